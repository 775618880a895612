"""Bundles that are long, each in another way. `§` is a number that is never the same twice."""

from dataclasses import dataclass, field

FACTS = 'issued = 2024-12-09\ntopics = ["breaches"]\nstatus = "draft"\n'

CONFIG = """base_url       = "https://bulletins.example.ca"
theme          = "plain"
time_zone      = "America/Toronto"
first_language = "fr"
title = { en = "Privacy Bulletins", fr = "Bulletins sur la vie privée" }
owner = { en = "Office of Examples", fr = "Commissariat aux exemples" }

[bulletins]
path = { en = "bulletins", fr = "avis" }

[[topics]]
id   = "breaches"
name = { en = "Privacy breaches", fr = "Atteintes à la vie privée" }

[feeds]
authority = "example.ca,2020"
"""

EN = "The office received the requests of each institution, and wrote to the persons whose files were read. "
FR = "Le bureau a reçu les demandes de chaque institution, et a écrit aux personnes dont les dossiers ont été lus. "


@dataclass
class Shape:
    """A bundle made of `count` times the same: in the two texts, in the facts, in the front matter."""

    name: str
    count: int
    en: str = ""
    fr: str = ""
    between: str = ""
    facts: str = ""
    front_en: str = ""
    front_fr: str = ""
    before: str = ""
    after: str = ""
    site: str = ""
    files: dict = field(default_factory=dict)

    def made(self, times):
        """Returns the files of the bundle, `times` as long."""
        count = self.count * times
        files = dict(self.files)
        files["../../../site.toml"] = CONFIG + unrolled(self.site, count)
        files["bulletin.toml"] = FACTS + unrolled(self.facts, count)
        for language, body, front in (("en", self.en, self.front_en), ("fr", self.fr or self.en, self.front_fr)):
            text = self.before + self.between.join(repeated(body, count)) + self.after
            title = {"en": "A long text", "fr": "Un long texte"}[language]
            front = unrolled(front, count)
            files[f"{language}.md"] = f'+++\ntitle = "{title}"\ndescription = "{title}."\n{front}+++\n\n{text}\n'
        return files


def repeated(part, count):
    return (part.replace("§", str(10000 + number)) for number in range(count))


def unrolled(part, count):
    """Repeats what stands between ⟦ and ⟧; without them, the whole."""
    if "⟦" not in part:
        return "".join(repeated(part, count))
    before, rest = part.split("⟦")
    inner, after = rest.split("⟧")
    return before + "".join(repeated(inner, count)) + after


