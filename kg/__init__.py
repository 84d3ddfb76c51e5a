"""govkg reads official documents and builds a knowledge graph with the words that prove it."""

__version__ = "0.1.0"
