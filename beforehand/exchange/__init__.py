"""What goes out of a catalogue to readers and translators, in their own kinds of files, and what comes back from them."""
