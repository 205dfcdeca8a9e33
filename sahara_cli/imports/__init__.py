"""Data sets into records: files of rows, each told as an event by the preset of its kind.

`reading` goes through a file row by row and holds no more of it than one; `names` joins whom and what the rows name to
those that a dossier knows. A preset is a module of its own and a line in `presets.PRESETS`.
"""
