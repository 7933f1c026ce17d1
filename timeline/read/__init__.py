"""Files and folders in, Documents out; what cannot be read becomes a Problem and stops nothing else."""

from timeline.read.sources import READERS, ReadOptions, read_documents

__all__ = ["READERS", "ReadOptions", "read_documents"]
