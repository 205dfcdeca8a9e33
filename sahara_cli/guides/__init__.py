"""The guides: what `sahara help TOPIC` prints, in Markdown, a file a topic."""
