"""Speech without quotation marks: its cue, its clause, and who may be behind it."""
