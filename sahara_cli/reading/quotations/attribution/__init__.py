"""The source that a quotation's own sentence names, by the words before and behind the marks."""
