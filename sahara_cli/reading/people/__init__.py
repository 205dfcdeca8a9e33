"""The people and things that a text names: their names, roles and mentions."""
