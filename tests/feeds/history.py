"""Archives (RFC 5005): who begins at the newest and walks back meets every public bulletin, once for each year."""

from lxml import etree

import reader
from built import LANGUAGES

ARCHIVE = "{http://purl.org/syndication/history/1.0}archive"


def check(site, tally):
    """Returns the archives that were met."""
    met = set()
    for language in LANGUAGES:
        for name in reader.VERSIONS:
            met |= walk(site, language, f"{language}/{name}", tally)
    return met


def walk(site, language, current, tally):
    every = [f"tag:{site.config['feeds']['authority']}:{one.id}:{language}" for one in site.listed(everything=True)]
    met, ids, after, file = [], [], None, current
    while file and file not in met:
        feed = reader.read(site, file)
        met.append(file)
        if file != current:
            ids += [entry.id for entry in feed.entries]
            years = {entry.published_parsed.tm_year for entry in feed.entries}
            tally.ok(len(years) <= 2 and feed.entries, "an archive holds one year (in the site’s time zone)", file, str(years))
            tally.none([entry.id for entry in feed.entries if entry.get("content")], "an archive holds descriptions, not texts", file)
            tally.same(reader.links(feed.feed, "hub"), [], "an archive has no hub", file)
            if file.endswith(".xml"):
                root = etree.parse(site.built / file).getroot()
                tally.same(len(list(root.iter(ARCHIVE))), 1, "an archive says that it is one", file)
                tally.same(reader.links(feed.feed, "current"), [site.url(current)], "an archive leads to the newest", file)
                newer = [] if after == current else [site.url(after)]
                tally.same(reader.links(feed.feed, "next-archive"), newer, "an archive leads to the one after it", file)
            if name_of(file) == "atom.xml":
                tally.same(feed.feed.id, reader.read(site, current).feed.id, "an archive is the same feed", file)
        older = reader.links(feed.feed, "prev-archive")
        tally.ok(len(older) <= 1, "one archive comes before", file, str(older))
        after, file = file, site.file(older[0]) if older else None
        tally.ok(not older or file, "the archive before exists", after, str(older))
    tally.same(ids, every, "the archives hold every public bulletin once, newest first", current)
    return set(met[1:])


def name_of(file):
    return file.rsplit("/", 1)[-1]
