"""Problems as SARIF 2.1.0 (OASIS), which editors and code hosts show at their lines. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from beforehand import __version__
from beforehand.ground.hint import pasteable
from beforehand.ground.problem import Problem, printable

SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
BASE = 'PROJECT'


def as_sarif(problems: Iterable[Problem], demands: Mapping[str, str]) -> bytes:
    """A log of one run; demands: what each check demands, by id."""
    problems = list(dict.fromkeys(problems))
    ids = sorted({problem.id for problem in problems})
    driver = {'name': 'beforehand', 'version': __version__, 'rules': [rule(id, demands.get(id, '')) for id in ids]}
    run = {'tool': {'driver': driver}, 'columnKind': 'unicodeCodePoints',
           'originalUriBaseIds': {BASE: {'description': {'text': 'The folder of the project.'}}},
           'results': [result(problem, ids.index(problem.id)) for problem in problems]}
    whole = {'$schema': SCHEMA, 'version': '2.1.0', 'runs': [run]}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode(errors='replace')


def rule(id: str, demand: str) -> dict[str, Any]:
    """What a check is called, and demands."""
    return {'id': id, **({'shortDescription': {'text': demand}} if demand else {})}


def result(problem: Problem, rule: int) -> dict[str, Any]:
    """A problem at its line."""
    said = printable(pasteable(f'{problem.message}\n{problem.hint}'.strip()).replace('\n', ' – '))
    uri = quote(problem.place.path or '.', errors='surrogateescape')
    where: dict[str, Any] = {'artifactLocation': {'uri': uri, 'uriBaseId': BASE}}
    if problem.place.line:
        where['region'] = {'startLine': problem.place.line}
    same = f'{problem.id}\0{problem.place.path}\0{problem.message}'.encode(errors='surrogateescape')
    return {'ruleId': problem.id, 'ruleIndex': rule, 'level': 'error', 'message': {'text': said},
            'locations': [{'physicalLocation': where}],
            'partialFingerprints': {'problem/v1': hashlib.sha256(same).hexdigest()[:32]}}
