"""Layout as rows and columns of boxes, solved without laying out a page. Pure."""
