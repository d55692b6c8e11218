"""Stub while the module is being written."""
from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from beforehand.problem import Problem, Text


class Logo(NamedTuple):
    """x"""
    data_url: str
    width: float
    height: float


def read_logo(folder: Path, name: Text) -> tuple[Logo | None, list[Problem]]:
    return None, []
