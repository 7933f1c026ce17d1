"""English words and learned weights of this floor."""
