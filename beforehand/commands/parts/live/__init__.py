"""What `watch` is made of: which files were saved, how the locale stands now, what is new in that, the page in the browser."""
