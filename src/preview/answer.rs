//! A request → what is shown: a page of the site, dressed; or one of the tool's own, below `/_preview/`.

use std::fmt::Write;
use std::sync::Mutex;
use std::sync::mpsc::Sender;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};

use super::edition::{Edition, Key, Made};
use super::http::{self, Guard, HTML, Method, Request, Response, language_of, media_type};
use super::page::Pages;
use super::state::{News, State};
use super::{asset, desk, dress, sides};
use crate::locale::Words;
use crate::model::{Address, Base, Bilingual, Hosts, Language, Shelf, When};
use crate::render::Stop;

/// Where the tool's own pages begin.
const OWN: &str = "/_preview/";

/// How long a page waits for news before it asks again: shorter than what stands between gives a silent connection.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a page is waited for whose files are just being saved, and how often.
const SETTLING: Duration = Duration::from_millis(250);
const TRIES: usize = 8;

/// Everything that an answer needs.
pub(super) struct Desk<'a> {
    pub(super) state: &'a State,
    pub(super) guard: &'a Guard,
    pub(super) port: u16,
    /// The language of the bar and of faults.
    pub(super) language: Language,
    pub(super) words: Bilingual<Words>,
    pub(super) pages: Pages,
    pub(super) clock: &'a (dyn Fn() -> DateTime<Utc> + Sync),
    pub(super) told: Mutex<Sender<News>>,
}

/// What a browser shows at an address.
pub(super) enum Shown {
    /// These bytes of this type. A page that can be waited for has its mark.
    Bytes {
        status: http::Status,
        media_type: &'static str,
        bytes: Vec<u8>,
        mark: Option<String>,
    },
    /// What stands elsewhere.
    Elsewhere(String),
}

impl Shown {
    fn page(status: http::Status, dressed: dress::Dressed) -> Self {
        Self::Bytes {
            status,
            media_type: HTML,
            bytes: dressed.bytes,
            mark: Some(dressed.mark),
        }
    }
}

