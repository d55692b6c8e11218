"""A sheet and its texts become placed boxes, drawings, and one page of HTML."""
