"""How states are read: spans of the lexicon, what each means, who is no state."""
