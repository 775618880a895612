"""What a publication to an object store takes: time, requests, bytes; the first of a large site, and of one change.

    python3 tests/deploy/speed.py BULLETIN S3S_FS [COUNT]

Makes a site of COUNT bulletins (10,000 where nothing is said) of words drawn by a seeded sequence, starts S3S_FS (what `./tests/all tools`
installs) on this machine with an empty bucket, and publishes: the whole site; one corrected page; one corrected bulletin; a step back.
Then every object is verified. Everything is in memory, where the machine has room for it (/dev/shm), and gone afterwards.
"""

import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

SEED = 7
PARAGRAPHS, SENTENCES, WORDS = 6, 4, 12
LONGEST = 3600
CONFIG = """base_url = "https://bulletins.example.ca"
theme = "plain"
time_zone = "America/Toronto"
first_language = "fr"
title = { en = "Privacy Bulletins", fr = "Bulletins sur la vie privée" }
owner = { en = "Office of Examples", fr = "Commissariat aux exemples" }
[bulletins]
path = { en = "bulletins", fr = "avis" }
page_size = 20
[[topics]]
id = "breaches"
name = { en = "Privacy breaches", fr = "Atteintes à la vie privée" }
[feeds]
authority = "example.ca,2020"
[check]
"access/*" = "off"
"approval/*" = "off"
"parity/*" = "off"
"privacy/*" = "off"
"style/*" = "off"
"typography/*" = "off"
"""
SYLLABLES = {
    "en": "con tra sec re pri va cy in for ma tion dis clo sure as sess ment con sent pol i staff loss",
    "fr": "ren sei gne ment per son nel pro tec tion vie pri vée con sen te loi bu reau é va lu a perte",
}


def main(program, server, count):
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        root, bucket = Path(folder, "site"), Path(folder, "store")
        write_site(root, count)
        Path(bucket, "bucket").mkdir(parents=True)
        port = free_port()
        arguments = [server, "--host", "127.0.0.1", "--port", str(port), "--access-key", "AKEY", "--secret-key", "SKEY", str(bucket)]
        process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_for(port)
            figures = {"bulletins": count}
            run = Runner(program, root, f"http://127.0.0.1:{port}")
            figures["first"] = run.publish()
            figures["objects"] = figures["first"].pop("files")
            figures["nothing"] = run.publish()
            correct(root / "content/pages/about/en.md")
            correct(root / "content/pages/about/fr.md")
            figures["one page"] = run.publish()
            correct(root / f"content/bulletins/b{count // 2:05}/en.md")
            figures["one bulletin"] = run.publish()
            figures["back"] = run.publish("--rollback")
            begun = time.perf_counter()
            run.run("verify", "s3://bucket/site", "--quiet")
            figures["verify"] = {"seconds": since(begun)}
            print(json.dumps(figures, indent=2))
        finally:
            process.kill()
            process.wait()


class Runner:
    def __init__(self, program, root, endpoint):
        self.program, self.root = program, root
        self.environment = {"AWS_ACCESS_KEY_ID": "AKEY", "AWS_SECRET_ACCESS_KEY": "SKEY", "AWS_ENDPOINT_URL": endpoint, "LC_ALL": "C"}

    def run(self, *arguments):
        whole = [self.program, *arguments, "--root", str(self.root), "--lang", "en"]
        ended = subprocess.run(whole, env=self.environment, capture_output=True, text=True, timeout=LONGEST)
        if ended.returncode:
            sys.exit(f"{' '.join(whole)}: {ended.returncode}\n{ended.stdout[-2000:]}\n{ended.stderr[-2000:]}")
        return ended.stdout

    def publish(self, *more):
        """Building apart: it is made first, and again by the publication, which finds most of it done."""
        begun = time.perf_counter()
        if not more:
            self.run("publish", "s3://bucket/site", "--dry-run", "--quiet")
        built = since(begun)
        begun = time.perf_counter()
        told = json.loads(self.run("publish", "s3://bucket/site", "--yes", "--format", "json", *more))
        taken = since(begun)
        written = len(told["added"]) + len(told["changed"])
        figures = {"seconds": taken, "of which building and checking, about": built, "requests": told["requests"], "written": written}
        figures |= {"removed": len(told["removed"]), "bytes": told["bytes"], "files": len(told["added"])}
        if more:
            del figures["of which building and checking, about"]
        return figures


def write_site(root, count):
    random.seed(SEED)
    words = {language: vocabulary(SYLLABLES[language].split()) for language in SYLLABLES}
    put(root / "site.toml", CONFIG)
    for language, title in (("en", "Home"), ("fr", "Accueil")):
        put(root / f"content/home/{language}.md", text(title, prose(words[language])))
        put(root / f"content/pages/about/{language}.md", text("About", prose(words[language])))
    put(root / "content/pages/about/page.toml", "modified = 2024-01-02\n")
    for number in range(count):
        day = date(2005, 1, 1) + timedelta(days=number * 7300 // count)
        folder = root / f"content/bulletins/b{number:05}"
        facts = f'issued = {day}\ntopics = ["breaches"]\nstatus = "approved"\napproved_by = "Director"\napproved_on = {day}\n'
        put(folder / "bulletin.toml", facts)
        for language in words:
            put(folder / f"{language}.md", text(f"Bulletin {number}", prose(words[language])))


def vocabulary(syllables):
    return sorted({"".join(random.choices(syllables, k=random.randint(2, 4))) for _ in range(12000)})


def prose(words):
    # Zipf's law: a few words stand everywhere, most in few texts.
    count = PARAGRAPHS * SENTENCES * WORDS
    drawn = [words[int(len(words) ** random.random()) - 1] for _ in range(count)]
    sentences = [" ".join(drawn[at : at + WORDS]).capitalize() + "." for at in range(0, count, WORDS)]
    return "\n\n".join(" ".join(sentences[at : at + SENTENCES]) for at in range(0, len(sentences), SENTENCES))


def text(title, body):
    return f'+++\ntitle = "{title}"\ndescription = "{title}, in short."\n+++\n\n{body}\n'


def correct(file):
    file.write_text(file.read_text() + "\nCorrected.\n")


def put(path, words):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait_for(port):
    for _ in range(500):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    sys.exit("the store does not start")


def since(begun):
    return round(time.perf_counter() - begun, 1)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) == 4 else 10000)
