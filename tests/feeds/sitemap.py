"""sitemap.xml and robots.txt (sitemaps.org 0.9, with hreflang alternates)."""

import re

from lxml import etree

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def check(site, tally):
    robots = (site.built / "robots.txt").read_text("utf-8")
    tally.ok(f"Sitemap: {site.base}sitemap.xml" in robots.splitlines(), "robots.txt names the sitemap", "robots.txt")
    root = etree.parse(site.built / "sitemap.xml").getroot()
    tally.same(root.tag, f"{{{NS['s']}}}urlset", "the sitemap is a urlset", "sitemap.xml")
    alternates = {}
    for url in root.findall("s:url", NS):
        place = url.findtext("s:loc", namespaces=NS)
        tally.ok(place not in alternates, "an address stands once", place)
        alternates[place] = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NS)}
        file = site.file(place)
        if tally.ok(file, "every address has its file", place):
            page = site.page(file)
            robots = "".join(page.xpath('//meta[@name="robots"]/@content'))
            tally.ok("noindex" not in robots, "a page of the sitemap may be indexed", place, robots)
            tally.same(page.xpath('//link[@rel="canonical"]/@href'), [place], "it is the canonical address", place)
            tally.same(alternates[place].get(page.get("lang")), place, "hreflang of its own language is itself", place)
        for modified in url.findall("s:lastmod", NS):
            tally.ok(re.fullmatch(r"\d{4}-\d\d-\d\d", modified.text or ""), "lastmod is a W3C date", place, modified.text)
            shown = site.page(file).xpath('//meta[@name="dcterms.modified"]/@content') if file else []
            tally.same(shown, [modified.text], "lastmod is the date that the page shows", place)
    for place, links in alternates.items():
        tally.same(sorted(links), ["en-CA", "fr-CA", "x-default"], "every address has both languages", place)
        for other in links.values():
            tally.same(alternates.get(other), links, "alternates are reciprocal", place)
    for file in (file for file in site.files if file.endswith(".html") and "/page/" not in file):
        page = site.page(file)
        if page.xpath('//link[@rel="canonical"]') and not page.xpath('//meta[@name="robots"][contains(@content, "noindex")]'):
            tally.ok(site.url(file) in alternates, "every page that may be indexed is in the sitemap", file)
