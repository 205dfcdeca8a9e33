"""Files read as articles: their clean text, their day of publication, and its doubts."""
