"""What every room stands on: problems as values, YAML as shapes, files written whole. Knows nobody."""
