"""How fast the sheets are printed, against the promises: `python -m benchmarks` prints one table. docs/benchmarks.md explains it."""
