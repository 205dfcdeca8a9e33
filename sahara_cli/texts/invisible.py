r"""Characters that nobody sees, by what they do: for the brackets of a pattern, a range as `\u2061-\u2064`.

What shows, drops or escapes some is put together of these, so that one that is missing is missing nowhere else.
"""

#: They turn the direction of reading: marks, embeddings and overrides, isolates (Unicode Standard Annex 9).
MARKS = "\u061c\u200e\u200f"
DIRECTING = f"{MARKS}\u202a-\u202e\u2066-\u2069"
#: They end lines and paragraphs.
SEPARATORS = "\u2028\u2029"
#: DEL and C1, which a terminal may obey.
CONTROLS = "\x7f-\x9f"
#: They join letters, or keep them from joining.
JOINERS = "\u200c\u200d"
#: Soft hyphens, joiners, separators and spaces of no width, which may stand in a word. One by one: no ranges.
WIDTHLESS = f"\u00ad\u034f\u180e\u200b{JOINERS}\u2060\ufeff"
#: Invisible operators, and what Unicode has given up.
OPERATORS, GIVEN_UP = "\u2061-\u2064", "\u206a-\u206f"
#: What stands for a letter that is left out, and what frames a note.
FILLERS, NOTES = "\u115f\u1160\u3164\uffa0", "\ufff9-\ufffb"
