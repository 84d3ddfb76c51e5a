"""Find the entity that a name means: canonical name or alias, exact after folding.

Two candidates for a name are no answer: they are listed for the user to choose from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from kg.errors import UsageError, nearest
from kg.folding import fold
from kg.model import Entity

MOST_SHOWN = 20
"""How many candidates a hint lists."""

_MOST_READ = 200
"""How many names, the shortest first, are read word by word to complete initials."""


def find_named(
    entities: Iterable[Entity], name: str, types: Sequence[str] = ()
) -> tuple[Entity, ...]:
    """Return the entities with the name, those whose canonical name it is before all others.

    Also an id and a document's number are names. `types` limits the kinds, empty for all. Sorted by id, () for a miss.
    """
    wanted = fold(name)
    allowed = [e for e in entities if not types or e.type in types]
    by_id = [e for e in allowed if e.id == name]
    canonical = [e for e in allowed if fold(e.name) == wanted]
    aliased = [e for e in allowed if any(fold(n) == wanted for n in (*e.aliases, e.number) if n)]
    return tuple(sorted(by_id or canonical or aliased, key=lambda e: e.id))


def find_containing(
    entities: Iterable[Entity], words: str, types: Sequence[str] = ()
) -> tuple[Entity, ...]:
    """Return the entities whose name holds the words, sorted by id; () for fewer than 4 of them."""
    wanted = fold(words)
    if len(wanted) < 4:
        return ()
    allowed = (e for e in entities if not types or e.type in types)
    found = (e for e in allowed if any(wanted in fold(n) for n in (e.name, *e.aliases)))
    return tuple(sorted(found, key=lambda e: e.id))


def one_named(entities: Sequence[Entity], name: str, types: Sequence[str] = ()) -> Entity:
    """Return the only entity with the name.

    Raises `UsageError` that lists the nearest names for a miss, the candidates for an ambiguous one.
    """
    found = find_named(entities, name, types)
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{name!r} names {len(found)} entities", hint=candidates(found))
    raise UsageError(f"nobody is called {name!r}", hint=suggestion(entities, name, types))


def candidates(found: Iterable[Entity]) -> str:
    """Return the hint that lists entities to choose from, each with the id that means it alone."""
    shown = list(found)[:MOST_SHOWN]
    lines = (f"  {e.id}  {e.name}{_apart(e)}" for e in shown)
    return "Give one of these ids instead:\n" + "\n".join(lines)


def _apart(entity: Entity) -> str:
    parts = [part for part in (entity.type, entity.place, entity.number) if part]
    return f" ({', '.join(parts)})"


def suggestion(entities: Iterable[Entity], name: str, types: Sequence[str] = ()) -> str:
    """Return the hint with the nearest names: those that hold the words, else like-looking ones."""
    allowed = [e for e in entities if not types or e.type in types]
    names = sorted({n for e in allowed for n in (e.name, *e.aliases)}, key=lambda n: (len(n), n))
    wanted = fold(name)
    holding = [n for n in names if wanted in fold(n)][:5]
    if holding:
        return f"Did you mean {' or '.join(holding)}?"
    return nearest(name, names) or "`kg export xlsx` lists all names."


def complete(entities: Iterable[Entity], typed: str) -> list[str]:
    """Return names for the shell: those that begin with what was typed, or whose initials do.

    Initials are the first letters of the pinyin: `ycsczj` completes to 云川市财政局.
    """
    names = sorted({n for e in entities for n in (e.name, *e.aliases)}, key=lambda n: (len(n), n))
    if not typed.isascii() or not typed:
        return [name for name in names if name.startswith(typed)][:MOST_SHOWN]
    wanted = typed.lower()
    found = [name for name in names if _may_begin(name, wanted)][:_MOST_READ]
    found.sort(key=lambda name: not _initials(name).startswith(wanted))
    return found[:MOST_SHOWN]


def _may_begin(name: str, initials: str) -> bool:
    """Tell whether some reading of the characters has these initials: 重 is zhong and chong."""
    if len(name) < len(initials):
        return False
    return all(letter in _readings(char) for letter, char in zip(initials, name, strict=False))


# pypinyin is imported where it is needed: its tables take longer to load than a question to answer.
@lru_cache(maxsize=1 << 13)
def _readings(character: str) -> frozenset[str]:
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.FIRST_LETTER, heteronym=True)
    return frozenset(letter.lower() for letters in found for letter in letters)


def _initials(name: str) -> str:
    """Return the first letters as the words are read; slow, since words are looked up."""
    from pypinyin import Style, lazy_pinyin

    return "".join(lazy_pinyin(name, Style.FIRST_LETTER)).lower()
