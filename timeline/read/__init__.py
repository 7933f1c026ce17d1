"""Files and folders in, Documents out; what cannot be read becomes a Problem and stops nothing else."""

from __future__ import annotations

from timeline.read.sources import READERS, ReadOptions, read_documents

__all__ = ["READERS", "ReadOptions", "read_documents"]