SHAPES = [
    # Prose.
    Shape("paragraphs", 8000, EN + EN + "\n\n", FR + FR + "\n\n"),
    Shape("one paragraph", 10000, EN, FR),
    Shape("one paragraph of many lines", 10000, EN + "\n", FR + "\n"),
    Shape("one sentence", 100000, "some words ", "des mots "),
    Shape("one word", 1000000, "a"),
    Shape("one word of accents", 500000, "é"),
    Shape("the same word", 100000, "the ", "le "),
    Shape("different words", 60000, "word§ ", "mot§ "),
    Shape("capitals", 40000, "THE OFFICE OF IT ", "LE BUREAU DES "),
    Shape("capitalised words", 40000, "Mary Smith Ottawa ", "Marie Tremblay Ottawa "),
    Shape("titles of persons", 20000, "Ms. Smith§ and Mr. Roy wrote. ", "Mme Smith et M. Roy§ ont écrit. "),
    Shape("sentences that differ", 20000, "It wrote § times to them. ", "Le texte dit §1 fois autre chose. "),
    Shape("sentences that are missing", 10000, EN, "mot "),
    Shape("paragraphs that differ", 8000, EN + "\n\n", "Un texte court §.\n\n" + FR + FR + "\n\n"),
    Shape("paragraphs in the other language", 8000, EN + "\n\n", EN + "\n\n"),
    Shape("one paragraph in the other language", 10000, EN, EN),
    Shape("words twice", 30000, "of of the the ", "de de la la "),
    Shape("short lines", 60000, "a\n", "b\n"),
    Shape("hard breaks", 40000, "one line  \n", "une ligne  \n"),
    Shape("backslashes", 200000, "\\"),
    Shape("escapes", 100000, "\\* "),
    Shape("spaces", 200000, "a    "),
    Shape("no-break spaces", 100000, "a\u00a0"),
    Shape("zero-width", 100000, "a\u200b"),
    Shape("signs", 100000, "! ? : ; "),
    Shape("points", 200000, "... "),
    Shape("dashes", 100000, "a -- b - c "),
    Shape("hyphens", 200000, "a-"),
    Shape("apostrophes", 100000, "don't ", "l'une "),
    Shape("straight quotes", 100000, '"a" '),
    Shape("quotes that open", 100000, '"a '),
    Shape("guillemets that open", 100000, "« a "),
    Shape("parentheses that open", 100000, "(a "),
    Shape("brackets that open", 200000, "["),
    Shape("brackets", 60000, "[a] "),
    Shape("brackets in brackets", 60000, "[", after="]" * 1000),
    Shape("ampersands", 100000, "a & b "),
    Shape("entities", 30000, "&amp; "),
    Shape("placeholders", 40000, "TODO [insert name] lorem ipsum XX "),
    # Numbers of every kind.
    Shape("numbers", 40000, "They read § files. ", "Elles ont lu § dossiers. "),
    Shape("numbers that differ", 40000, "They read § files.\n", "Elles ont lu 9§9 dossiers.\n"),
    Shape("numbers alone", 100000, "§ "),
    Shape("digits", 1000000, "1"),
    Shape("digits and spaces", 400000, "1 "),
    Shape("digits and commas", 400000, "1,"),
    Shape("digits and points", 400000, "1."),
    Shape("digits and hyphens", 400000, "1-"),
    Shape("digits and slashes", 400000, "1/"),
    Shape("digits and colons", 400000, "1:"),
    Shape("words of numbers", 60000, "twenty-one hundred and ", "vingt et un cent "),
    Shape("dates", 30000, "On May 3, 2021, they wrote. ", "Le 3 mai 2021, elles ont écrit. "),
    Shape("dates that differ", 30000, "On May 3, 2021, they wrote. ", "Le 4 juin 2020, elles ont écrit. "),
    Shape("dates in figures", 30000, "On 2021-05-03 and 03/05/2021. ", "Le 2021-05-03 et le 03/05/2021. "),
    Shape("months", 100000, "May ", "mai "),
    Shape("times", 40000, "at 4:30 p.m. ", "à 16 h 30 "),
    Shape("times that differ", 40000, "at 4:30 p.m. ", "à 17 h 30 "),
    Shape("amounts", 40000, "cost $§ million ", "coûte § millions de dollars "),
    Shape("amounts that differ", 40000, "cost $§ million ", "coûte 2§ millions de dollars "),
    Shape("percentages", 40000, "were 20% late ", "soit 30 % en retard "),
    Shape("ranges", 40000, "from 10 to § and 20-30 ", "de 10 à § et 20-30 "),
    Shape("sections", 30000, "under section § of the Act ", "en vertu de l’article § de la Loi "),
    Shape("sections that differ", 30000, "under section § of the Act ", "en vertu de l’article 2§ de la Loi "),
    Shape("measures", 30000, "in § km and 5 days ", "en § km et 5 jours "),
    Shape("measures that differ", 30000, "in § km and 5 days ", "en 3§ km et 6 jours "),
    Shape("number signs", 40000, "No. § and #4 ", "No § et n° 4 "),
    Shape("ordinals", 40000, "the 21st and 3rd ", "la 21e et le 3ème "),
    Shape("years", 60000, "in 2021-2022 and the 1990s ", "en 2021-2022 et les années 1990 "),
    # What points at persons.
    Shape("insurance numbers", 20000, "SIN 046 454 286 here. ", "NAS 046 454 286 ici. "),
    Shape("cards", 20000, "card 4111 1111 1111 1111 here. ", "carte 4111 1111 1111 1111 ici. "),
    Shape("telephones", 20000, "call 613-555-§ now. ", "composez le 613-555-§ ici. "),
    Shape("telephones that differ", 20000, "call 613-555-0142 now. ", "composez le 613-555-0143 ici. "),
    Shape("e-mails", 20000, "write to a§@example.com now. ", "écrivez à a§@example.com ici. "),
    Shape("e-mails that differ", 20000, "write to a§@example.com now. ", "écrivez à b§@example.com ici. "),
    Shape("at signs", 200000, "a@"),
    Shape("dots and an at sign", 300000, "a.", after="@example.com"),
    Shape("postal codes", 20000, "of 12 Main Street, K1A 0B1 here. ", "du 12, rue Principale, K1A 0B1 ici. "),
    Shape("births", 20000, "born on May 3, 1971 here. ", "née le 3 mai 1971 ici. "),
    Shape("internet addresses", 20000, "from 203.0.113.7 and 2001:db8::1 here. ", "de 203.0.113.7 et 2001:db8::1 ici. "),
    Shape("file numbers", 20000, "file PA-§ and complaint no. § here. ", "dossier PA-§ et plainte no § ici. "),
    Shape("passports", 20000, "passport AB123456 here. ", "passeport AB123456 ici. "),
    Shape("health cards", 20000, "health card 1234-567-897 TREM 1234 5678. ", "carte santé TREM 1234 5678. "),
    Shape("plain addresses", 20000, "see www.example.com/§ and https://example.com/§ now. ", "voir www.example.com/§ et https://example.com/§ ici. "),
    # Acronyms and the like.
    Shape("acronyms", 20000, "the ABC and the DEF. ", "le ABC et le DEF. "),
    Shape("acronyms that differ", 300, "".join(f"the A{chr(65 + i)}{chr(65 + j)} is. " for i in range(26) for j in range(26))),
    Shape("acronyms spelled out", 20000, "the Act of the House (ATH) of. ", "la Loi sur les mots (LSM) de. "),
    Shape("abbreviations", 30000, "i.e. e.g. Dr. St. etc. ", "p. ex. c.-à-d. Dr M. etc. "),
    Shape("sentences of one letter", 100000, "A. "),
    # Marks of Markdown.
    Shape("headings", 10000, "## Heading §\n\n", "## Intertitre §\n\n"),
    Shape("headings that differ", 10000, "## Heading §\n\n", "## Le §\n\n### Autre §\n\n"),
    Shape("headings alike", 10000, "## Heading\n\n", "## Intertitre\n\n"),
    Shape("headings and paragraphs", 5000, "## Heading §\n\n" + EN + "\n\n", "## Intertitre §\n\n" + FR + "\n\n"),
    Shape("links", 10000, "[The report §](https://example.com/§)\n\n", "[Le rapport §](https://example.com/§)\n\n"),
    Shape("links in one paragraph", 10000, "[The report §](https://example.com/§) ", "[Le rapport §](https://example.com/§) "),
    Shape("links that differ", 10000, "[The report](https://example.com/§)\n\n", "[Le rapport](https://example.org/1§)\n\n"),
    Shape("links that differ in one paragraph", 10000, "[Report](https://example.com/§) ", "[Rapport](https://example.org/1§) "),
    Shape("links of one host that differ", 10000, "[Report](https://www.canada.ca/en/§) ", "[Rapport](https://www.canada.ca/fr/1§) "),
    Shape("links to headings", 10000, "## Heading §\n\n[one](#heading-§)\n\n", "## Intertitre §\n\n[un](#intertitre-§)\n\n"),
    Shape("links to no heading", 10000, "[one](#heading-§)\n\n", "[un](#intertitre-§)\n\n", before="## A\n\n" * 500),
    Shape("links to no file", 10000, "[one](file-§.pdf)\n\n", "[un](file-§.pdf)\n\n"),
    Shape("links to no bundle", 10000, "[one](@/bulletins/none-§)\n\n", "[un](@/bulletins/none-§)\n\n"),
    Shape("links of the same words", 10000, "[here](https://example.com/§) ", "[ici](https://example.com/§) "),
    Shape("links with followers", 10000, "[one](https://example.com/?utm_source=§)\n\n", "[un](https://example.com/?utm_source=§)\n\n"),
    Shape("links by reference", 10000, "[a§][]\n\n[a§]: https://example.com/§\n\n"),
    Shape("references that nobody uses", 10000, "[a§]: https://example.com/§\n\n"),
    Shape("a reference without end", 20000, "[a] ", after="\n\n[a]: https://example.com/" + "a" * 2000),
    Shape("links without words", 20000, "[](https://example.com/§)\n\n"),
    Shape("plain links", 20000, "<https://example.com/§>\n\n"),
    Shape("a link of many words", 60000, "word ", before="[", after="](https://example.com/)"),
    Shape("links that open", 60000, "[a]("),
    Shape("pictures", 10000, "![Words §](drawing.svg)\n\n", "![Mots §](drawing.svg)\n\n"),
    Shape("pictures without words", 10000, "![](drawing.svg)\n\n"),
    Shape("pictures that are not there", 10000, "![Words](none§.png)\n\n"),
    Shape("pictures in one paragraph", 10000, "![Words §](drawing.svg) ", "![Mots §](drawing.svg) "),
    Shape("footnotes", 10000, "Text.[^§]\n\n[^§]: Note §.\n\n", "Texte.[^§]\n\n[^§]: La note §.\n\n"),
    Shape("footnotes that differ", 10000, "Text.[^§]\n\n[^§]: Note §.\n\n", "Texte.\n\n"),
    Shape("one footnote, many references", 20000, "Text[^a] ", after="\n\n[^a]: Note.\n"),
    Shape("footnotes that are not there", 20000, "Text[^§] "),
    Shape("footnotes that nobody uses", 10000, "[^§]: Note §.\n\n"),
    Shape("list items", 20000, "- item §\n", "- élément §\n"),
    Shape("list items that differ", 20000, "- item §\n", "- élément\n- autre §\n"),
    Shape("list items of sentences", 20000, "- It read § files.\n- It wrote to them;\n", "- Il a lu § dossiers.\n- Il a écrit;\n"),
    Shape("loose list items", 10000, "- item §\n\n", "- élément §\n\n"),
    Shape("lists", 10000, "Words:\n\n- item §\n- other\n\n", "Mots :\n\n- élément §\n- autre\n\n"),
    Shape("numbered items", 20000, "1. item §\n", "1. élément §\n"),
    Shape("lists in lists", 8000, "- a\n  - b\n    - c §\n"),
    Shape("table rows", 10000, "| a § | 2 |\n", before="| A | B |\n|---|---|\n"),
    Shape("table rows that differ", 10000, "| a § | 2 |\n", "| b 1§ | 3 |\n", before="| A | B |\n|---|---|\n"),
    Shape("tables", 5000, "| A | B |\n|---|---|\n| § | 2 |\n\n"),
    Shape("table cells", 20000, "| a ", before="| A | B |\n|---|---|\n"),
    Shape("a wide table", 2000, "| a ", after="|\n"  + "|---" * 2000 + "|\n" + "| b " * 2000 + "|\n"),
    Shape("quotations", 10000, "> Quotation §\n\n", "> Citation §\n\n"),
    Shape("quotation of many lines", 20000, "> Quotation §\n", "> Citation §\n"),
    Shape("code", 20000, "`code §` ", ),
    Shape("blocks of code", 8000, "```\ncode §\n```\n\n"),
    Shape("one block of code", 40000, "code §\n", before="```\n", after="```\n"),
    Shape("backticks", 200000, "`a``b"),
    Shape("emphasis", 30000, "*a* **b** "),
    Shape("emphasis that opens", 100000, "*a **b "),
    Shape("emphasis inside words", 100000, "a*b_"),
    Shape("rules", 30000, "---\n\n"),
    Shape("attributes of headings", 10000, "## Heading { #h§ .c }\n\n"),
    Shape("slips of Markdown", 10000, "##Heading\n\n-item\n\n"),
    # Raw HTML.
    Shape("tags in a line", 20000, "<sup>2</sup> "),
    Shape("tags that open", 20000, "<span> "),
    Shape("tags that close", 20000, "</span> "),
    Shape("tags that are not allowed", 20000, "<b>x</b> "),
    Shape("blocks of HTML", 8000, "<details>\n<summary>S §</summary>\n\nText.\n\n</details>\n\n"),
    Shape("one block of HTML", 20000, "<li>item §</li>\n", before="<ul>\n", after="</ul>\n"),
    Shape("one HTML table", 10000, "<tr><th scope=\"row\">a</th><td>§</td></tr>\n", before="<table>\n", after="</table>\n"),
    Shape("block tags in a paragraph", 10000, "<ul> "),
    Shape("angle brackets", 200000, "<a "),
    Shape("less-than signs", 200000, "<"),
    Shape("a tag without end", 100000, "a='b' ", before="x <span "),
    Shape("comments that open", 60000, "<!-- a "),
    Shape("comments", 20000, "<!-- note § -->\n\n"),
    Shape("comments in a line", 20000, "a <!-- note § --> "),
    Shape("a comment of many lines", 40000, "a line\n", before="<!--\n", after="-->\n"),
    Shape("abbr", 10000, '<abbr title="Title §">T</abbr> '),
    Shape("languages", 10000, '<span lang="fr">mot §</span> ', '<span lang="en">word §</span> '),
    Shape("languages around", 10000, '<span lang="fr">', after="x"),
    # Excuses.
    Shape("excuses in a paragraph", 8000, "<!-- allow style/word: why § --> a ", "<!-- allow style/word: pourquoi § --> a "),
    Shape("excuses that excuse nothing", 8000, "<!-- allow style/word: why § -->\n\nA line.\n\n", "<!-- allow style/word: pourquoi § -->\n\nUne ligne.\n\n"),
    Shape("excuses that excuse", 8000, "<!-- allow privacy/phone: why § -->\n\nCall 613-555-0142.\n\n", "<!-- allow privacy/phone: pourquoi § -->\n\nComposez le 613-555-0142.\n\n"),
    Shape("excuses in a row", 8000, "<!-- allow style/word: why § -->\n\n", "<!-- allow style/word: pourquoi § -->\n\n"),
    Shape("excuses of no code", 8000, "<!-- allow stile/wurd: why § -->\n\nA line.\n\n"),
    Shape("elements in elements", 20000, "<span> <ul> "),
    # Facts and front matter.
    Shape("old slugs", 5000, "a", front_en='old_slugs = [⟦"old-§", ⟧]\n', front_fr='old_slugs = [⟦"ancien-§", ⟧]\n'),
    Shape("old slugs alike", 5000, "a", front_en='old_slugs = [⟦"old", ⟧]\n'),
    Shape("changes", 5000, "a", facts='⟦[[changes]]\ndate = 2024-12-10\nkind = "correction"\nnote = { en = "Change §.", fr = "Modification §." }\n⟧'),
    Shape("changes that are too early", 5000, "a", facts='⟦[[changes]]\ndate = 2023-12-10\nkind = "correction"\nnote = { en = "Change §.", fr = "Modification §." }\n⟧'),
    Shape("sources", 5000, "a", facts='⟦[[sources]]\ntitle = "Source §"\nurl = "https://example.com/§"\n⟧'),
    Shape("images", 5000, "![Words](drawing.svg)", facts='⟦[[images]]\nfile = "drawing.svg"\n⟧', front_en=""),
    Shape("images past their licence", 5000, "![Words](drawing.svg)\n\n", facts='⟦[[images]]\nfile = "drawing.svg"\nexpires = 2023-12-31\n⟧'),
    Shape("images that are not there", 5000, "a", facts='⟦[[images]]\nfile = "none§.svg"\n⟧'),
    Shape("changes of a kind that is none", 5000, "a", facts='⟦[[changes]]\ndate = 2024-12-10\nkind = "corection"\nnote = { en = "Change §.", fr = "Modification §." }\n⟧'),
    Shape("changes with a key that is misspelled", 5000, "a", facts='⟦[[changes]]\ndat = 2024-12-10\nkind = "correction"\nnote = { en = "Change §.", fr = "Modification §." }\n⟧'),
    Shape("changes with values of the wrong kind", 5000, "a", facts='⟦[[changes]]\ndate = 1\nkind = 2\nnote = 3\n⟧'),
    Shape("changes in one line", 5000, "a", facts='changes = [⟦{ date = 2023-12-10, kind = "update", note = { en = "Change §.", fr = "Modification §." } }, ⟧]\n'),
    Shape("photographs with their entries", 5000, "![Words](p§.jpg)\n\n", facts='⟦[[images]]\nfile = "p§.jpg"\n⟧'),
    Shape("topics", 10000, "a", site='⟦[[topics]]\nid = "t§"\nname = { en = "Topic §", fr = "Sujet §" }\n⟧'),
    Shape("topics twice", 10000, "a", site='⟦[[topics]]\nid = "t"\nname = { en = "Topic §", fr = "Sujet §" }\n⟧'),
    Shape("menu entries", 5000, "a", site='⟦[[menu]]\nlabel = { en = "Entry §", fr = "Entrée §" }\npage = "none-§"\n⟧'),
    Shape("notices", 5000, "a", site='⟦[[notices]]\nfrom = 2020-01-01\ntext = { en = "Notice §", fr = "Avis §" }\n⟧'),
    Shape("settings of checks", 5000, "a", site='[check]\n⟦"style/wurd-§" = "off"\n⟧'),
    Shape("lines that are not TOML", 5000, "a", facts="⟦a b c\n⟧"),
    Shape("a line that is not TOML", 20000, "a", facts="a = [⟦@ ⟧\n"),
    Shape("one line of facts", 20000, "a", facts="a = [⟦1, ⟧]\n"),
    Shape("keys that are unknown", 5000, "a", facts="⟦key_§ = 1\n⟧"),
    Shape("comments in facts", 10000, "a", facts="⟦# note § 613-555-0142\n⟧"),
    Shape("front matter with faults", 5000, "a", front_en="⟦titel_§ = 1\n⟧"),
    Shape("a long title", 40000, "a", front_en='signature = [⟦"line §", ⟧]\n', front_fr='signature = [⟦"ligne §", ⟧]\n'),
]

for shape in SHAPES:
    if "drawing.svg" in shape.en + shape.facts:
        shape.files["drawing.svg"] = '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="30"><rect width="72" height="30"/></svg>\n'
