"""The words and the names of the world that the reader knows: states, capitals, places, bodies."""
