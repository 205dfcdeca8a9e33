"""What somebody else proposes of an article, a file or a model: claims, of which only what stands is drafted."""
