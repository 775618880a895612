"""The feeds, the sitemap and the states of a built site, checked without bulletin's own code.

    python3 run.py BUILT SOURCE INSTANT

BUILT is the site as written, SOURCE the folder with its site.toml and content, INSTANT the --at of the build (RFC 3339).
"""

import hashlib
import json
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

from lxml import etree

import atom
import board
import content
import faults
import history
import json_feed
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
    """Checks every feed; returns those of the newest."""
    archives = history.check(site, tally)
    feeds = set()
    for file in (file for file in site.files if file.rsplit("/", 1)[-1] in reader.VERSIONS):
        data = (site.built / file).read_bytes()
        reader.check(site, file, tally, file in archives)
        if file.endswith("rss.xml"):
            board.check(data, tally, file)
            texts = [item.text for item in etree.fromstring(data).iter(board.ENCODED)]
        elif file.endswith("atom.xml"):
            atom.check(data, tally, file)
            texts = [text.text for text in etree.fromstring(data).iterfind(".//a:content", atom.NS)]
        else:
            json_feed.check(data, tally, file)
            texts = [item["content_html"] for item in json.loads(data)["items"] if "content_html" in item]
        for text in texts:
            content.check_targets(site, text, tally, file)
        if file not in archives:
            feeds.add(file)
    for file in (file for file in site.files if file.endswith(".xml") and file.rsplit("/", 1)[-1] not in reader.VERSIONS):
        # A format that nobody checks must not look checked.
        root = etree.QName(etree.parse(site.built / file).getroot()).localname
        tally.ok(root not in ("rss", "feed"), "no feed under a name that has no checks", file)
    tally.same({file.split("/")[0] for file in feeds}, {"en", "fr"}, "feeds in both languages")
    tally.same(len(feeds), 3 * 2 * (1 + len(site.config["topics"])), "a feed for each language, each topic and each format")
    check_styles(site, tally)
    return feeds


def check_styles(site, tally):
    """Browsers show a feed by a style sheet that is there, and by no XSLT."""
    for file in (file for file in site.files if file.endswith(("rss.xml", "atom.xml"))):
        sheets = etree.parse(site.built / file).xpath("//processing-instruction()")
        tally.same([(sheet.target, sheet.attrib.get("type")) for sheet in sheets], [("xml-stylesheet", "text/css")], "one style sheet, CSS", file)
        for sheet in sheets:
            tally.ok(sheet.attrib["href"].lstrip("/") in site.files, "the style sheet is there", file, sheet.attrib["href"])


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
