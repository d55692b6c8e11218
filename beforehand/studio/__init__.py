"""A studio in the browser, for who makes leaflets and does not program. It runs on this machine alone."""
