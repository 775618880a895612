"""From save to screen: how long after a bulletin's text is saved its page has the new words, and what `serve` takes meanwhile.

    python3 tests/serve/speed.py BULLETIN SITE [EDITS]

SITE is changed and put back: take a copy. Bulletins are chosen by a seeded sequence, half of the edits change the English text and half the
French. Times are those of the clock, in milliseconds:

- saved, asked: the page is asked for again and again, as fast as it is answered, until it has the new words;
- saved, told: a browser that shows the page waits for news, is told, and asks for the page once, as the preview's own script does. A
  bulletin is chosen anew each time, so that nothing of its page is known before it is shown.

Memory is what Linux says of the process: VmRSS after the start, once all bulletins were checked, and after the edits; VmHWM, the most.
"""

import http.client
import json
import random
import re
import statistics
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from urllib.parse import quote

SEED = 5
LONGEST = 30


def main(program, site, edits):
    bulletins = sorted(path for path in Path(site, "content/bulletins").iterdir())
    begun = time.perf_counter()
    arguments = [program, "serve", "--root", site, "--port", "0", "--quiet", "--lang", "en", "--at", "2026-02-01T12:00:00Z"]
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
    try:
        port = int(re.search(r":(\d+)/", process.stdout.readline()).group(1))
        figures = {"bulletins": len(bulletins), "started": since(begun)}
        browser = Browser(port)
        browser.get("/en/")
        figures["first page"] = since(begun)
        figures["memory after the start"] = memory(process, "VmRSS")
        while "still running" in browser.get("/_preview/?lang=en"):
            time.sleep(0.2)
        figures["all checked"] = since(begun)
        figures["memory once all is checked"] = memory(process, "VmRSS")
        random.seed(SEED)
        for name, measure in (("asked", asked), ("told", told)):
            times = []
            for number in range(edits):
                language = ("en", "fr")[number % 2]
                file = random.choice(bulletins) / f"{language}.md"
                before = file.read_text()
                times.append(measure(browser, address(site, file), file, before, f"Saved words, number {number}."))
                file.write_text(before)
                # An author reads what was written; the checks go on in the background.
                time.sleep(0.3)
            times.sort()
            figures[f"saved, {name}"] = {
                "edits": edits,
                "median": statistics.median(times),
                "p95": times[min(len(times) - 1, int(len(times) * 0.95))],
                "longest": times[-1],
            }
        figures["memory after the edits"] = memory(process, "VmRSS")
        figures["most memory"] = memory(process, "VmHWM")
        print(json.dumps(figures, indent=2))
    finally:
        process.kill()


def address(site, file):
    """The page of a text of a bulletin, on a site of one host."""
    folder = tomllib.loads(Path(site, "site.toml").read_text())["bulletins"]["path"][file.stem]
    front_matter = tomllib.loads(file.read_text().split("+++")[1])
    return f"/{file.stem}/{folder}/{front_matter.get('slug', file.parent.name)}/"


def asked(browser, path, file, before, words):
    begun = time.perf_counter()
    file.write_text(f"{before}\n{words}\n")
    while words not in browser.get(path):
        if since(begun) > LONGEST * 1000:
            raise SystemExit(f"{path} was never as saved")
    return since(begun)


def told(browser, path, file, before, words):
    mark = re.search(r'data-mark="([^"]+)"', browser.get(path)).group(1)
    news = Browser(browser.port)
    news.ask(f"/_preview/news.svg?page={quote(path, safe='')}&mark={quote(mark, safe='')}")
    time.sleep(0.2)
    begun = time.perf_counter()
    file.write_text(f"{before}\n{words}\n")
    if 'width="2"' not in news.answer():
        raise SystemExit(f"{path} was told of as if nothing had changed")
    page = browser.get(path)
    took = since(begun)
    if words not in page:
        raise SystemExit(f"{path} is not as saved")
    return took


class Browser:
    """One connection that stays."""

    def __init__(self, port):
        self.port = port
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST)

    def ask(self, path):
        self.connection.request("GET", path)

    def answer(self):
        return self.connection.getresponse().read().decode()

    def get(self, path):
        self.ask(path)
        return self.answer()


def since(begun):
    return round((time.perf_counter() - begun) * 1000, 1)


def memory(process, line):
    text = Path(f"/proc/{process.pid}/status").read_text()
    kibibytes = int(re.search(rf"^{line}:\s+(\d+)", text, re.MULTILINE).group(1))
    return f"{kibibytes / 1024:.0f} MiB"


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) == 4 else 50)
