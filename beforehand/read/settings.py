"""project.yaml → what a project settles for itself. A folder without one has the settings of the shipped project."""

from __future__ import annotations

from pathlib import Path

from beforehand.content.project import ProjectFile
from beforehand.ground.layers import FILE, is_own
from beforehand.ground.problem import Unreadable
from beforehand.ground.source import read


def settings_of(root: Path) -> ProjectFile:
    """The settings of a project; with a file that cannot be understood nothing else can be, so that is Unreadable."""
    if not is_own(root):
        return ProjectFile()
    settings, problems = read((root / FILE).read_bytes(), FILE, ProjectFile)
    if settings is None:
        raise Unreadable(*problems)
    return settings
