"""The files that a build reads, and what each gave: from before, in this process, or in a pool."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from kg.cache import Cache
from kg.errors import UsageError
from kg.extraction import Components, Extraction
from kg.readers import READERS

Progress = Callable[[int, int, str], None]
"""Called after each file with how many are done, how many there are, and the file's name."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read and the name that its facts give as their source."""

    path: Path
    name: str


def find_inputs(inputs: Iterable[Path]) -> list[InputFile]:
    """Return the files named by the inputs, folders walked, sorted by name.

    The name is the path below the folder that was given, or the file's own name.
    """
    found: dict[str, Path] = {}
    for path in inputs:
        if not path.exists():
            raise UsageError("no such file or folder", where=str(path))
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if path.is_dir() and not _is_candidate(file.relative_to(path)):
                continue
            name = file.relative_to(path).as_posix() if path.is_dir() else file.name
            if found.setdefault(name, file) != file:
                name = f"{file.parent.name}/{name}"
                found[name] = file
    if not found:
        raise UsageError(
            "no file to read",
            where=", ".join(map(str, inputs)),
            hint="Known endings: " + ", ".join(READERS),
        )
    return [InputFile(found[name], name) for name in sorted(found)]


def _is_candidate(path: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    return not hidden and path.suffix.lower() in READERS


def extract_inputs(
    files: Sequence[InputFile],
    cache: Cache,
    workers: int | None,
    components: Components,
    progress: Progress,
) -> list[Extraction]:
    """Return what each file gave, in the order of the files; only what changed is read again."""
    keys = {file.name: _key(file, cache) for file in files}
    found = {name: kept for name, key in keys.items() if key and (kept := cache.get(key))}
    changed = [file for file in files if file.name not in found]
    for extraction in extract_files(changed, workers, components):
        found[extraction.source] = extraction
        if key := keys[extraction.source]:
            cache.put(key, extraction)
        progress(len(found), len(files), extraction.source)
    cache.keep_only(filter(None, keys.values()))
    return [found[file.name] for file in files]


def _key(file: InputFile, cache: Cache) -> str:
    """Return the key of the file, "" for one that cannot be read: it is tried again each time."""
    try:
        return cache.key(file.path.read_bytes(), file.name)
    except OSError:
        return ""


def extract_files(
    files: Sequence[InputFile], workers: int | None, components: Components
) -> Iterator[Extraction]:
    """Yield what each file gave as it is done, large files begun first."""
    if not files:
        return
    # Here and not above: a build in which nothing changed does not wait for spaCy.
    from kg.pipeline import extract_file

    workers = min(workers or os.cpu_count() or 1, len(files))
    if workers == 1:
        for file in files:
            yield extract_file(file.path, file.name, components)
        return
    by_size = sorted(files, key=lambda f: (-_size(f.path), f.name))
    # Spawned, not forked: the same on every platform, and no thread is copied half way.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _end_with_parent) as pool:
        jobs = [pool.submit(extract_file, f.path, f.name, components) for f in by_size]
        try:
            for job in as_completed(jobs):
                yield job.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _end_with_parent() -> None:
    """Make a worker end when the build is killed: it would wait for work for ever."""
    parent = multiprocessing.parent_process()

    def wait_for_end() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    threading.Thread(target=wait_for_end, daemon=True).start()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
