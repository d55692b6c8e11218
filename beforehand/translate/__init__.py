"""From English messages to translated ones: extraction, update, waivers, the words and letters of a language."""