impl Desk<'_> {
    /// Answers a request that the guard let through.
    pub(super) fn answer(&self, request: &Request) -> Response {
        if self.state.is_broken() {
            return Response::plain(http::BROKEN);
        }
        let host = request.field("host").unwrap_or("");
        if request.method == Method::Post {
            return self.show_at(request);
        }
        if let Some(name) = request.path.strip_prefix("/_preview/assets/") {
            return match asset::find(name) {
                Some(bytes) => Response::file(media_type(name), bytes.to_vec()),
                None => Response::plain(http::NOT_FOUND),
            };
        }
        // Browsers ask for it of themselves; a site of ours names none.
        if request.path == "/favicon.ico" {
            return Response::new(http::NO_CONTENT, media_type(".ico"), Vec::new());
        }
        if request.path == "/_preview/news.svg" {
            return self.news(request, host);
        }
        match self.shown(host, &request.path, &request.query) {
            Shown::Elsewhere(address) => Response::to(http::MOVED, address),
            Shown::Bytes {
                status,
                media_type,
                bytes,
                ..
            } => {
                let response = Response::file(media_type, bytes).status(status);
                if status == http::OK && is_hashed(&request.path) {
                    response.for_ever()
                } else {
                    response
                }
            }
        }
    }

    /// Returns what is shown at an address.
    fn shown(&self, host: &str, path: &str, query: &str) -> Shown {
        for _ in 0..TRIES {
            let version = self.state.version();
            let shown = match path.strip_prefix(OWN) {
                Some(rest) => self.own(rest, path, query),
                None => self.of_site(host, path),
            };
            match shown {
                Ok(shown) => return shown,
                // A file is no longer what it was when it was read: what was saved is about to be.
                Err(()) => {
                    self.state.wait(version, SETTLING);
                }
            }
        }
        Shown::Bytes {
            status: http::BUSY,
            media_type: "text/plain; charset=utf-8",
            bytes: self.words[self.language]
                .say("preview-settling", &[])
                .into_bytes(),
            mark: None,
        }
    }

    /// The tool's own pages.
    fn own(&self, rest: &str, path: &str, query: &str) -> Result<Shown, ()> {
        let asked = |name: &str| http::asked(query, name);
        let language = asked("lang")
            .and_then(|tag| Language::from_tag(&tag))
            .unwrap_or(self.language);
        let here = if query.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?{query}")
        };
        let edition = self.state.edition();
        let html = if rest.is_empty() {
            desk::page(self, &edition, language, query)
        } else {
            let shelf = match asked("of").as_deref() {
                Some("pages") => Shelf::Pages,
                Some("home") => Shelf::Home,
                _ => Shelf::Bulletins,
            };
            let id = rest.strip_suffix('/').unwrap_or(rest);
            let id = if shelf == Shelf::Home { "" } else { id };
            let key = Key {
                shelf,
                id: id.to_owned(),
            };
            match sides::page(self, &edition, language, &key)? {
                Some(html) => html,
                None => return Ok(self.missing(&edition, None, path)),
            }
        };
        let dressed = dress::own(html, &here);
        Ok(Shown::page(http::OK, dressed))
    }

    /// A page or file of the site.
    fn of_site(&self, host: &str, path: &str) -> Result<Shown, ()> {
        let edition = self.state.edition();
        let whole = self.state.whole();
        let Some(config) = edition.config.as_ref().or(whole.config.as_ref()) else {
            return Ok(self.missing(&edition, None, path));
        };
        let (base, root) = match &config.hosts {
            Hosts::One(base) => (base, Address::top()),
            Hosts::Two(bases) => {
                let Some(language) = language_of(host) else {
                    let code = config.first_language.code();
                    let port = self.port;
                    let address = format!("http://{code}.localhost:{port}{}", encoded(path));
                    return Ok(Shown::Elsewhere(address));
                };
                (&bases[language], Address::language(language))
            }
        };
        let Some(rest) = below(base, path) else {
            let start = format!("{}/", base.prefix);
            return Ok(if path == "/" {
                Shown::Elsewhere(start)
            } else {
                self.missing(&edition, None, path)
            });
        };
        let file = root.file(rest).path();
        let links = dress::Links::of(&config.hosts, self.port);
        if let Some(shown) = self.made(&edition, &file, path, &links)? {
            return Ok(shown);
        }
        // What leads to a folder shows its page.
        let folder = format!("{file}/index.html");
        if !rest.is_empty() && !rest.ends_with('/') && self.is_there(&edition, &folder)? {
            return Ok(Shown::Elsewhere(format!("{}/", encoded(path))));
        }
        let language = Language::ALL
            .into_iter()
            .find(|language| file.starts_with(Address::language(*language).as_str()));
        Ok(self.missing(&edition, language, path))
    }

    fn is_there(&self, edition: &Edition, file: &str) -> Result<bool, ()> {
        match edition.make(file) {
            Ok(made) => Ok(made.is_some() || self.state.kept(file).is_some()),
            Err(Stop::Failure(_)) => Err(()),
            Err(Stop::Findings(_)) => Ok(true),
        }
    }

    /// Makes what stands at a path of the output. Where it cannot be made, what was good before stands there, below the
    /// fault.
    fn made(
        &self,
        edition: &Edition,
        file: &str,
        path: &str,
        links: &dress::Links,
    ) -> Result<Option<Shown>, ()> {
        let (made, found) = match edition.make(file) {
            Ok(Some(made)) => {
                self.state.keep(file, &made);
                (Some(made), Vec::new())
            }
            Ok(None) => {
                let kept = self.state.kept(file);
                let is_lost = |made: &Made| match &made.of {
                    Some(key) => edition.is_broken(key),
                    None => !edition.is_whole(),
                };
                let kept = kept.filter(is_lost);
                // Nobody looked at it while it was right; the edition that was may still know it.
                let whole = self.state.whole();
                let older = if kept.is_none() && !edition.is_whole() {
                    whole.make(file).unwrap_or_default()
                } else {
                    None
                };
                (kept.or(older), Vec::new())
            }
            Err(Stop::Failure(_)) if edition.trouble.is_none() => return Err(()),
            Err(Stop::Failure(_)) => (self.state.kept(file), Vec::new()),
            Err(Stop::Findings(found)) => (self.state.kept(file), found),
        };
        let is_page = media_type(file) == HTML;
        let lost = Key {
            shelf: Shelf::Bulletins,
            id: lost_id(edition, file).unwrap_or_default(),
        };
        let of = match &made {
            Some(made) => made.of.as_ref(),
            None => (!lost.id.is_empty()).then_some(&lost),
        };
        if !is_page {
            return Ok(made.map(|made| Shown::Bytes {
                status: http::OK,
                media_type: media_type(file),
                bytes: made.bytes.to_vec(),
                mark: None,
            }));
        }
        let mut faults = found;
        faults.extend(edition.faults(of));
        if made.is_none() && faults.is_empty() && edition.trouble.is_none() {
            return Ok(None);
        }
        let bar = dress::Bar::of(self, edition, of, made.as_ref(), &faults)?;
        let dressed = if let Some(made) = &made {
            dress::dress(self, &made.bytes, path, links, &bar)
        } else {
            let blank = self.pages.blank(self.language, "preview-unshown");
            dress::dress(self, &blank, path, links, &bar)
        };
        Ok(Some(Shown::page(http::OK, dressed)))
    }

    /// The site's own page for what is not there; it looks again when something is saved.
    fn missing(&self, edition: &Edition, language: Option<Language>, path: &str) -> Shown {
        let file = match language {
            Some(language) => Address::language(language).file("404.html"),
            None => Address::top().file("404.html"),
        };
        let html = match edition.make(&file.path()) {
            Ok(Some(made)) => made.bytes.to_vec(),
            _ => self.pages.blank(self.language, "preview-missing"),
        };
        let links = dress::Links::default();
        let bar = dress::Bar::plain(edition);
        let dressed = dress::dress(self, &html, path, &links, &bar);
        Shown::page(http::NOT_FOUND, dressed)
    }

    /// Answers with a picture once a page is no longer what it was: two pixels wide; or one, when it is time to ask again.
    /// Pictures of its own host are all that the policy of every page lets it ask for.
    fn news(&self, request: &Request, host: &str) -> Response {
        let (Some(page), Some(mark)) = (request.asked("page"), request.asked("mark")) else {
            return Response::plain(http::BAD_REQUEST);
        };
        let (path, query) = page.split_once('?').unwrap_or((&page, ""));
        let Some(path) = http::path_of(path) else {
            return Response::plain(http::BAD_REQUEST);
        };
        let mut version = self.state.version();
        loop {
            let shown = self.shown(host, &path, query);
            let is_same = matches!(&shown, Shown::Bytes { mark: Some(now), .. } if *now == mark);
            if !is_same {
                return picture(2);
            }
            let before = version;
            version = self.state.version();
            if before == version && !self.state.wait(version, PATIENCE) {
                return picture(1);
            }
        }
    }

    /// Shows the site as it will be on a day, or as it is.
    fn show_at(&self, request: &Request) -> Response {
        let day = request.given("day").unwrap_or_default();
        let at = match (day.as_str(), When::read(&day)) {
            ("", _) => None,
            (_, Some(when)) => Some(when),
            (_, None) => return Response::plain(http::BAD_REQUEST),
        };
        let number = self.state.edition().number;
        let told = self
            .told
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .send(News::At(at));
        if told.is_ok() {
            // What the checks found meanwhile is no news of it.
            self.state.wait_for_next(number, Duration::from_secs(5));
        }
        let language = request
            .given("lang")
            .and_then(|tag| Language::from_tag(&tag));
        let query =
            language.map_or_else(String::new, |language| format!("?lang={}", language.code()));
        Response::to(http::SEE_OTHER, format!("{OWN}{query}"))
    }

    /// Returns today where the site is.
    pub(super) fn today(&self, edition: &Edition) -> NaiveDate {
        let zone = edition
            .config
            .as_ref()
            .map_or(chrono_tz::UTC, |config| config.time_zone);
        (self.clock)().with_timezone(&zone).date_naive()
    }
}

/// A bulletin whose slug is its id, as most are, is told by its address even where nothing of it can be read.
fn lost_id(edition: &Edition, file: &str) -> Option<String> {
    let site = edition.site.as_ref()?;
    let slug = Language::ALL
        .into_iter()
        .find_map(|language| file.strip_prefix(site.index(language).as_str()))?
        .strip_suffix("/index.html")?;
    site.broken(Shelf::Bulletins, slug)
        .map(|broken| broken.id.clone())
}

/// Returns the path below the site's own on its host.
fn below<'p>(base: &Base, path: &'p str) -> Option<&'p str> {
    path.strip_prefix(&base.prefix)?.strip_prefix('/')
}

/// Returns a path, or one value of a query, as an address has it.
pub(super) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// Returns whether an address has the hash of what stands there, so that it never changes: an asset of the theme, a part of
/// the index of the search.
fn is_hashed(path: &str) -> bool {
    let is_hash =
        |part: &str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    path.split_once("/assets/")
        .is_some_and(|(_, name)| name.split(['.', '/']).any(is_hash))
}

fn picture(width: u8) -> Response {
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"1\"/>");
    Response::new(http::OK, media_type(".svg"), svg.into_bytes()).for_once()
}
