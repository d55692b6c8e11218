"""The shapes of what is said and how it is printed: topics, helplines, editions, formats, locales."""
