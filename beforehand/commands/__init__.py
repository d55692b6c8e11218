"""The commands that people type, and what they are told."""
