"""Atom 1.0 (RFC 4287): the grammar of its appendix B, and the rules of its text that a grammar cannot say."""

import re
from pathlib import Path

from lxml import etree

import content

NS = {"a": "http://www.w3.org/2005/Atom"}
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).parent / "atom.rng"))
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:\S+")
WHOLE = re.compile(r"https?://[^\s/]+/\S*")
RELATIONS = {"self", "alternate", "related", "hub", "current", "prev-archive", "next-archive"}


def check(data, tally, where):
    """Checks the bytes of a feed."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        tally.ok(False, "well-formed Atom", where, str(error))
        return
    tally.ok(GRAMMAR.validate(root), "valid by RFC 4287’s grammar", where, str(GRAMMAR.error_log))
    entries = root.findall("a:entry", NS)
    ids = [part.findtext("a:id", namespaces=NS) for part in entries]
    tally.same(len(set(ids)), len(ids), "no id stands twice in a feed (4.1.1)", where)
    author = root.find("a:author", NS) is not None
    for part in [root, *entries]:
        place = f"{where}:{part.sourceline}"
        for name in ("id", "title"):
            tally.ok((part.findtext(f"a:{name}", "", NS)).strip(), f"it has its {name}", place)
        tally.ok(TAG.fullmatch(part.findtext("a:id", "", NS)), "an id is a tag URI (RFC 4151)", place)
        for date in part.findall("a:updated", NS) + part.findall("a:published", NS):
            tally.ok(STAMP.fullmatch(date.text or ""), "dates are RFC 3339, with T and Z in capitals (3.3)", place, date.text)
        seen = [(link.get("type"), link.get("hreflang")) for link in part.findall("a:link", NS) if link.get("rel", "alternate") == "alternate"]
        tally.same(len(set(seen)), len(seen), "alternates differ in type or language (4.1.1, 4.1.2)", place)
        for link in part.findall("a:link", NS):
            tally.ok(WHOLE.fullmatch(link.get("href", "")), "a link has a whole address", place, link.get("href"))
            tally.ok(link.get("rel") in RELATIONS, "a link has a known relation", place, link.get("rel"))
    for entry in entries:
        place = f"{where}:{entry.sourceline}"
        tally.ok(author or entry.find("a:author", NS) is not None, "an entry has an author, or its feed has (4.1.2)", place)
        text = entry.find("a:content", NS)
        own = [link for link in entry.findall("a:link", NS) if link.get("rel", "alternate") == "alternate"]
        tally.ok(text is not None or own, "an entry without content has an alternate (4.1.2)", place)
        if text is not None:
            content.check(text.text, own[0].get("href"), tally, place)
