"""The walk over a sentence that makes its clauses."""
