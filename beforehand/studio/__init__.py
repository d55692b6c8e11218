"""The studio: a page in the browser, for one person on their own machine, in which an edition is made without a terminal."""
