"""Rebuild after touching one of N files against a build from nothing, and kill a build often.

    python benchmarks/rebuild.py [--files 200] [--kills 50]

Prints seconds of both builds and their ratio; then whether, killed at random moments, the output
was each time one of the two whole ones and the next build right.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NOTICE = """云川市人民政府关于{name}等任免职的通知

云府人字〔2021〕{number}号

各县（市、区）人民政府，市政府各部门：
{posts}

云川市人民政府
2021年5月6日
"""
SURNAMES, GIVEN = "陆苏白程顾许沈韩傅宋", "一鸣文渊景行若水长青望舒知远"


def write_notice(folder: Path, number: int, salt: int = 0) -> None:
    """Write a notice with forty invented appointments."""
    chance = random.Random(number * 7919 + salt)
    names = ["".join((chance.choice(SURNAMES), *chance.sample(GIVEN, 2))) for _ in range(40)]
    posts = "\n".join(f"    任命{name}同志为云川市财政局副局长；" for name in names)
    text = NOTICE.format(name=names[0], number=number, posts=posts)
    (folder / f"notice-{number:04}.txt").write_text(text, "utf-8")


def command(folder: Path, out: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "kg", "build", str(folder), "-o", str(out), *more]


def timed(folder: Path, out: Path) -> float:
    begun = time.perf_counter()
    subprocess.run(command(folder, out), check=True, capture_output=True)
    return time.perf_counter() - begun


def digests(out: Path) -> dict[str, str]:
    return {
        f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in out.glob("*.*") if f.is_file()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--kills", type=int, default=50)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder, out = Path(temporary, "in"), Path(temporary, "out")
        folder.mkdir()
        for number in range(arguments.files):
            write_notice(folder, number)
        whole = timed(folder, out)
        before = digests(out)
        write_notice(folder, 0, salt=1)
        touched = timed(folder, out)
        after = digests(out)
        nothing = timed(folder, Path(temporary, "other"))
        assert after == digests(Path(temporary, "other"))
        print(f"from nothing {whole:.2f} s, {nothing:.2f} s; one touched {touched:.2f} s")
        print(f"ratio {touched / nothing:.2f}")
        write_notice(folder, 0)
        kill_often(folder, out, arguments.kills, nothing, (before, after))
        subprocess.run(command(folder, out), check=True, capture_output=True)
        print("the next build is right:", digests(out) == before)


def kill_often(
    folder: Path, out: Path, kills: int, seconds: float, whole: tuple[dict[str, str], ...]
) -> None:
    good = 0
    for _ in range(kills):
        running = subprocess.Popen(command(folder, out, "--fresh"), start_new_session=True)
        time.sleep(random.uniform(0, seconds))
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        good += digests(out) in whole
    print(f"{good} of {kills} killed builds left a whole output")


if __name__ == "__main__":
    main()
