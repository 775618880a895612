"""What an independent reader (feedparser) finds in a feed, against the source."""

import calendar
from datetime import datetime, timezone

import feedparser

import json_feed
from built import LANGUAGES, TWIN, plain

VERSIONS = {"rss.xml": "rss20", "atom.xml": "atom10", "feed.json": "json11"}


def read(site, file):
    """The feed as a reader sees it."""
    data = (site.built / file).read_bytes()
    if file.endswith(".json"):
        return json_feed.read(data)
    return feedparser.parse(data, response_headers={"content-type": "application/xml; charset=utf-8"})


def check(site, file, tally, archive):
    """Checks the feed in `file`: of the newest, or an archive, which history.py walks."""
    feed = read(site, file)
    language = file.split("/")[0]
    tally.ok(not feed.bozo, "feedparser finds nothing wrong (bozo is false)", file, str(feed.get("bozo_exception", "")))
    tally.same(feed.version, VERSIONS[file.rsplit("/", 1)[-1]], "the version of the format", file)
    tally.same(feed.feed.get("language", "").lower(), f"{language}-ca", "the language of the feed", file)
    tally.ok(feed.feed.get("title", "").strip(), "the feed has a title", file)
    tally.ok(site.file(feed.feed.get("link", "")), "the feed’s link leads to a page", file, feed.feed.get("link"))
    tally.same(links(feed.feed, "self"), [site.url(file)], "self is the feed’s own address", file)
    check_twin(site, file, feed.feed, tally)

    expected = site.listed(everything=True) if archive else site.listed(topic_of(site, file))
    if archive:
        held = {entry.get("id") for entry in feed.entries}
        expected = [one for one in expected if f"tag:{site.config['feeds']['authority']}:{one.id}:{language}" in held]
    ids = [f"tag:{site.config['feeds']['authority']}:{one.id}:{language}" for one in expected]
    tally.same([entry.get("id") for entry in feed.entries], ids, "the permanent ids of the public bulletins, newest first", file)
    tally.ok(len(set(ids)) == len(ids), "ids are unique", file)
    dates = [entry.get("published_parsed") for entry in feed.entries]
    tally.ok(all(dates) and dates == sorted(dates, reverse=True), "dates parse, newest first", file)
    by_id = dict(zip(ids, expected))
    for entry in feed.entries:
        if entry.get("id") in by_id:
            check_entry(site, by_id[entry.id], entry, language, tally, f"{file} {entry.id}", archive)
    updates = [entry.get("updated_parsed") or entry.get("published_parsed") for entry in feed.entries]
    if updates and feed.feed.get("updated_parsed"):
        tally.same(feed.feed.updated_parsed, max(updates), "the feed’s date is that of its newest entry, not the clock’s", file)


def check_entry(site, bulletin, entry, language, tally, where, archive):
    words = bulletin.words[language]
    tally.ok(entry.get("title", "").strip(), "titles are not blank", where)
    tally.ok(plain(entry.get("title", "")).endswith(plain(words["title"])), "the title is the bulletin’s", where, entry.get("title"))
    tally.same(instant(entry.published_parsed), bulletin.published, "published when the source says", where)
    if bulletin.modified > bulletin.day:
        wanted = max(site.midnight(bulletin.modified), bulletin.published)
        tally.same(instant(entry.get("updated_parsed")), wanted, "updated when the source says", where)
    own = f"{site.base}{language}/{site.config['bulletins']['path'][language]}/{site.slug(bulletin, language)}/"
    page = site.file(own)
    tally.ok(page, "the page of the entry exists", where, own)
    tally.same(entry.get("link"), own, "feedparser follows the entry to its page", where)
    # Readers differ in which `alternate` they follow: feedparser takes the last of an item, SimplePie the first.
    pages = {link.get("href") for link in entry.get("links", []) if link.get("rel") == "alternate" and "html" in link.get("type", "")}
    tally.same(sorted(pages), [own], "whichever alternate a reader follows, it is the page", where)
    twin = [site.file(link.get("href")) for link in entry.get("links", []) if link.get("hreflang") == f"{TWIN[language]}-CA"]
    tally.ok(len(twin) == 1 and twin[0] and twin[0].startswith(f"{TWIN[language]}/"), "the entry names its twin page", where, str(twin))
    if page and twin and twin[0]:
        back = site.page(page).xpath(f'//link[@rel="alternate"][@hreflang="{TWIN[language]}-CA"][not(@type)]/@href')
        tally.same([site.file(url) for url in back], twin, "the twin of the entry is the twin of the page", where)
    names = [topic["name"][language] for topic in site.config["topics"] if topic["id"] in bulletin.topics]
    tally.same(sorted(plain(tag.get("label") or tag.term) for tag in entry.get("tags", [])), sorted(map(plain, names)), "topics in the feed’s language", where)
    tally.same(plain(entry.get("summary", "")), plain(words["description"]), "the description is the bulletin’s", where)
    bodies = [part.value for part in entry.get("content", [])]
    tally.same(len(bodies), 0 if archive else 1, "the full text, once; none in an archive", where)
    for body in bodies:
        tally.ok(plain(body), "the text is not empty", where)


def check_twin(site, file, feed, tally):
    """The feed of the other language exists, is in that language and names this one."""
    language = file.split("/")[0]
    twins = [site.file(url) for url in links(feed, "alternate", f"{TWIN[language]}-CA", of_feed=True)]
    if not tally.ok(len(twins) == 1 and twins[0], "the twin feed exists", file, str(twins)):
        return
    twin = read(site, twins[0]).feed
    tally.same(twin.get("language", "").lower(), f"{TWIN[language]}-ca", "the twin feed is in the other language", file)
    tally.same(links(twin, "self"), [site.url(twins[0])], "the twin feed’s self is its address", file)
    tally.same(links(twin, "alternate", f"{language}-CA", of_feed=True), [site.url(file)], "the twin feed leads back", file)


def check_announced(site, tally):
    """Pages announce feeds that exist, the page's own language first; every feed is announced somewhere."""
    announced = set()
    for file in (file for file in site.files if file.endswith(".html")):
        page = site.page(file)
        feeds = page.xpath('//link[@rel="alternate"][contains(@type, "rss") or contains(@type, "atom") or contains(@type, "feed")]')
        if not feeds:
            continue
        tally.same(feeds[0].get("hreflang"), page.get("lang"), "pages announce their own language’s feed first", file)
        for feed in feeds:
            target = site.file(site.base + feed.get("href").removeprefix(site.base).lstrip("/"))
            tally.ok(target and target.startswith(feed.get("hreflang")[:2] + "/"), "an announced feed exists, in its language", file, feed.get("href"))
            tally.ok(feed.get("title", "").strip(), "an announced feed has a title", file)
            announced.add(target)
    return announced


def topic_of(site, file):
    """The topic whose feed this is, by its folder; None for the feed of everything."""
    folder = file.split("/")[-2]
    return None if folder in LANGUAGES else folder


def links(thing, rel, hreflang=None, of_feed=False):
    found = [link for link in thing.get("links", []) if link.get("rel") == rel]
    if hreflang:
        found = [link for link in found if link.get("hreflang") == hreflang]
    if of_feed:
        found = [link for link in found if "xml" in link.get("type", "") or "feed" in link.get("type", "")]
    return [link.get("href") for link in found]


def instant(parsed):
    return parsed and datetime.fromtimestamp(calendar.timegm(parsed), timezone.utc)
