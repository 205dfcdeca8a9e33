"""A file to clean text, its day of publication, and what is unsure of it."""
