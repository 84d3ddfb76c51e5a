"""The output folder: one build at a time, whole whenever a build is stopped, only changes read."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg import inputs as kg_inputs
from kg.build import build
from kg.cache import Cache, extractor_version
from kg.errors import OutputError
from kg.extraction import Components, extraction_of_record, extraction_record
from kg.graph.store import open_store
from kg.output import finish_output, locked_output
from kg.pipeline import extract_file

NOTICE = """云川市人民政府关于{name}等任免职的通知

云府人字〔2021〕{number}号

各县（市、区）人民政府，市政府各部门：
    任命{name}同志为云川市财政局副局长（试用期一年）；
    免去{name}同志的云川市水利局局长职务。

云川市人民政府
2021年5月6日
"""
NAMES = ["陆一鸣", "苏文渊", "白景行", "程若水"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        (folder / f"notice-{number}.txt").write_text(
            NOTICE.format(name=name, number=number), "utf-8"
        )
    return folder


def digests(out: Path) -> dict[str, str]:
    """The bytes of each output file, and what the store holds."""
    files = {
        f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in out.iterdir() if f.is_file()
    }
    quads = sorted(map(str, open_store(out).quads_for_pattern(None, None, None, None)))
    return files | {"store": hashlib.sha256("\n".join(quads).encode()).hexdigest()}


def make(folder: Path, out: Path) -> dict[str, str]:
    build([folder], out, workers=1)
    return digests(out)


def test_a_rebuild_reads_only_what_changed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    original = kg_inputs.extract_files

    def recorded(files, *rest):  # type: ignore[no-untyped-def]
        read.extend(file.name for file in files)
        return original(files, *rest)

    monkeypatch.setattr(kg_inputs, "extract_files", recorded)
    make(folder, tmp_path / "out")
    read.clear()
    (folder / "notice-1.txt").write_text(NOTICE.format(name="顾长青", number=9), "utf-8")
    (folder / "notice-2.txt").unlink()
    (folder / "new.txt").write_text(NOTICE.format(name="许望舒", number=10), "utf-8")
    rebuilt = make(folder, tmp_path / "out")
    assert sorted(read) == ["new.txt", "notice-1.txt"]
    assert rebuilt == make(folder, tmp_path / "from-nothing")


def test_what_was_extracted_survives_the_way_through_json(folder: Path) -> None:
    extraction = extract_file(folder / "notice-0.txt", "notice-0.txt")
    assert extraction.facts
    again = extraction_of_record(json.loads(json.dumps(extraction_record(extraction))))
    assert again == extraction


def test_other_components_are_another_version() -> None:
    assert extractor_version() != extractor_version(Components(("marker",)))


@pytest.mark.parametrize("damage", ["", "{", '{"source": 1}', "[]"])
def test_a_damaged_entry_is_no_entry(damage: str, tmp_path: Path) -> None:
    cache = Cache.open(tmp_path, Components())
    (tmp_path / "k").write_text(damage, "utf-8")
    assert cache.get("k") is None


def test_a_second_build_says_so_and_ends(folder: Path, tmp_path: Path) -> None:
    with locked_output(tmp_path / "out"), pytest.raises(OutputError, match=str(os.getpid())):
        build([folder], tmp_path / "out", workers=1)
    build([folder], tmp_path / "out", workers=1)


class Killed(BaseException):
    """Stands for the end of the process: nothing of ours catches it."""


@pytest.mark.parametrize("step", range(20))
def test_whenever_moving_into_place_is_cut_off_the_next_command_finishes_it(
    step: int, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    old, new = _stage(out, "old"), None
    with monkeypatch.context() as patch:
        steps = iter(range(100))
        for name in ("rename", "replace", "rmdir"):
            patch.setattr(Path, name, _cut_off(getattr(Path, name), steps, step))
        try:
            new = _stage(out, "new")
        except Killed:
            new = _contents("new")
    finish_output(out)
    found = {
        f.name: f.read_text("utf-8") for f in out.rglob("*") if f.is_file() and ".kg" not in f.parts
    }
    assert found in (old, new)


def _cut_off(original: Callable[..., object], steps: object, step: int) -> Callable[..., object]:
    def operation(*arguments: object) -> object:
        if next(steps) >= step:  # type: ignore[call-overload]
            raise Killed
        return original(*arguments)

    return operation


def _contents(text: str) -> dict[str, str]:
    return dict.fromkeys(("facts.jsonl", "graph.ttl", "data.sst"), text)


def _stage(out: Path, text: str) -> dict[str, str]:
    with locked_output(out) as output:
        staging = output.stage()
        (staging / "store").mkdir()
        for name in _contents(text):
            (staging / ("store" if name == "data.sst" else "") / name).write_text(text, "utf-8")
        output.commit()
    return _contents(text)


def test_a_killed_build_leaves_the_last_output_whole(folder: Path, tmp_path: Path) -> None:
    """Fifty kills, from the start of the process to after its end."""
    out = tmp_path / "out"
    before = make(folder, out)
    (folder / "notice-1.txt").write_text(NOTICE.format(name="顾长青", number=9), "utf-8")
    after = make(folder, tmp_path / "whole")
    command = [
        sys.executable,
        "-m",
        "kg",
        "build",
        str(folder),
        "-o",
        str(out),
        "-j",
        "2",
        "--fresh",
    ]
    moments = random.Random(7)
    for _ in range(50):
        running = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.1, 2.4))
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        assert digests(out) in (before, after)
    assert make(folder, out) == after
