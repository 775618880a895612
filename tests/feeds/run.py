"""The feeds, the sitemap and the states of a built site, checked without bulletin's own code.

    python3 run.py BUILT SOURCE INSTANT

BUILT is the site as written, SOURCE the folder with its site.toml and content, INSTANT the --at of the build (RFC 3339).
"""

import hashlib
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

from lxml import etree

import board
import content
import faults
import reader
import sitemap
import states
from built import Site
from tally import Tally


def main(built, source, instant):
    tally = Tally()
    site = Site(Path(built), Path(source), datetime.fromisoformat(instant.replace("Z", "+00:00")).astimezone(timezone.utc))
    faults.check(tally)
    check_manifest(site, tally)
    check_well_formed(site, tally)
    feeds = check_feeds(site, tally)
    tally.same(reader.check_announced(site, tally), feeds, "every feed is announced by a page")
    sitemap.check(site, tally)
    states.check(site, tally)
    return tally.finish("feeds")


def check_manifest(site, tally):
    """manifest.json lists every file with its SHA-256 and size, and no other."""
    found = sorted(str(path.relative_to(site.built)) for path in site.built.rglob("*") if path.is_file())
    tally.same([file for file in found if file != "manifest.json"], site.files, "the manifest lists the files that are there")
    for file, entry in site.manifest["files"].items():
        data = (site.built / file).read_bytes()
        tally.same((len(data), hashlib.sha256(data).hexdigest()), (entry["size"], entry["sha256"]), "SHA-256 and size are true", file)


def check_well_formed(site, tally):
    for file in (file for file in site.files if file.endswith((".xml", ".svg"))):
        done = subprocess.run(["xmllint", "--noout", "--nonet", site.built / file], capture_output=True, text=True, check=False)
        tally.ok(done.returncode == 0 and not done.stderr, "well-formed (xmllint)", file, done.stderr)


def check_feeds(site, tally):
    feeds = set()
    for file in site.files:
        name = file.rsplit("/", 1)[-1]
        if name.endswith(".xml"):
            root = etree.QName(etree.parse(site.built / file).getroot()).localname
        else:
            root = "feed.json" if name == "feed.json" else ""
        if root == "rss":
            feeds.add(file)
            reader.check(site, file, root, tally)
            data = (site.built / file).read_bytes()
            board.check(data, tally, file)
            for item in etree.fromstring(data).iter(board.ENCODED):
                content.check_targets(site, item.text, tally, file)
        elif root in ("feed", "feed.json"):
            # A format that nobody checks must not look checked.
            tally.ok(False, "a feed whose format has no checks here yet", file)
    languages = {file.split("/")[0] for file in feeds}
    tally.same(languages, {"en", "fr"}, "feeds in both languages")
    tally.same(len(feeds), 2 * (1 + len(site.config["topics"])), "a feed for each language and each topic")
    return feeds


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
