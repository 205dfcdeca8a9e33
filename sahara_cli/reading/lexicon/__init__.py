"""What the reader knows of the world: states, capitals, places, bodies."""
