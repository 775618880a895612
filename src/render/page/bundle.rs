//! The pages of one bundle: a bulletin, a letter, a page, the home page, or the notice that one was withdrawn.

use std::collections::{BTreeMap, BTreeSet};

use tera::{Context, Value};

use super::frame::{Frame, date_view};
use super::list;
use crate::check::Reading;
use crate::document::links::Link;
use crate::document::target::{Anchor, Target};
use crate::locale::typography;
use crate::model::{
    self, Address, Bilingual, Bundle, ChangeKind, Kind, Language, Place, Shelf, Site, Standing,
    Status, Withdrawal,
};
use crate::render::html::{self, Body, Picture, Setting};
use crate::render::metadata;
use crate::render::view::{BulletinView, ChangeView, HomeView, LinkView, PageView, WithdrawnView};
use crate::render::{Output, Renderer, Sink, Stop};

/// How many bulletins the home page shows.
const ON_HOME: usize = 10;

/// Returns both texts of a bundle as its pages show them, as HTML; none of one that was withdrawn, whose pages show none.
pub(in crate::render) fn shown(renderer: &Renderer, reading: &Reading) -> Bilingual<String> {
    Bilingual::from_fn(|language| shown_in(renderer, reading, language))
}

/// The same in one language.
pub(in crate::render) fn shown_in(
    renderer: &Renderer,
    reading: &Reading,
    language: Language,
) -> String {
    if renderer.site.standing(reading.bundle) == Standing::Withdrawn {
        String::new()
    } else {
        body(renderer, reading, language).html
    }
}

/// Makes both pages, of the texts that [`shown`] gave. Both languages are handed over by the same
/// call.
pub(in crate::render) fn make(
    renderer: &Renderer,
    reading: &Reading,
    shown: &Bilingual<String>,
    sink: Sink,
) -> Result<(), Stop> {
    for language in Language::ALL {
        page(renderer, reading, &shown[language], language, sink)?;
    }
    Ok(())
}

/// Makes the page of one language, of the text that its page shows.
pub(in crate::render) fn page(
    renderer: &Renderer,
    reading: &Reading,
    body: &str,
    language: Language,
    sink: Sink,
) -> Result<(), Stop> {
    let mut context = Context::new();
    let template = fill(renderer, reading, body, language, &mut context);
    let address = renderer.site.address(reading.bundle, language);
    renderer.page_of(language, (template, body), &context, &address, sink)
}

/// Renders the text of a bundle in one language.
pub(in crate::render) fn body(renderer: &Renderer, reading: &Reading, language: Language) -> Body {
    let text = &reading.text[language];
    // The first of several entries for a file counts.
    let images = reading.bundle.facts.images.iter().rev();
    let credits: Credits = images
        .map(|image| (&*image.file.value, image.credit.as_ref()))
        .collect();
    html::body(
        &Setting {
            language,
            words: &renderer.words,
            code: &renderer.code,
            sizes: &renderer.site.theme.picture_sizes,
            picture: &|link| picture(renderer, reading.bundle, language, link, &credits),
        },
        &text.document,
        &text.links,
    )
}

/// Whose pictures are, by their files as the texts name them.
type Credits<'b> = BTreeMap<&'b str, Option<&'b Bilingual<Box<str>>>>;

fn picture(
    renderer: &Renderer,
    bundle: &Bundle,
    language: Language,
    link: &Link,
    credits: &Credits,
) -> Picture {
    let written = link.written.strip_prefix("./").unwrap_or(&link.written);
    let credit = credits.get(written).copied().flatten();
    Picture {
        file: published(renderer, bundle, link),
        credit: credit.map(|credit| credit[language].to_string()),
    }
}

/// Returns as which a picture is published, where its file says how large it is.
fn published(renderer: &Renderer, bundle: &Bundle, link: &Link) -> Option<model::Picture> {
    match link.target() {
        Target::Shared { path, .. } => renderer
            .site
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()
            .and_then(|index| renderer.site.files[index].picture.clone()),
        Target::Local { path, .. } => renderer
            .disk
            .picture(&format!("{}/{path}", bundle.folder())),
        _ => None,
    }
}

