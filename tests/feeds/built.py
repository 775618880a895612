"""A built site and its source, read without any of bulletin's own code."""

import json
import tomllib
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag
from zoneinfo import ZoneInfo

import re

from lxml import html

LANGUAGES = ("en", "fr")
TWIN = {"en": "fr", "fr": "en"}


@dataclass
class Bulletin:
    """A bundle of content/bulletins, and how it stands at the instant of the build."""

    id: str
    status: str
    topics: list
    issued: datetime
    release: datetime
    modified: date
    words: dict = field(default_factory=dict)  # language -> front matter, with the text as "body"
    standing: str = ""  # hidden | waiting | public | withdrawn

    @property
    def published(self):
        return max(self.issued, self.release)


class Site:
    def __init__(self, built: Path, source: Path, at: datetime):
        self.built, self.source, self.at = built, source, at
        self.config = tomllib.loads((source / "site.toml").read_text("utf-8"))
        self.zone = ZoneInfo(self.config["time_zone"])
        self.manifest = json.loads((built / "manifest.json").read_text("utf-8"))
        self.base = self.manifest["site"].rstrip("/") + "/"
        self.files = sorted(self.manifest["files"])
        self.bulletins = [self._bulletin(folder) for folder in sorted((source / "content/bulletins").iterdir())]
        self._pages = {}

    def _instant(self, value):
        if isinstance(value, datetime):
            return value.astimezone(timezone.utc)
        return datetime(value.year, value.month, value.day, tzinfo=self.zone).astimezone(timezone.utc)

    def midnight(self, day):
        return self._instant(day)

    def _bulletin(self, folder):
        facts = tomllib.loads((folder / "bulletin.toml").read_text("utf-8"))
        issued = facts["issued"]
        told = [change["date"] for change in facts.get("changes", []) if change["kind"] != "editorial"]
        bulletin = Bulletin(
            id=folder.name,
            status=facts["status"],
            topics=facts.get("topics", []),
            issued=self._instant(issued),
            release=self._instant(facts.get("release", issued)),
            modified=max(told, default=issued.date() if isinstance(issued, datetime) else issued),
        )
        bulletin.day = issued.date() if isinstance(issued, datetime) else issued
        for language in LANGUAGES:
            _, front, body = (folder / f"{language}.md").read_text("utf-8-sig").split("+++", 2)
            bulletin.words[language] = tomllib.loads(front) | {"body": body}
        if bulletin.status in ("draft", "review"):
            bulletin.standing = "hidden"
        elif bulletin.release > self.at:
            bulletin.standing = "waiting"
        else:
            bulletin.standing = "withdrawn" if bulletin.status == "withdrawn" else "public"
        return bulletin

    def listed(self, topic=None, everything=False):
        """The bulletins that a feed holds: public ones, newest first; all of them, or as many as a feed takes."""
        public = [one for one in self.bulletins if one.standing == "public" and (topic is None or topic in one.topics)]
        public.sort(key=lambda one: (one.issued, one.id), reverse=True)
        return public if everything else public[: self.config["feeds"].get("items", 20) or None]

    def slug(self, bulletin, language):
        return bulletin.words[language].get("slug", bulletin.id)

    def url(self, file):
        """The whole address under which a file is published."""
        return self.base + re.sub(r"(^|/)index\.html$", r"\1", file)

    def file(self, url):
        """The built file behind a whole address of this site, or None."""
        address, _ = urldefrag(url)
        if not address.startswith(self.base):
            return None
        path = unquote(address[len(self.base) :].split("?")[0])
        path = f"{path}index.html" if path == "" or path.endswith("/") else path
        return path if path in self.manifest["files"] else None

    def page(self, file):
        """An HTML file as a tree."""
        if file not in self._pages:
            self._pages[file] = html.document_fromstring((self.built / file).read_bytes())
        return self._pages[file]

    def leads_somewhere(self, url):
        """Whether a whole address of this site has its file, and its #part when it names one."""
        file, part = self.file(url), unquote(urldefrag(url)[1])
        if not file:
            return False
        return not part or not file.endswith(".html") or bool(self.page(file).xpath("//*[@id=$part]", part=part))


def plain(text):
    """Text for comparing: no markup, no typography, single spaces, letters and digits as they are."""
    text = unicodedata.normalize("NFC", unescape(re.sub(r"<[^>]*>", " ", text)))
    return " ".join(re.sub(r"[^\w]+", " ", text).split()).casefold()
