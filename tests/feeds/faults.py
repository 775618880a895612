"""Tests of the tests: a feed with known faults, each of which the checks must object to."""

import board
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


def check(tally):
    clean = Tally(quiet=True)
    board.check(GOOD.encode(), clean, "")
    tally.same(dict(clean.failed), {}, "a faultless feed passes")
    for what, (old, new, kind) in FAULTS.items():
        trial = Tally(quiet=True)
        board.check(GOOD.replace(old, new, 1).encode(), trial, "")
        tally.ok(old in GOOD and trial.failed[kind], "a planted fault is found", what)
