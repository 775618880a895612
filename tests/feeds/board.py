"""The rules of the RSS Advisory Board for RSS 2.0 (its specification 2.0.11 and its best practices profile).

Each rule stands in its own words, with the part of the specification that says so.
"""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from lxml import etree

import content

ATOM = "http://www.w3.org/2005/Atom"
MODULES = {
    # namespace -> the elements that bulletin may use, and the names that the module has
    ATOM: {"link"},
    "http://purl.org/rss/1.0/modules/content/": {"encoded"},
    "http://purl.org/dc/elements/1.1/": {"creator", "language", "date", "subject"},
    "http://purl.org/dc/terms/": {"modified", "issued", "created"},
    "http://purl.org/syndication/history/1.0": {"archive"},
    "http://purl.org/rss/1.0/modules/syndication/": {"updatePeriod", "updateFrequency", "updateBase"},
}
ARCHIVE = "{http://purl.org/syndication/history/1.0}archive"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
CHANNEL = set(
    "title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl "
    "image rating textInput skipHours skipDays item".split()
)
ITEM = set("title link description author category comments enclosure guid pubDate source".split())
MANY = {"category", "item", f"{{{ATOM}}}link"}
DATE = re.compile(
    r"(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )(\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) "
    r"(\d{2}):(\d{2}):(\d{2}) (GMT|[+-]\d{4})"
)
W3C_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?")
URL = re.compile(r"(https?)://[^\s/]+/\S*")
MAIL = re.compile(r"\S+@\S+\.\S+( \(.+\))?")


def check(data, tally, where):
    """Checks the bytes of a feed."""
    tally.ok(not data.startswith(b"\xef\xbb\xbf"), "no byte order mark", where)
    tally.ok(b"<!DOCTYPE" not in data and b"<!ENTITY" not in data, "no DOCTYPE, no entities of its own", where)
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        tally.ok(False, "well-formed XML", where, str(error))
        return
    tally.same(root.getroottree().docinfo.encoding.lower(), "utf-8", "UTF-8", where)
    tally.same((root.tag, root.get("version")), ("rss", "2.0"), "rss, version 2.0", where)
    tally.same([child.tag for child in root], ["channel"], "one channel and nothing else", where)
    used = {etree.QName(element).namespace for element in root.iter(etree.Element)} | {None}
    tally.none([uri for uri in root.nsmap.values() if uri not in used], "every declared namespace is used", where)
    for element in root.iter(etree.Element):
        # An archive's mark says all by standing there (RFC 5005, 4).
        tally.ok(element.text or len(element) or element.attrib or element.tag == ARCHIVE, "no empty element", f"{where}:{element.sourceline}", element.tag)
    for channel in root.findall("channel"):
        check_channel(channel, tally, where)


