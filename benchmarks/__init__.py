"""How fast the sheets are printed, against what is promised: `python -m benchmarks`. docs/benchmarks.md explains the table."""
