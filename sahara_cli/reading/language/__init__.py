"""English as the reader needs it: tokens, verb groups, noun phrases, and the clauses that they make; no weights."""
