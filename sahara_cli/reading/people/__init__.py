"""Whom and what a text names: names, roles, and the mentions of them."""
