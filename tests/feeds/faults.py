"""Tests of the tests: a feed with known faults, each of which the checks must object to."""

import atom
import board
import json_feed
from tally import Tally

GOOD = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>News</title><link>https://a.invalid/en/</link><description>All news.</description><language>en-ca</language>
<atom:link href="https://a.invalid/en/rss.xml" rel="self"/>
<item><title>One</title><link>https://a.invalid/en/one/</link><description>First.</description>
<guid isPermaLink="false">tag:a.invalid,2018:one:en</guid><pubDate>Mon, 09 Dec 2024 05:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>Text <a href="https://a.invalid/en/">home</a></p>]]></content:encoded></item>
</channel></rss>"""

# What is wrong -> the change that makes it so, and the check that must fail.
FAULTS = {
    "French month": ("09 Dec", "09 déc", "dates are RFC 822, with English names"),
    "wrong weekday": ("Mon, 09", "Tue, 09", "the day of the week is right"),
    "blank title": ("<title>One</title>", "<title> </title>", "an item has a title"),
    "HTML in the title": ("<title>One", "<title>&lt;b>One", "a title is text, not HTML (profile)"),
    "no description": ("<description>All news.</description>", "", "the channel has its description"),
    "guid as a link": (' isPermaLink="false"', "", "a guid that is no address says isPermaLink=false"),
    "relative link": ('href="https://a.invalid/en/">', 'href="/en/">', "every address in the text is whole"),
    "relative picture": ("<p>Text", '<p><img src="a.png" alt="">Text', "every address in the text is whole"),
    "script": ("<p>Text", "<script>1</script><p>Text", "nothing in the text runs, embeds or asks"),
    "handler": ("<p>Text", '<p onclick="x()">Text', "no handlers, no inline style"),
    "unknown element": ("<pubDate>", "<author2>x</author2><pubDate>", "only known elements"),
    "two links": ("<link>https://a.invalid/en/one/</link>", "<link>https://a.invalid/a/</link>" * 2, "an element stands once"),
    "no self": ('rel="self"', 'rel="alternate"', "one atom:link rel=self (profile)"),
    "unused namespace": ("xmlns:atom", 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom', "every declared namespace is used"),
    "not well-formed": ("</channel>", "", "well-formed XML"),
}


ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-CA"><id>tag:a.invalid,2018:feed:all:en</id><title>News</title>
<updated>2024-12-09T05:00:00Z</updated><author><name>Office</name></author>
<link href="https://a.invalid/en/atom.xml" rel="self" type="application/atom+xml"/>
<entry><id>tag:a.invalid,2018:one:en</id><title>One</title><link href="https://a.invalid/en/one/" rel="alternate" hreflang="en-CA" type="text/html"/>
<updated>2024-12-09T05:00:00Z</updated><summary>First.</summary><content type="html"><![CDATA[<p>Text</p>]]></content></entry></feed>"""

GRAMMAR = "valid by RFC 4287’s grammar"
ATOM_FAULTS = {
    "no updated": ("<updated>2024-12-09T05:00:00Z</updated><summary>", "<summary>", GRAMMAR),
    "a date without a time": ("<updated>2024-12-09T05:00:00Z", "<updated>2024-12-09", GRAMMAR),
    "two titles": ("<title>One</title>", "<title>One</title><title>Two</title>", GRAMMAR),
    "no id": ("<id>tag:a.invalid,2018:one:en</id>", "", GRAMMAR),
    "an author without a name": ("<name>Office</name>", "", GRAMMAR),
    "a text in the feed": ("<entry>", "Hello<entry>", GRAMMAR),
    "an element of no vocabulary": ("<summary>", '<description>x</description><summary>', GRAMMAR),
    "a type that is none": ('type="html"', 'type="markup"', GRAMMAR),
    "a link to nowhere": ('href="https://a.invalid/en/one/" ', "", GRAMMAR),
    "no author": ("<author><name>Office</name></author>", "", "an entry has an author, or its feed has (4.1.2)"),
    "alternates alike": ("<updated>2024-12-09T05:00:00Z</updated><summary>", '<link href="https://a.invalid/x/" rel="alternate" hreflang="en-CA" type="text/html"/><updated>2024-12-09T05:00:00Z</updated><summary>', "alternates differ in type or language (4.1.1, 4.1.2)"),
    "script in Atom": ("<p>Text", "<script>1</script><p>Text", "nothing in the text runs, embeds or asks"),
}

JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "News", "home_page_url": "https://a.invalid/en/",
"feed_url": "https://a.invalid/en/feed.json", "authors": [{"name": "Office"}], "language": "en-CA", "items": [
{"id": "tag:a.invalid,2018:one:en", "url": "https://a.invalid/en/one/", "title": "One", "content_html": "<p>Text</p>",
"date_published": "2024-12-09T05:00:00Z"}]}"""
JSON_FAULTS = {
    "version 1": ("version/1.1", "version/1", "JSON Feed, version 1.1"),
    "an item without text": ('"content_html": "<p>Text</p>",', "", "an item has its text"),
    "an id that is a number": ('"tag:a.invalid,2018:one:en"', "1", "ids are texts, each once"),
    "a key of its own": ('"language"', '"lang"', "only keys of JSON Feed, or extensions"),
    "a date without a time in JSON": ("2024-12-09T05:00:00Z", "2024-12-09", "dates of a JSON feed are RFC 3339"),
    "a comma too many": ("}]}", "},]}", "well-formed JSON, no key twice"),
}


def check(tally):
    for good, faults, checks in ((GOOD, FAULTS, board), (ATOM, ATOM_FAULTS, atom), (JSON, JSON_FAULTS, json_feed)):
        clean = Tally(quiet=True)
        checks.check(good.encode(), clean, "")
        tally.same(dict(clean.failed), {}, "a faultless feed passes")
        for what, (old, new, kind) in faults.items():
            trial = Tally(quiet=True)
            checks.check(good.replace(old, new, 1).encode(), trial, "")
            tally.ok(old in good and trial.failed[kind], "a planted fault is found", what)
