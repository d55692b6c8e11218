"""Work on many editions."""
