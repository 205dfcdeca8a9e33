"""Parts of speech: a sentence cut into tokens, and each told by the words beside it."""
