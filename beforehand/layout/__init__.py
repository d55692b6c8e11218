<<<<<<< HEAD
"""Where the boxes of a sheet lie: pure geometry."""
=======
"""Layout as rows and columns of boxes, solved without laying out a page. Pure."""
>>>>>>> 14f1e7a (wip)
