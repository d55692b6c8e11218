"""Where the boxes of a sheet lie: pure geometry."""