/// Returns the first picture of a text; of a drawing (SVG), those who show links make nothing.
fn first_picture(
    renderer: &Renderer,
    reading: &Reading,
    language: Language,
) -> Option<metadata::Picture> {
    let text = &reading.text[language];
    let is_drawing = |link: &Link| {
        let end = link.written.rsplit('.').next();
        end.is_some_and(|end| end.eq_ignore_ascii_case("svg"))
    };
    let (link, to) = text
        .links
        .iter()
        .filter(|link| link.is_image && !is_drawing(link))
        .find_map(|link| Some((link, link.to.as_ref().ok()?)))?;
    let hosts = &renderer.site.config.hosts;
    let before = match to.anchor {
        Anchor::Host => hosts.origin(language).to_owned(),
        Anchor::Page => hosts.absolute(&renderer.site.address(reading.bundle, language)),
        Anchor::Whole => String::new(),
    };
    Some(metadata::Picture {
        href: format!("{before}{}", to.text),
        alt: typography::whole(language, &text.words_of(link)).into_owned(),
        size: published(renderer, reading.bundle, link)
            .map(|picture| (picture.width, picture.height)),
    })
}

/// A file that the texts of a bundle show or offer.
#[derive(Debug)]
pub struct Offered {
    /// Its path from the root of the site.
    pub source: String,
    /// Where it is published: beside the page that uses it.
    pub addresses: Vec<Address>,
    /// Where texts show it as a picture.
    pub shown: Vec<Place>,
}

/// Returns what the texts show or offer. Files that no text names are never published; of a bulletin that was withdrawn, none
/// is.
pub(in crate::render) fn offered(site: &Site, reading: &Reading) -> Vec<Offered> {
    if site.standing(reading.bundle) == Standing::Withdrawn {
        return Vec::new();
    }
    let mut used: BTreeMap<&str, (BTreeSet<Language>, Vec<Place>)> = BTreeMap::new();
    for language in Language::ALL {
        let text = &reading.text[language];
        for link in &text.links {
            if let (Target::Local { path, .. }, Ok(_)) = (link.target(), &link.to) {
                let (languages, shown) = used.entry(path).or_default();
                languages.insert(language);
                if link.is_image {
                    shown.push(text.at(&link.place(text.file)));
                }
            }
        }
    }
    used.into_iter()
        .map(|(path, (languages, shown))| Offered {
            source: format!("{}/{path}", reading.bundle.folder()),
            addresses: languages
                .into_iter()
                .map(|language| site.address(reading.bundle, language).file(path))
                .collect(),
            shown,
        })
        .collect()
}

/// Publishes what the texts show or offer, beside the page that does. Every fault is told.
pub(in crate::render) fn files(
    renderer: &Renderer,
    reading: &Reading,
    output: Output,
) -> Result<(), Stop> {
    let mut findings = Vec::new();
    for file in offered(&renderer.site, reading) {
        match renderer.file(&file.source, &file.addresses, &file.shown, output) {
            Ok(()) => {}
            Err(Stop::Findings(found)) => findings.extend(found),
            Err(stop) => return Err(stop),
        }
    }
    if findings.is_empty() {
        Ok(())
    } else {
        Err(findings.into())
    }
}

/// Gives a page its data and returns the name of its template.
fn fill(
    renderer: &Renderer,
    reading: &Reading,
    body: &str,
    language: Language,
    context: &mut Context,
) -> &'static str {
    let bundle = reading.bundle;
    context.insert("page", &page_view(renderer, reading, language));
    let notice = |day| {
        renderer
            .site
            .config
            .notice_on(day)
            .map(|notice| notice[language].clone())
    };
    if let (Status::Withdrawn(withdrawal), Standing::Withdrawn) =
        (&bundle.facts.status, renderer.site.standing(bundle))
    {
        context.insert("withdrawn", &withdrawn(renderer, withdrawal, language));
        return "withdrawn.html";
    }
    if bundle.shelf == Shelf::Home {
        let items = renderer
            .site
            .listed()
            .filter(|bulletin| renderer.site.standing(bulletin) != Standing::Archived)
            .take(ON_HOME)
            .map(|bulletin| list::item(renderer, bulletin, language))
            .collect();
        let home = HomeView {
            body,
            contents: html::contents(body),
            notice: notice(renderer.site.today),
            items,
        };
        context.insert("home", &home);
        return "home.html";
    }
    let mut view = bulletin(renderer, bundle, body, language);
    if bundle.shelf == Shelf::Bulletins {
        view.notice = notice(bundle.facts.dated.day);
    }
    context.insert_value("bulletin", Value::from_serializable(&view));
    if bundle.shelf == Shelf::Bulletins {
        "bulletin.html"
    } else {
        "page.html"
    }
}

