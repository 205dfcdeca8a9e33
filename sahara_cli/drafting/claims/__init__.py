"""Claims about an article from elsewhere, a file or a model: only those that stand are drafted."""
