"""Whether the tests notice when the program is wrong: faults are put into src/model, src/check and src/publish, one at a time.

    cargo install cargo-mutants --version 27.1.0 --locked
    python3 -m venv target/mutants/venv
    target/mutants/venv/bin/pip install -r tests/mutants/requirements.txt
    nice -n 5 target/mutants/venv/bin/python tests/mutants/run.py [--sample 600] [--seed 20241209]

    --all           every mutant that compiles, not a sample
    --only FILE     of these files alone (src/check/parity/links.rs); may be said again
    --again         those that survived, once more, with more cases: after tests were added
    --list          prints what is known, runs nothing

cargo-mutants says which faults there may be (an operator for another, a function that returns a constant, an arm of a `match` that is gone).
It would build the program once for each; here one build holds them all, and MUTANT=17 switches the seventeenth on. That is done in a copy
below target/mutants, which keeps the results too (results.jsonl): a run that was stopped goes on where it was, as long as the
sample is the same. Which tests reach a mutant is recorded first, and only those are run: the unit tests, the cases of the suite that are nearest to its rule
(NEAR says how many), some others. A mutant is caught by the first test that fails, or that takes six times as long as without it, and half a
minute at least.
"""

import argparse
import collections
import concurrent.futures
import functools
import hashlib
import json
import os
import random
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from splice import blamed, splice

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).parent
SCRATCH = Path(os.environ.get("MUTANTS_SCRATCH", ROOT / "target/mutants"))
COPY = SCRATCH / "copy"
CARGO = shlex.split(os.environ.get("CARGO", "cargo"))
PARTS = ("model", "check", "publish")
# Tests of these modules of tests/all.rs are run, beside all unit tests and the suite. The others run servers, take inputs by chance, or judge
# the sources and documents.
ASKED = ("email", "examples", "findings", "formats", "fuzz", "import", "metadata", "pictures", "scoreboard", "search", "verdicts")
# These make outputs and get in their way: for mutants of `publish` alone.
OF_PUBLISH = ("deploy", "determinism", "safety")
NEAR = (50, 80)  # cases of the suite for each mutant, the nearest first; the second with --again
LONG = 60  # seconds: a test that takes longer by itself is not run


# ---------------------------------------------------------------- which mutants there are, and the program that holds them


def population():
    command = ["cargo", "mutants", "--list", "--json", *(word for part in PARTS for word in ("-f", f"src/{part}/**"))]
    found = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    return [mutant | {"number": number} for number, mutant in enumerate(found, 1)]


