"""The doors to files: bytes become shapes, catalogues, logos and tables, and every fault a problem with its line."""
