"""The event reader: what a dated sentence says was done, by whom, to whom, and whether it is so."""
