"""Many dated articles in, one trustworthy timeline out."""

__version__ = "0.1.0"
