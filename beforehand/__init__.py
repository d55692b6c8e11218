"""Beforehand prints leaflets and posters about false job offers, in the reader's own language.

The flow: read → translate → plan → compose → print → record. Modules import in one direction only, in the order in which
docs/architecture.md lists them.
"""

__version__ = '0.1.0'
