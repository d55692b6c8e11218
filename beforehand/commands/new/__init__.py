"""Begin something new."""
