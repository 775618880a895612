"""The HTML inside a feed: it is read far from its site, so every address is whole, and nothing in it runs."""

import re

from lxml import html

ADDRESSES = ("href", "src", "poster", "action", "data", "cite", "longdesc", "background")
NEVER = {"script", "style", "iframe", "object", "embed", "form", "input", "button", "link", "meta", "base"}
WHOLE = re.compile(r"(https?://[^\s/]+(/\S*)?|mailto:\S+|tel:\S+)")


def check(text, base, tally, where):
    """Checks the text of an item; `base` is the item's own page."""
    for element in html.fragment_fromstring(text, create_parent="div").iter("*"):
        tally.ok(element.tag not in NEVER, "nothing in the text runs, embeds or asks", where, element.tag)
        tally.none([name for name in element.attrib if name.startswith("on") or name == "style"], "no handlers, no inline style", where)
        for address in addresses(element):
            tally.ok(WHOLE.fullmatch(address), "every address in the text is whole", where, address)


def addresses(element):
    found = [element.get(name) for name in ADDRESSES if element.get(name) is not None]
    for candidate in (element.get("srcset") or "").split(","):
        found += candidate.split()[:1]
    return found


def check_targets(site, text, tally, where):
    """Addresses of this site lead to a file, and to the part that they name."""
    for element in html.fragment_fromstring(text, create_parent="div").iter("*"):
        for address in addresses(element):
            if address.startswith(site.base):
                tally.ok(site.leads_somewhere(address), "an address in the text leads somewhere", where, address)