fn page_view(renderer: &Renderer, reading: &Reading, language: Language) -> PageView {
    let site = &*renderer.site;
    let bundle = reading.bundle;
    let words = &bundle.words[language];
    let kind = match bundle.shelf {
        Shelf::Home => "home",
        Shelf::Bulletins => "bulletin",
        Shelf::Pages => "page",
    };
    let standing = site.standing(bundle);
    let mut title = list::title(renderer, bundle, language).into_owned();
    if standing == Standing::Withdrawn {
        title = renderer
            .words
            .say(language, "withdrawn-title", &[("title", title.into())]);
    }
    let mut frame = Frame::new(renderer, language, kind, &site.addresses(bundle), title);
    frame = match bundle.shelf {
        Shelf::Home => frame.modified(list::newest_change(site)),
        Shelf::Bulletins => frame
            .below_bulletins()
            .issued(bundle.facts.dated.day)
            .modified(Some(bundle.facts.modified())),
        Shelf::Pages => {
            let mut frame = frame.below_home().modified(Some(bundle.facts.modified()));
            for (end, _) in bundle.id.match_indices('/') {
                if let Some(above) = site.find(Shelf::Pages, &bundle.id[..end]) {
                    frame = frame.below(
                        &*above.words[language].title.value,
                        &site.address(above, language),
                    );
                }
            }
            frame
        }
    };
    // What was taken back is not described: its title says which text it was.
    if let Some(description) = &words.description
        && standing != Standing::Withdrawn
    {
        frame = frame.description(&*description.value);
    }
    if standing == Standing::Withdrawn {
        frame = frame.robots("noindex, follow");
    } else if !standing.is_reachable() {
        frame = frame.robots("noindex, nofollow");
    }
    frame
        .picture(first_picture(renderer, reading, language))
        .with(|view| {
            view.subjects = topics(renderer, bundle, language)
                .into_iter()
                .map(|topic| topic.label)
                .collect();
            view.preview = (!standing.is_reachable()).then(|| standing.key());
            if let Standing::Waiting(release) = standing {
                let day = release.with_timezone(&site.config.time_zone).date_naive();
                view.release = Some(date_view(language, day));
            }
        })
        .view()
}

fn topics(renderer: &Renderer, bundle: &Bundle, language: Language) -> Vec<LinkView> {
    let site = &*renderer.site;
    bundle
        .facts
        .topics
        .iter()
        .filter_map(|topic| site.config.topic(&topic.value))
        .map(|topic| LinkView {
            label: site.config.topics[topic].name[language].clone(),
            href: site.config.hosts.href(&site.topic(language, topic)),
        })
        .collect()
}

fn bulletin<'b>(
    renderer: &Renderer,
    bundle: &Bundle,
    body: &'b str,
    language: Language,
) -> BulletinView<'b> {
    let site = &*renderer.site;
    let words = &bundle.words[language];
    let neighbour = |other: &Bundle| LinkView {
        label: list::title(renderer, other, language).into_owned(),
        href: site.config.hosts.href(&site.address(other, language)),
    };
    let (newer, older) = match bundle.shelf {
        Shelf::Bulletins => site.neighbours(bundle),
        Shelf::Home | Shelf::Pages => (None, None),
    };
    let mut changes: Vec<ChangeView> = bundle
        .facts
        .changes
        .iter()
        .filter(|change| change.kind != ChangeKind::Editorial)
        .filter_map(|change| {
            Some(ChangeView {
                kind: change.kind.key(),
                date: date_view(language, change.date),
                note: change.note.as_ref()?[language].to_string(),
            })
        })
        .collect();
    changes.sort_by(|a, b| b.date.iso.cmp(&a.date.iso));
    BulletinView {
        layout: match bundle.facts.kind {
            Kind::Plain => "bulletin",
            Kind::Message => "message",
        },
        notice: None,
        archived: site.standing(bundle) == Standing::Archived,
        body,
        contents: html::contents(body),
        signature: words.signature.iter().map(ToString::to_string).collect(),
        topics: topics(renderer, bundle, language),
        changes,
        newer: newer.map(neighbour),
        older: older.map(neighbour),
    }
}

fn withdrawn(renderer: &Renderer, withdrawal: &Withdrawal, language: Language) -> WithdrawnView {
    let site = &*renderer.site;
    let other = withdrawal
        .replaced_by
        .as_ref()
        .and_then(|id| site.find(Shelf::Bulletins, &id.value))
        .filter(|other| site.is_made(other));
    WithdrawnView {
        because: withdrawal.because[language].to_string(),
        replaced_by: other.map(|other| LinkView {
            label: list::title(renderer, other, language).into_owned(),
            href: site.config.hosts.href(&site.address(other, language)),
        }),
    }
}
