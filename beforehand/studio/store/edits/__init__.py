"""Changes of single values in the files of an edition, bytes → bytes; all else stays as somebody wrote it. Pure."""
