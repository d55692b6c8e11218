"""A page becomes a PDF. The only room that knows WeasyPrint."""