def put(path, text):
    """Writes a file, where it is not the same already: cargo looks at its time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file() or path.read_bytes() != text:
        path.write_bytes(text)


def build():
    """Makes the copy and builds it without the mutants that do not compile. Returns all mutants, why some are left out, and both programs."""
    mutants = population()
    reasons = {}
    known = SCRATCH / "uncompiled.json"
    uncompiled = set(json.loads(known.read_text())) if known.exists() else set()
    tracked = subprocess.run(["git", "ls-files", "-coz", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    by_file = collections.defaultdict(list)
    for mutant in mutants:
        by_file[mutant["file"]].append(mutant)
    paths = [path for path in tracked.split("\0") if path and (ROOT / path).is_file() and not path.startswith("tests/mutants/")]
    for gone in COPY.glob("tests/suite/*/*.txt"):
        if str(gone.relative_to(COPY)) not in paths:
            gone.unlink()
    for path in paths:
        if path not in by_file:
            data = (ROOT / path).read_bytes()
            if path == "src/lib.rs":
                data += b"pub mod mutant;\n"
            elif path == "Cargo.toml":
                data = re.sub(rb"(?ms)^\[lints\..*?(?=^\[(?!lints)|\Z)", b"", data)
            put(COPY / path, data)
    count = str(len(mutants) + 1).encode()
    put(COPY / "src/mutant.rs", (HERE / "mutant.rs").read_bytes().replace(b"COUNT", count))
    environment = os.environ | {"CARGO_TARGET_DIR": str(SCRATCH / "target"), "CARGO_PROFILE_DEV_OPT_LEVEL": "1", "CARGO_PROFILE_DEV_DEBUG": "0"}
    cargo = lambda *words: subprocess.run([*CARGO, *words, "--locked", "--message-format=json"], cwd=COPY, env=environment, capture_output=True, text=True)
    while True:
        texts = {}
        for path, there in by_file.items():
            texts[path] = splice((ROOT / path).read_text(encoding="utf-8"), [one for one in there if one["name"] not in uncompiled], reasons)
            put(COPY / path, texts[path].encode())
        run = cargo("build", "--lib")
        if run.returncode == 0:
            break
        errors = [json.loads(line)["message"] for line in run.stdout.splitlines() if '"level":"error"' in line]
        wrong = set()
        for error in errors:
            paths = [span["file_name"] for span in error["spans"] if span["file_name"] in texts]
            if paths:
                error["spans"] = [span for span in error["spans"] if span["file_name"] == paths[0]]
                wrong |= set(blamed(texts[paths[0]], error))
        if not wrong:
            sys.exit(f"it does not compile, for no mutant’s sake:\n{run.stderr[-3000:]}\n" + "\n".join(error["rendered"] for error in errors[:5]))
        print(f"   {len(errors)} errors: {len(wrong)} mutants left out", flush=True)
        uncompiled |= {mutants[number - 1]["name"] for number in wrong}
        known.write_text(json.dumps(sorted(uncompiled)))
    run = cargo("test", "--no-run", "--lib", "--test", "all")
    made = [json.loads(line) for line in run.stdout.splitlines() if '"executable":"' in line]
    programs = {one["target"]["kind"][0]: one["executable"] for one in made if one["profile"]["test"]}
    if set(programs) != {"lib", "test"}:
        sys.exit(run.stderr[-3000:])
    reasons |= {name: "does not compile" for name in uncompiled}
    return mutants, reasons, programs


# ---------------------------------------------------------------- which tests reach them, and what the tests say


def run(program, names, limit, **more):
    """Runs tests in a folder of their own, at most so many seconds. Returns their exit code, None when time was up, and the time."""
    command = [program, "--exact", *names]
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(dir=SCRATCH, ignore_cleanup_errors=True) as folder:
        environment = os.environ | {"TMPDIR": folder, "RUST_TEST_THREADS": "1", "RUST_BACKTRACE": "0"} | more
        process = subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            code = process.wait(limit)
        except subprocess.TimeoutExpired:
            code = None
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
    return code, time.monotonic() - begun


def tests(programs, jobs):
    """Returns every test that is asked, a case of the suite being one: its words, its seconds, the mutants it reaches. What is known is kept."""
    digest = hashlib.sha256(b"".join(Path(program).read_bytes() for _, program in sorted(programs.items()))).hexdigest()[:16]
    kept = SCRATCH / f"reach-{digest}.json"
    known = {test["id"]: test for test in json.loads(kept.read_text())} if kept.exists() else {}
    asked = []
    for path in sorted((COPY / "tests/suite").glob("*/*.txt")):
        asked.append(("suite", f"suite::{path.parent.name}", f"{path.parent.name}/{path.name}", hashlib.sha256(path.read_bytes()).hexdigest()))
    for kind, program in programs.items():
        listed = subprocess.run([program, "--list", "--format", "terse"], check=True, capture_output=True, text=True).stdout
        names = [line.removesuffix(": test") for line in listed.splitlines() if line.endswith(": test")]
        asked += [(kind, name, "", "") for name in names if kind == "lib" or name.split("::")[0] in ASKED + OF_PUBLISH]

    def reach(test):
        kind, name, case, _ = test
        if " ".join(test) in known:
            return known[" ".join(test)]
        with tempfile.NamedTemporaryFile(dir=SCRATCH) as seen:
            code, seconds = run(programs["lib" if kind == "lib" else "test"], [name], LONG, MUTANT_SEEN=seen.name, CASE=case)
            reached = sorted({int(number) for number in seen.read().split()})
        why = "" if code == 0 else f"over {LONG} s" if code is None else "fails here"
        return {"id": " ".join(test), "kind": kind, "name": name, "case": case, "seconds": seconds, "reached": reached, "why": why}

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        found = list(pool.map(reach, asked))
    kept.write_text(json.dumps(found))
    for test in found:
        if test["why"]:
            print(f"   not asked: {test['name']} {test['case']} ({test['why']})", flush=True)
    return [test for test in found if not test["why"]]


@functools.cache
def codes_of(file):
    """Returns the codes of the rules in a file; where it has none, those of the files beside it that use it."""
    read = lambda path: re.findall(r'"([a-z]+/[a-z-]+)"', path.read_text(encoding="utf-8"))
    path = ROOT / file
    users = [other for other in path.parent.rglob("*.rs") if f"{path.stem}::" in other.read_text(encoding="utf-8")]
    return read(path) or [code for other in users for code in read(other)]


def judge(mutant, known, programs, thorough):
    """Runs the tests that reach a mutant until one fails: the unit tests, then case by case, those first that are about it and reach little else."""
    _, part, *rest = mutant["file"].removesuffix(".rs").split("/")
    stem, area = rest[-1].replace("_", "-"), f"suite::{rest[0]}"
    codes = codes_of(mutant["file"])
    here = [test for test in known if mutant["number"] in test["reached"]]
    units = [test for test in here if test["kind"] == "lib"]
    cases = [test for test in here if test["kind"] == "suite"]
    others = [test for test in here if test["kind"] == "test" and (part == "publish" or test["name"].split("::")[0] not in OF_PUBLISH)]
    others.sort(key=lambda test: test["seconds"])
    text = {test["case"]: (COPY / "tests/suite" / test["case"]).read_text() for test in cases}
    about = lambda case: any(code in text[case] for code in codes)
    cases.sort(key=lambda test: (not about(test["case"]), stem not in test["case"], test["name"] != area, len(test["reached"])))
    cases = cases[: NEAR[thorough]]
    others = [test for test in others if test["seconds"] < 1 or part == "publish"]
    batches = [batch for batch in (units, *([test] for test in cases + others)) if batch]
    begun = time.monotonic()
    verdict, by = ("survived" if batches else "never reached"), ""
    for batch in batches:
        program = programs["lib" if batch is units else "test"]
        limit = max(30, 6 * sum(test["seconds"] for test in batch))
        code, _ = run(program, [test["name"] for test in batch], limit, MUTANT=str(mutant["number"]), CASE=batch[0]["case"])
        if code != 0:
            verdict, by = ("timed out" if code is None else "caught"), "unit tests" if batch is units else batch[0]["case"] or batch[0]["name"]
            break
    return {"name": mutant["name"], "verdict": verdict, "by": by, "seconds": round(time.monotonic() - begun, 1)}


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--sample", type=int, default=600)
    words.add_argument("--seed", type=int, default=20241209)
    words.add_argument("--jobs", type=int, default=2)
    words.add_argument("--only", action="append", default=[])
    for word in ("--all", "--again", "--list"):
        words.add_argument(word, action="store_true")
    wanted = words.parse_args()
    SCRATCH.mkdir(parents=True, exist_ok=True)
    mutants, reasons, programs = build()
    usable = [mutant for mutant in mutants if mutant["name"] not in reasons]
    print(f"{len(mutants)} mutants, {len(usable)} usable; left out: {dict(collections.Counter(reasons.values()).most_common())}", flush=True)
    chosen = [mutant for mutant in usable if not wanted.only or mutant["file"] in wanted.only]
    if not wanted.all and not wanted.only:
        chosen = random.Random(wanted.seed).sample(chosen, min(wanted.sample, len(chosen)))
        print(f"{len(chosen)} of them, seed {wanted.seed}", flush=True)
    kept = SCRATCH / "results.jsonl"
    results = {one["name"]: one for one in map(json.loads, kept.read_text().splitlines())} if kept.exists() else {}
    due = [one for one in chosen if one["name"] not in results or wanted.again and results[one["name"]]["verdict"] in ("survived", "never reached")]
    due.sort(key=lambda one: one["name"] in results)
    if due and not wanted.list:
        known = tests(programs, wanted.jobs)
        print(f"{len(known)} tests; {len(due)} mutants to run", flush=True)
        pen = threading.Lock()
        with kept.open("a") as out, concurrent.futures.ThreadPoolExecutor(wanted.jobs) as pool:

            def note(mutant):
                result = judge(mutant, known, programs, wanted.again)
                with pen:
                    results[mutant["name"]] = result
                    print(json.dumps(result), file=out, flush=True)

            list(pool.map(note, due))
    table(chosen, results)


def table(chosen, results):
    print("\n| part | sampled | caught | timed out | survived | caught, % |\n|---|---:|---:|---:|---:|---:|")
    for part in (*PARTS, "all"):
        verdicts = [results[one["name"]]["verdict"] for one in chosen if one["name"] in results and part in ("all", one["file"].split("/")[1])]
        caught, late = verdicts.count("caught"), verdicts.count("timed out")
        share = f"{100 * (caught + late) / len(verdicts):.1f}" if verdicts else "–"
        print(f"| {part} | {len(verdicts)} | {caught} | {late} | {len(verdicts) - caught - late} | {share} |")
    print()
    for one in sorted(chosen, key=lambda one: (one["file"], one["span"]["start"]["line"])):
        if one["name"] in results and results[one["name"]]["verdict"] not in ("caught", "timed out"):
            print(f"{results[one['name']]['verdict']}: {one['name']}")


if __name__ == "__main__":
    main()
