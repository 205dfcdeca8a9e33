"""Where records live: dossiers in folders, and a reader's own copies of articles."""
