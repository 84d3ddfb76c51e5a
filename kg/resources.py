"""Where the files that travel with the package are."""

from __future__ import annotations

from pathlib import Path


def ontology_folder() -> Path:
    """Return the folder `ontology/`: inside the installed package, or beside it in a checkout."""
    installed = Path(__file__).parent / "_ontology"
    return installed if installed.is_dir() else Path(__file__).parents[1] / "ontology"
