"""The files with which a project of one's own begins, with comments for whoever opens them. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

PROJECT = """# This file makes the folder a project of yours. What it lacks (formats, pictures, fonts, helplines, the words that
# all sheets have …) comes with Beforehand; a file of the same name in this folder wins.
{name}
# The language in which you write your topics. All others are translated from it.
source_language: {source}

# The most words that a message has with its detail; any: as many as fit.
words: 20

# Whether each message must say what it rests on (rests_on:). The topics of Beforehand must; "required" asks the same of yours.
sources: optional
"""
TOPIC = """# One thing that you say to one kind of reader. The name of this file is the topic's id.
number: 1
title: Come and ask us
lead:
  text: We have time for you.
accent: marigold
picture: helpline-talk
formats: [sheet]

parts:
  - id: visit
    heading: When you come
    messages:
      - id: bring
        kind: do
        text: Bring all your papers.
        detail: Letters, contracts and tickets too.
      - id: friend
        text: You can bring a friend.
      - id: questions
        kind: do
        text: Write down your questions.

  - id: here
    heading: When you are here
    messages:
      - id: time
        text: Take the time you need.
      - id: ask
        kind: do
        text: Ask until everything is clear.

  - id: after
    heading: When you go
    messages:
      - id: copy
        kind: do
        text: Keep a copy of each paper.
      - id: again
        text: You can come again.

help:
  heading: Any questions?
"""
TOPIC_FILE = 'content/topics/example.yaml'


def project_text(settings: Mapping[str, Any]) -> str:
    """project.yaml; JSON is YAML, so that nothing can be taken for anything else."""
    name = f'\n# Whose project it is.\nname: {json.dumps(settings["name"], ensure_ascii=False)}\n' if settings.get('name') else ''
    return PROJECT.format(name=name, source=json.dumps(settings['source']))