def check_channel(channel, tally, where):
    check_elements(channel, CHANNEL, tally, where)
    for name in ("title", "link", "description"):
        tally.ok((channel.findtext(name) or "").strip(), f"the channel has its {name}", where)
    tally.ok(URL.fullmatch(channel.findtext("link") or ""), "the channel’s link is a whole address", where)
    language = channel.findtext("language")
    tally.ok(language and re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", language), "language is a code in lower case", where, language)
    for name in ("pubDate", "lastBuildDate"):
        if channel.find(name) is not None:
            check_date(channel.findtext(name), tally, f"{where} {name}")
    for name in ("managingEditor", "webMaster"):
        for text in channel.findall(name):
            tally.ok(MAIL.fullmatch(text.text or ""), f"{name} is an e-mail address", where, text.text)
    if channel.find("ttl") is not None:
        tally.ok(re.fullmatch(r"[1-9]\d*", channel.findtext("ttl")), "ttl is a count of minutes", where)
    if channel.find("docs") is not None:
        tally.ok(URL.fullmatch(channel.findtext("docs")), "docs is a whole address", where)
    for image in channel.findall("image"):
        for name, other in (("title", "title"), ("link", "link")):
            tally.same(image.findtext(name), channel.findtext(other), f"the image’s {name} is the channel’s", where)
        tally.ok(URL.fullmatch(image.findtext("url") or ""), "the image has a whole address", where)
    own = [link for link in channel.findall(f"{{{ATOM}}}link") if link.get("rel") == "self"]
    tally.ok(len(own) == 1, "one atom:link rel=self (profile)", where)
    check_links(channel, tally, where)
    ids = [item.findtext("guid") for item in channel.findall("item")]
    tally.same(len(set(ids)), len(ids), "guids are unique in the feed", where)
    for item in channel.findall("item"):
        check_item(item, tally, f"{where}:{item.sourceline}")


def check_item(item, tally, where):
    check_elements(item, ITEM, tally, where)
    title = item.findtext("title") or ""
    tally.ok(title.strip(), "an item has a title", where)
    tally.ok(not re.search(r"<\w|&\w+;", title), "a title is text, not HTML (profile)", where, title)
    description = item.findtext("description") or ""
    tally.ok(description.strip(), "an item has a description", where)
    tally.ok(not re.search(r"<\w", description), "beside the full text, the description is plain (profile)", where)
    tally.ok(URL.fullmatch(item.findtext("link") or ""), "an item’s link is a whole address", where)
    guid = item.find("guid")
    tally.ok(guid is not None and (guid.text or "").strip() == (guid.text if guid is not None else None), "an item has its guid", where)
    if guid is not None:
        tally.same(guid.get("isPermaLink"), "false", "a guid that is no address says isPermaLink=false", where)
        tally.ok(re.fullmatch(r"tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:\S+", guid.text or ""), "a guid is a tag URI (RFC 4151)", where, guid.text)
    check_date(item.findtext("pubDate") or "", tally, f"{where} pubDate")
    for author in item.findall("author"):
        tally.ok(MAIL.fullmatch(author.text or ""), "author is an e-mail address", where, author.text)
    for enclosure in item.findall("enclosure"):
        tally.ok(URL.fullmatch(enclosure.get("url", "")), "an enclosure has a whole address", where)
        tally.ok(re.fullmatch(r"\d+", enclosure.get("length", "")), "an enclosure has its length", where)
        tally.ok(re.fullmatch(r"\w+/[\w.+-]+", enclosure.get("type", "")), "an enclosure has its media type", where)
    check_links(item, tally, where)
    tags = [child.tag for child in item]
    if ENCODED in tags:
        tally.ok("description" in tags[: tags.index(ENCODED)], "description before content:encoded (profile)", where)
        content.check(item.findtext(ENCODED), item.findtext("link"), tally, where)


def check_elements(parent, known, tally, where):
    """Only elements that RSS or a declared module has, each once unless it may repeat."""
    tags = [child.tag for child in parent if isinstance(child.tag, str)]
    for tag in tags:
        name = etree.QName(tag)
        fits = name.localname in (MODULES.get(name.namespace, ()) if name.namespace else known)
        tally.ok(fits, "only known elements", where, tag)
    tally.none([tag for tag in set(tags) - MANY if tags.count(tag) > 1], "an element stands once", where)
    for child in parent:
        if isinstance(child.tag, str) and child.tag.startswith("{http://purl.org/dc/terms/}"):
            tally.ok(W3C_DATE.fullmatch(child.text or ""), "dcterms dates are W3CDTF", where, child.text)


def check_links(parent, tally, where):
    for link in parent.findall(f"{{{ATOM}}}link"):
        tally.ok(URL.fullmatch(link.get("href", "")), "an atom:link has a whole address", where, link.get("href"))
        tally.ok(link.get("rel") in ("self", "alternate", "related", "hub", "current", "prev-archive", "next-archive"), "an atom:link has a known rel", where, link.get("rel"))


def check_date(text, tally, where):
    """RFC 822 with four digits of year (RSS 2.0), and the day of the week that the date really has."""
    if tally.ok(DATE.fullmatch(text), "dates are RFC 822, with English names", where, text):
        found = parsedate_to_datetime(text)
        tally.same(text[:3], ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[datetime.weekday(found)], "the day of the week is right", where)
