"""JSON Feed 1.1 (jsonfeed.org/version/1.1), and a view of one as feedparser shows the others."""

import json
import re
import time
from calendar import timegm
from datetime import datetime

import feedparser

import content

TOP = {"version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items"}
ITEM = {"id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published", "date_modified", "authors", "tags", "language", "attachments"}
WHOLE = re.compile(r"https?://[^\s/]+/\S*")
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def check(data, tally, where):
    """Checks the bytes of a feed."""
    try:
        feed = json.loads(data.decode("utf-8"), object_pairs_hook=once)
    except ValueError as error:
        tally.ok(False, "well-formed JSON, no key twice", where, str(error))
        return
    tally.same(feed.get("version"), "https://jsonfeed.org/version/1.1", "JSON Feed, version 1.1", where)
    tally.ok(str(feed.get("title", "")).strip(), "the JSON feed has a title", where)
    tally.none([key for key in feed if key not in TOP and not key.startswith("_")], "only keys of JSON Feed, or extensions", where)
    for key in ("home_page_url", "feed_url", "next_url"):
        tally.ok(key == "next_url" and key not in feed or WHOLE.fullmatch(feed.get(key, "")), "addresses of a JSON feed are whole", where, key)
    tally.ok(feed.get("feed_url") != feed.get("next_url"), "the next page is another one", where)
    tally.ok(all(author.get("name") for author in feed.get("authors", [])), "authors have a name", where)
    items = feed.get("items")
    tally.ok(isinstance(items, list), "there is a list of items", where)
    ids = [item.get("id") for item in items or []]
    tally.ok(all(isinstance(id, str) and id for id in ids) and len(set(ids)) == len(ids), "ids are texts, each once", where)
    for item in items or []:
        place = f"{where} {item.get('id')}"
        tally.none([key for key in item if key not in ITEM and not key.startswith("_")], "only keys of JSON Feed, or extensions", place)
        tally.ok("content_html" in item or "content_text" in item, "an item has its text", place)
        tally.ok(WHOLE.fullmatch(item.get("url", "")), "addresses of a JSON feed are whole", place)
        for key in ("date_published", "date_modified"):
            tally.ok(key not in item or STAMP.fullmatch(item[key]), "dates of a JSON feed are RFC 3339", place, item.get(key))
        if "content_html" in item:
            content.check(item["content_html"], item["url"], tally, place)


def once(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError(f"a key stands twice: {keys}")
    return dict(pairs)


def read(data):
    """The feed with the names that feedparser gives to the parts of the others, which does not read JSON 1.1's twins."""
    feed = json.loads(data)
    seen = feedparser.FeedParserDict

    def parsed(text):
        return text and time.gmtime(timegm(datetime.fromisoformat(text.replace("Z", "+00:00")).utctimetuple()))

    def link(rel, href, kind, language=None):
        return seen(rel=rel, href=href, type=kind, **({"hreflang": language} if language else {}))

    links = [link("self", feed["feed_url"], "application/feed+json")]
    if "next_url" in feed:
        links.append(link("prev-archive", feed["next_url"], "application/feed+json"))
    links += [link("alternate", feed["_twin"]["url"], "application/feed+json", feed["_twin"]["language"])]
    entries = []
    for item in feed["items"]:
        entry = seen(
            id=item["id"], title=item["title"], link=item["url"], summary=item["summary"],
            links=[link("alternate", item["url"], "text/html"), link("related", item["_twin"]["url"], "text/html", item["_twin"]["language"])],
            tags=[seen(term=tag) for tag in item.get("tags", [])],
            content=[seen(value=item["content_html"])] if "content_html" in item else [],
            published_parsed=parsed(item["date_published"]),
        )
        if "date_modified" in item:
            entry["updated_parsed"] = parsed(item["date_modified"])
        entries.append(entry)
    top = seen(title=feed["title"], link=feed["home_page_url"], language=feed["language"].lower(), links=links)
    return seen(bozo=False, version="json11", feed=top, entries=entries)
