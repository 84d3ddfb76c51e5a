"""What was extracted before, so that a build reads only what changed.

An entry is found by the file's content, its name, and the version of everything that extraction
depends on: our code, gazetteers and ontology, the libraries that read files, added components.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata, util
from pathlib import Path

from kg import __version__
from kg.extraction import Components, Extraction, extraction_of_record, extraction_record
from kg.resources import ontology_folder

_ROOMS = ("document", "gazetteers", "mentions", "ontology", "readers", "relations", "resolve")
_MODULES = ("extraction.py", "mapped_text.py", "model.py", "pipeline.py", "records.py")
_LIBRARIES = ("ahocorasick-rs", "pypdfium2", "python-docx", "selectolax", "spacy")
_RULES = {".py", ".yaml", ".csv", ".json", ".txt", ".gz"}


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder with an extraction a file, named by what it depends on."""

    folder: Path
    version: str

    @classmethod
    def open(cls, folder: Path, components: Components) -> Cache:
        """Return the cache in the folder, which is made where it is not there."""
        folder.mkdir(parents=True, exist_ok=True)
        return cls(folder, extractor_version(components))

    def key(self, data: bytes, name: str) -> str:
        """Return the key for the content of a file under a name."""
        content = hashlib.sha256(data).hexdigest()
        return hashlib.sha256(f"{content}\0{name}\0{self.version}".encode()).hexdigest()

    def get(self, key: str) -> Extraction | None:
        """Return what was extracted; None where nothing, or nothing whole, is there."""
        try:
            return extraction_of_record(json.loads((self.folder / key).read_bytes()))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, key: str, extraction: Extraction) -> None:
        """Keep the extraction; the entry is there whole or not at all."""
        partial = self.folder / f"{key}.{os.getpid()}"
        record = json.dumps(extraction_record(extraction), ensure_ascii=False)
        partial.write_text(record, "utf-8")
        partial.replace(self.folder / key)

    def keep_only(self, keys: Iterable[str]) -> None:
        """Remove the entries of files that are gone or changed."""
        wanted = set(keys)
        for entry in self.folder.iterdir():
            if entry.name not in wanted:
                entry.unlink()


def extractor_version(components: Components = Components()) -> str:
    """Return a digest that changes with anything that could change what is extracted."""
    digest = hashlib.sha256(rules_digest().encode())
    for module in components.code:
        spec = util.find_spec(module)
        origin = Path(spec.origin) if spec and spec.origin else None
        digest.update(origin.read_bytes() if origin and origin.is_file() else module.encode())
    digest.update(repr(components).encode())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def rules_digest() -> str:
    """Return the digest of our rules and of the versions of the libraries that read files."""
    package = Path(__file__).parent
    folders = [package / room for room in _ROOMS] + [ontology_folder()]
    files = [package / name for name in _MODULES]
    files += sorted(f for folder in folders for f in folder.rglob("*") if f.suffix in _RULES)
    digest = hashlib.sha256(__version__.encode())
    for library in _LIBRARIES:
        digest.update(f"{library}={metadata.version(library)}".encode())
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
