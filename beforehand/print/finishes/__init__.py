"""Ways of printing a sheet: one file each, found by its presence; its `FINISH` says what is asked of the press."""
