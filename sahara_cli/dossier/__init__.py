"""What a record is, what may be asked of records, and what answers; no disk, no terminal, no clock."""
