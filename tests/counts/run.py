"""How many instructions six fixed pieces of work take, compared with what they took when counts.json was written.

    python3 run.py BULLETIN [--update]

Seconds differ from machine to machine and from hour to hour; instructions, counted by valgrind on one thread, differ by a
thousandth. A piece that takes over 5 % more than before has become slower, and whoever made it so should know: mend it, or write
the new counts with --update and say why in the same change. Counts hold for one compiler, one valgrind and one kind of processor: with another, nothing is compared, and that is said.
"""

import json
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
COUNTS = Path(__file__).parent / "counts.json"
MARGIN = 0.05
# So many bulletins of the sample under other names: what is done for each bulletin outweighs the start.
COPIES = 6
INSTANT = "2026-06-01T12:00:00Z"

sys.path.insert(0, str(ROOT / "tests/feeds"))
from tally import Tally  # noqa: E402


def main(program, update):
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        make(site)
        common = ["--root", site, "--at", INSTANT, "--jobs", "1"]
        check = ["check", *common]
        build = ["build", *common, "--out", Path(folder, "public")]
        counted = {
            "start: bulletin --version": count(program, ["--version"]),
            "check of the sample, six times": count(program, check),
            "check again, nothing changed": count(program, check),
        }
        # A build that knows nothing of what was checked.
        shutil.rmtree(site / ".bulletin")
        counted |= {
            "build of the sample, six times": count(program, build),
            "build again, nothing changed": count(program, build),
            "fmt --check of the sample, six times": count(program, ["fmt", "--check", *common]),
        }
    now = {"with": tools(), "instructions": counted}
    if update:
        COUNTS.write_text(json.dumps(now, indent=2) + "\n", encoding="utf-8")
    before = json.loads(COUNTS.read_text(encoding="utf-8"))
    tally = Tally()
    for name, instructions in counted.items():
        known = before["instructions"].get(name)
        tally.ok(instructions > 0, "counted", name, str(instructions))
        if known is None:
            tally.ok(False, "is in counts.json", name, "run with --update")
        elif before["with"] == now["with"]:
            change = instructions / max(known, 1) - 1
            print(f"   {name}: {instructions:,} ({change:+.1%})")
            tally.ok(change <= MARGIN, "takes at most 5 % more instructions than before", name, f"{known:,} then, {instructions:,} now ({change:+.1%})")
    if before["with"] != now["with"]:
        print(f"   not compared: counts.json was written with {before['with']}, this is {now['with']}")
    return tally.finish("counts")


def make(site):
    """The sample site, each bulletin several times: all that is in the repository, and nothing else."""
    site.mkdir()
    for name in ("content", "themes"):
        shutil.copytree(ROOT / name, site / name)
    shutil.copy(ROOT / "site.toml", site)
    bulletins = site / "content/bulletins"
    for bulletin in sorted(bulletins.iterdir()):
        for number in range(1, COPIES):
            copy = bulletins / f"{bulletin.name}_{number}"
            shutil.copytree(bulletin, copy)
            for language in ("en", "fr"):
                text = copy / f"{language}.md"
                # Two bulletins may not have one address.
                bare = re.sub(r"(?m)^(slug|old_slugs)\s*=.*\n", "", text.read_text(encoding="utf-8"))
                slug = f'slug = "{bulletin.name.replace("_", "-")}-{number}"\n'
                text.write_text(bare.replace("+++\n", "+++\n" + slug, 1), encoding="utf-8")


def count(program, arguments):
    """Returns how many instructions a run takes."""
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", program, *arguments]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"})
    found = re.search(r"I\s+refs:\s+([\d,]+)", run.stderr)
    if run.returncode != 0 or not found:
        print(run.stdout[-800:], run.stderr[-800:], sep="\n")
        return 0
    return int(found.group(1).replace(",", ""))


def tools():
    said = lambda *command: subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("(")[0].strip()
    flags = re.search(r"^flags\s*:(.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    vectors = sorted({"avx2", "avx512f", "bmi2"} & set(flags.group(1).split())) if flags else []
    return {"rustc": said("rustc", "--version"), "valgrind": said("valgrind", "--version"), "processor": " ".join([platform.machine(), *vectors])}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--update" in sys.argv[2:]))
