#!/usr/bin/env python3
"""What a run costs when nothing is known, when all is known, and when one bulletin has changed.

    again.py BULLETIN SITE [--runs 3] [--sample ROOT]

Prints medians: wall and processor seconds, peak memory, files of the output that are newer than the run's beginning, and each
against the build that knows nothing. `cp -r` of the output in the same turn. SITE is a folder with site.toml,
content and themes; one of its texts is changed and put back. Its output stands beside it. With `--sample`, the cold start of that site too, from the command to its end.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

INSTANT = ["--at", "2026-06-01T12:00:00Z"]


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("bulletin", type=Path)
    asked.add_argument("site", type=Path)
    asked.add_argument("--runs", type=int, default=3)
    asked.add_argument("--sample", type=Path)
    asked = asked.parse_args()
    program, site = asked.bulletin.resolve(), asked.site.resolve()
    out = site.parent / f"{site.name}-public"
    got = {}
    for _ in range(asked.runs):
        for name, row in turn(program, site, out):
            got.setdefault(name, []).append(row)
    medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in got.items()}
    first = medians["build, nothing known"]
    print(f"{'':32}{'wall s':>8}{'cpu s':>8}{'MiB':>6}{'written':>9}{'wall/build':>12}{'cpu/build':>11}")
    for name, (wall, cpu, peak, written) in medians.items():
        print(f"{name:32}{wall:8.2f}{cpu:8.2f}{peak:6.0f}{written:9.0f}{wall / first[0]:12.3f}{cpu / first[1]:11.3f}")
    if asked.sample:
        cold(program, asked.sample.resolve(), asked.runs)


def turn(program, site, out):
    """Yields each row of one turn."""
    common = ["--root", site, *INSTANT]
    build = [program, "build", *common, "--out", out]
    check = [program, "check", *common]
    clear(site, out)
    yield "build, nothing known", written(build, out)
    yield "build again, nothing changed", written(build, out)
    text = sorted((site / "content/bulletins").iterdir())[0] / "en.md"
    kept = text.read_bytes()
    try:
        text.write_bytes(kept.rstrip() + b"\n\nA paragraph that was not there before.\n")
        yield "build again, one text changed", written(build, out)
    finally:
        text.write_bytes(kept)
    copied = out.with_name(f"{out.name}-copied")
    yield "cp -r of the output", written(["cp", "-r", out, copied], copied)
    shutil.rmtree(copied)
    clear(site, out)
    yield "check, nothing known", written(check, out)
    yield "check again, nothing changed", written(check, out)


def cold(program, sample, runs):
    """Prints what the sample takes: the machine has it in memory, the program knows nothing of it."""
    out = sample.parent / f"{sample.name}-cold"
    for name, arguments in {"build": ["build", "--out", out], "build again": ["build", "--out", out], "check": ["check"]}.items():
        rows = []
        for _ in range(max(runs, 11)):
            if name != "build again":
                clear(sample, out)
            rows.append(timed([program, *arguments, "--root", sample, *INSTANT])[:3])
        wall, cpu, peak = (statistics.median(column) for column in zip(*rows))
        print(f"sample, {name:24}{wall * 1000:8.0f} ms{cpu * 1000:8.0f} ms of processor time{peak:6.0f} MiB")
    clear(sample, out)


def clear(site, out):
    for folder in (out, site / ".bulletin"):
        shutil.rmtree(folder, ignore_errors=True)


def written(command, out):
    """Runs a command; returns what it cost, and how many files of `out` are newer than its beginning."""
    mark = out.with_name(f"{out.name}-mark")
    mark.touch()
    time.sleep(0.05)
    cost = timed(command)
    # Counted by another process: a child is charged with the memory of the one that forked it.
    newer = ["find", out, "-type", "f", "-newer", mark] if out.exists() else ["true"]
    found = subprocess.run(newer, stdout=subprocess.PIPE, check=True).stdout
    mark.unlink()
    return *cost, found.count(b"\n")


def timed(command):
    """Runs a command; returns its wall seconds, processor seconds and most memory (MiB), as the kernel counts them."""
    os.sync()
    began = time.monotonic()
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, use = os.wait4(run.pid, 0)
    wall = time.monotonic() - began
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode != 0:
        sys.exit(f"{command}: exit {run.returncode}")
    return wall, use.ru_utime + use.ru_stime, use.ru_maxrss / 1024


if __name__ == "__main__":
    main()
