"""A site of ready sheets as HTML: plain pages without a script, which open from a folder as from any web space."""
