"""Figures: how many were killed, arrested or voted, and sums of money, each with whoever counts."""
