"""Letters and lines: what fonts hold, where text breaks, how headlines are set. Knows no project."""
