"""Article to proposed records: deterministic rules that say what they are unsure of."""
