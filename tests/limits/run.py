"""However long a bundle is, checking it takes time and memory that grow with its length, and not faster.

    python3 run.py BULLETIN

Each shape of shapes.py is checked once and at twice its length, on one thread; in doubt at four times too. What is compared is the time of the
processor that the program itself took, not that of the clock: a busy machine does not change it much. The fastest of a few
runs counts; one that is linear doubles, one that grows with the square takes four times as long.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from shapes import SHAPES

sys.path.insert(0, str(Path(__file__).parent.parent / "feeds"))
from tally import Tally  # noqa: E402

RATIO = 3.0
TRIES = 5
# Shorter runs are mostly the start of the program; a rule of 10 ns a pair is over it.
SHORTEST = 0.15
HOME = '+++\ntitle = "{0}"\ndescription = "{0}."\n+++\n\n{0}.\n'
# What takes this long is not linear either: nobody waits for it to end.
LONGEST = 60


def main(program):
    tally = Tally()
    for shape in SHAPES:
        is_linear, figures = measure(program, shape)
        tally.ok(is_linear, "twice the text takes twice the time", shape.name, figures)
    check_shown(program, tally)
    return tally.finish("limits")


def measure(program, shape):
    """Compares once with twice; where that is in doubt, twice with four times too: what grows with the square does both."""
    with tempfile.TemporaryDirectory() as folder:
        for small, large in ((1, 2), (2, 4)):
            sites = [Path(folder, str(times)) for times in (small, large)]
            for times, site in zip((small, large), sites):
                if not site.exists():
                    write(site, shape.made(times))
            is_linear, less, more = compare(program, sites)
            if is_linear:
                break
        return is_linear, f"times {small} {less:.2f} s, times {large} {more:.2f} s"


def compare(program, sites):
    less = more = float("inf")
    for _ in range(TRIES):
        less, more = (min(best, seconds(program, site)) for best, site in zip((less, more), sites))
        if more < max(RATIO * less, SHORTEST):
            return True, less, more
    return False, less, more


def write(site, files):
    bundle = site / "content/bulletins/long"
    bundle.mkdir(parents=True)
    (site / "content/home").mkdir()
    for language, title in (("en", "Home"), ("fr", "Accueil")):
        (site / f"content/home/{language}.md").write_text(HOME.format(title), encoding="utf-8")
    for name, text in files.items():
        (bundle / name).resolve().write_text(text, encoding="utf-8")


def seconds(program, site, *args):
    """Returns how long the processor worked on a check; what it says goes into a file of its own."""
    with open(site / "said", "wb") as said:
        command = [program, "check", "--root", site, "--jobs", "1", "--at", "2025-06-01T12:00:00Z", *(args or ("--format", "json"))]
        process = subprocess.Popen(["timeout", str(LONGEST), *command], stdout=said, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        return float("inf")
    return used.ru_utime


def check_shown(program, tally):
    """People are shown so many findings as can be read, and are told how many there are; machines are given all."""
    shape = next(shape for shape in SHAPES if shape.name == "links to no file")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        write(site, shape.made(1))
        seconds(program, site)
        findings = (site / "said").read_text(encoding="utf-8").count("\n")
        tally.ok(findings >= 2 * shape.count, "machines are given every finding", shape.name, str(findings))
        for language, hidden in (("en", "more findings are not shown"), ("fr", "autres constats ne sont pas affichés")):
            seconds(program, site, "--lang", language)
            said = (site / "said").read_text(encoding="utf-8")
            shown = len(re.findall(r"^\w+\[[a-z-]+/[a-z-]+\]", said, re.MULTILINE))
            tally.same(said.count("[link/target]"), 40, "people are shown 20 of one code in one file", language)
            tally.ok(f"{findings - shown} {hidden}" in ungrouped(said), "people are told how many more there are", language, said[-400:])


def ungrouped(said):
    """Returns a text with its numbers as Python writes them: no comma (English) or no-break space (French) in them."""
    return re.sub(r"(?<=\d)[,\u00a0](?=\d)", "", said)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
