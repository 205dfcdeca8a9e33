"""Who speaks: full names, pronouns, labels of a conversation, and those whom other sentences name."""
