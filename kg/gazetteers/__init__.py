"""What is generally known: places, kinds of bodies, short forms. The data are YAML beside this file.

A gazetteer holds what is true all over China. It never holds what one corpus says.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml

from kg.errors import DeclarationError


def read_gazetteer(name: str, *, text_only: bool = False) -> Any:
    """Return the parsed file `kg/gazetteers/NAME.yaml`; with `text_only` every scalar is text.

    Raises `DeclarationError` where it is no YAML.
    """
    path = files(__package__) / f"{name}.yaml"
    loader = yaml.CBaseLoader if text_only else yaml.CSafeLoader
    try:
        return yaml.load(path.read_text("utf-8"), loader)
    except (OSError, yaml.YAMLError) as error:
        raise DeclarationError(str(error), where=f"kg/gazetteers/{name}.yaml") from error


def line_of(name: str, words: str) -> str:
    """Return `path:line` of the first line of the gazetteer that holds the words, for messages."""
    lines = (files(__package__) / f"{name}.yaml").read_text("utf-8").splitlines()
    number = next((i for i, line in enumerate(lines, 1) if words in line), 1)
    return f"kg/gazetteers/{name}.yaml:{number}"
