"""Which sheets there are, where their panels lie, and the code that says which sheet one holds."""
