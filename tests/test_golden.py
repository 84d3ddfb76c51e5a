"""What the samples state, read by people: `golden/samples.txt`, a line a fact.

`python tests/test_golden.py` writes the file anew; read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

from kg.build import build
from kg.model import EntityRef, Fact

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden" / "samples.txt"


def sample_lines(out: Path) -> list[str]:
    """Return a line a fact of the samples, by file and place in it."""
    return [line(fact) for fact in build([ROOT / "samples"], out, workers=1).facts]


def line(fact: Fact[EntityRef]) -> str:
    qualifiers = " ".join(
        f"{key}={value.name if isinstance(value, EntityRef) else value}"
        for key, value in fact.qualifiers
    )
    object = fact.object.name if fact.object else "–"
    parts = [fact.evidence[0].source, fact.predicate, fact.subject.name, object, qualifiers]
    return " | ".join([*parts, "derived"] if fact.derived else parts).rstrip(" |")


def test_the_samples_state_what_people_read_in_them(tmp_path: Path) -> None:
    assert sorted(sample_lines(tmp_path / "out")) == sorted(GOLDEN.read_text("utf-8").splitlines())


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        GOLDEN.write_text("\n".join(sample_lines(Path(folder) / "out")) + "\n", "utf-8")
