"""The folder that a build writes: locked by one build, never seen half written.

Everything is written into `.kg/staging`. One rename, to `.kg/ready`, decides that this is the new
output; what is ready is then moved into place piece by piece. A build that is killed before the
rename leaves the last output as it was; one that is killed after it leaves a `.kg/ready` that the
next command moves on. `.kg` also holds the lock and what the next build need not read again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kg.errors import OutputError

try:
    import fcntl
except ImportError:  # Windows has no flock; a second build is not noticed there.
    fcntl = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class OutputFolder:
    """An output folder that this process has locked."""

    path: Path

    @property
    def cache(self) -> Path:
        return self.path / ".kg" / "cache"

    @property
    def staging(self) -> Path:
        return self.path / ".kg" / "staging"

    def stage(self) -> Path:
        """Return an empty folder to write the new output into."""
        shutil.rmtree(self.staging, ignore_errors=True)
        self.staging.mkdir()
        return self.staging

    def commit(self) -> None:
        """Make what was staged the output."""
        self.staging.rename(_ready(self.path))
        _move_into_place(self.path)


@contextmanager
def locked_output(path: Path) -> Iterator[OutputFolder]:
    """Lock the folder for one build, finishing or dropping what a killed one left.

    Raises `OutputError` where another build holds it or it cannot be written.
    """
    path = path.absolute()
    hidden = path / ".kg"
    try:
        hidden.mkdir(parents=True, exist_ok=True)
        (hidden / ".gitignore").write_text("*\n", "utf-8")
    except OSError as error:
        raise OutputError(error.strerror or str(error), where=str(path)) from error
    with _lock(path):
        _move_into_place(path)
        shutil.rmtree(hidden / "staging", ignore_errors=True)
        yield OutputFolder(path)


def finish_output(path: Path) -> None:
    """Move into place what a killed build had ready. Does nothing while a build is running."""
    if _ready(path).is_dir():
        with suppress(OutputError, OSError), _lock(path):
            _move_into_place(path)


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    with (path / ".kg" / "lock").open("a+", encoding="utf-8") as file:
        if fcntl is not None:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                file.seek(0)
                raise OutputError(
                    f"another build (process {file.read().strip() or 'unknown'}) is writing here",
                    where=str(path),
                    hint="Wait for it to end, or choose another folder with -o.",
                ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _ready(path: Path) -> Path:
    return path / ".kg" / "ready"


def _move_into_place(path: Path) -> None:
    """Move each piece of `.kg/ready` over the old one; can be stopped and begun again anywhere."""
    ready, old = _ready(path), path / ".kg" / "old"
    if ready.is_dir():
        for piece in sorted(ready.iterdir()):
            target = path / piece.name
            if target.is_dir():
                shutil.rmtree(old, ignore_errors=True)
                target.rename(old)
            piece.replace(target)
        ready.rmdir()
    shutil.rmtree(old, ignore_errors=True)
