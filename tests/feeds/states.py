"""What is not public shows nowhere: drafts, reviews, what waits for its release, what was withdrawn."""

import re

from built import LANGUAGES, plain


def check(site, tally):
    texts = {file: (site.built / file).read_bytes() for file in site.files + ["manifest.json"]}
    read = {file: plain(data.decode("utf-8", "replace")) for file, data in texts.items() if re.search(r"\.(html|xml|json|txt|svg)$", file)}
    told = {file: text for file, text in read.items() if re.search(r"(rss|atom|sitemap)[^/]*\.xml$|feed[^/]*\.json$", file)}
    tally.ok(told, "there are feeds and a sitemap to look at")
    public = " ".join(plain(one.words[language]["body"]) for one in site.bulletins if one.standing == "public" for language in LANGUAGES)
    seen = {one.standing for one in site.bulletins}
    tally.none({"hidden", "waiting", "withdrawn", "public"} - seen, "the sample site has a bulletin of every standing")
    for bulletin in site.bulletins:
        if bulletin.standing == "public":
            # The probes do find what is there: else finding nothing would prove nothing.
            probes = [probe for language in LANGUAGES for probe in sentences(bulletin, language, "")]
            tally.ok(any(probe in text for probe in probes for text in told.values()), "a public bulletin is found by its sentences", bulletin.id)
            continue
        everywhere = bulletin.standing in ("hidden", "waiting")
        tally.none([file for file, data in texts.items() if everywhere and bulletin.id.encode() in data], f"no id of a {bulletin.standing} bulletin in any byte", bulletin.id)
        for language in LANGUAGES:
            words = bulletin.words[language]
            check_words(site, bulletin, language, words, read if everywhere else told, tally)
            for sentence in sentences(bulletin, language, public):
                tally.none([file for file, text in read.items() if sentence in text], f"no sentence of a {bulletin.standing} bulletin", f"{bulletin.id} {language}: {sentence}")
        if bulletin.standing == "withdrawn":
            check_tombstone(site, bulletin, tally)


def check_words(site, bulletin, language, words, texts, tally):
    slugs = [site.slug(bulletin, language), *words.get("old_slugs", [])]
    for what, probes in {"title": [words["title"]], "description": [words["description"]], "slug": slugs}.items():
        for probe in map(plain, probes):
            tally.none([file for file, text in texts.items() if f" {probe} " in f" {text} "], f"no {what} of a {bulletin.standing} bulletin", f"{bulletin.id} {language}: {probe}")


def sentences(bulletin, language, but_not):
    """Long runs of words between marks, as they stand in the text; none that a public bulletin has too."""
    runs = re.split(r"[^\w\s’'-]|\n\s*\n", bulletin.words[language]["body"])
    return [text for text in map(plain, runs) if len(text) > 40 and text not in but_not]


def check_tombstone(site, bulletin, tally):
    """The address of a withdrawn bulletin stays, says why, is not indexed, and no list leads to it."""
    for language in LANGUAGES:
        folder = f"{language}/{site.config['bulletins']['path'][language]}/{site.slug(bulletin, language)}/"
        file = f"{folder}index.html"
        if not tally.ok(file in site.files, "a withdrawn bulletin keeps its address", file):
            continue
        page = site.page(file)
        tally.ok("noindex" in "".join(page.xpath('//meta[@name="robots"]/@content')), "a withdrawn bulletin is not indexed", file)
        leading = [
            other for other in site.files if other.endswith(".html") and other != file
            if f"/{folder}" in site.page(other).xpath("//main//a/@href")
        ]
        tally.none(leading, "no list leads to a withdrawn bulletin", file)
