"""Sheet → texts, boxes, drawings, HTML."""
