"""The studio: leaflets made one's own in a browser, on the machine of whoever makes them."""
