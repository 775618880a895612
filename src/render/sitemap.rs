//! `sitemap.xml` with both languages of every page (sitemaps.org; hreflang as Google's `xhtml:link`), and `robots.txt`.

use std::io::{self, Write};

use crate::locale::date;
use crate::model::{Address, Bilingual, Hosts, Language, Standing};
use crate::render::page::lists;
use crate::render::{Content, Renderer, Sheet};

/// The most addresses one sitemap may hold (sitemaps.org).
const MOST: usize = 50_000;

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for (only, root) in renderer.site.config.hosts.roots() {
        let count = pages(renderer).count() * if only.is_some() { 1 } else { 2 };
        let parts = count.div_ceil(MOST).max(1);
        if parts > 1 {
            for part in 1..=parts {
                sheets.push(Sheet::new(
                    root.file(&format!("sitemap-{part}.xml")),
                    move |renderer, address, sink| {
                        sink(
                            address,
                            Content::Stream(&|out| urls(renderer, only, part - 1, out)),
                        )?;
                        Ok(())
                    },
                ));
            }
            let names: Vec<Address> = (1..=parts)
                .map(|part| root.file(&format!("sitemap-{part}.xml")))
                .collect();
            sheets.push(Sheet::new(
                root.file("sitemap.xml"),
                move |renderer, address, sink| {
                    sink(
                        address,
                        Content::Stream(&|out| index(renderer, &names, out)),
                    )?;
                    Ok(())
                },
            ));
        } else {
            sheets.push(Sheet::new(
                root.file("sitemap.xml"),
                move |renderer, address, sink| {
                    sink(
                        address,
                        Content::Stream(&|out| urls(renderer, only, 0, out)),
                    )?;
                    Ok(())
                },
            ));
        }
        let map = root.file("sitemap.xml");
        sheets.push(Sheet::new(
            root.file("robots.txt"),
            move |renderer, address, sink| {
                let map = renderer.site.config.hosts.absolute(&map);
                let text = if renderer.site.drafts {
                    "User-agent: *\nDisallow: /\n".to_owned()
                } else {
                    format!("User-agent: *\nAllow: /\nSitemap: {map}\n")
                };
                sink(address, Content::Bytes(text.as_bytes()))?;
                Ok(())
            },
        ));
    }
    sheets
}

/// A page that search engines may show: both addresses, and its date modified.
struct Entry {
    addresses: Bilingual<Address>,
    modified: Option<String>,
}

fn pages(renderer: &Renderer) -> impl Iterator<Item = Entry> + '_ {
    let site = &*renderer.site;
    let bundles = site
        .bundles()
        .filter(|bundle| matches!(site.standing(bundle), Standing::Public | Standing::Archived))
        .map(|bundle| Entry {
            addresses: site.addresses(bundle),
            modified: match bundle.shelf {
                crate::model::Shelf::Home => lists::newest_change(site).map(date::iso),
                _ => Some(date::iso(bundle.facts.modified())),
            },
        });
    let years = site.years();
    let firsts = std::iter::once(lists::Of::All)
        .chain(years.into_iter().map(|(year, _)| lists::Of::Year(year)))
        .chain((0..site.config.topics.len()).map(lists::Of::Topic))
        .chain([lists::Of::Title])
        .map(|of| Entry {
            addresses: Bilingual::from_fn(|language| lists::address(site, language, of)),
            modified: None,
        });
    let others = [
        Bilingual::from_fn(|language| site.topics(language)),
        Bilingual::from_fn(|language| site.search(language)),
        Bilingual::from_fn(|language| site.subscribe(language)),
    ];
    bundles.chain(firsts).chain(others.map(|addresses| Entry {
        addresses,
        modified: None,
    }))
}

fn urls(
    renderer: &Renderer,
    only: Option<Language>,
    part: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let hosts: &Hosts = &renderer.site.config.hosts;
    let first = renderer.site.config.first_language;
    out.write_all(
        b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
          xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    )?;
    let languages: &[Language] = match only {
        None => &Language::ALL,
        Some(Language::En) => &[Language::En],
        Some(Language::Fr) => &[Language::Fr],
    };
    let per_part = MOST / languages.len();
    // Addresses hold nothing that XML would want escaped: their segments are slugs, the host was checked.
    for entry in pages(renderer).skip(part * per_part).take(per_part) {
        let absolute = entry
            .addresses
            .as_ref()
            .map(|address| hosts.absolute(address));
        for language in languages {
            write!(out, "<url><loc>{}</loc>", absolute[*language])?;
            if let Some(modified) = &entry.modified {
                write!(out, "<lastmod>{modified}</lastmod>")?;
            }
            for other in Language::ALL {
                write!(
                    out,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                    other.locale(),
                    absolute[other]
                )?;
            }
            writeln!(
                out,
                "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\"/></url>",
                absolute[first]
            )?;
        }
    }
    out.write_all(b"</urlset>\n")
}

fn index(renderer: &Renderer, names: &[Address], out: &mut dyn Write) -> io::Result<()> {
    out.write_all(
        b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    )?;
    for name in names {
        writeln!(
            out,
            "<sitemap><loc>{}</loc></sitemap>",
            renderer.site.config.hosts.absolute(name)
        )?;
    }
    out.write_all(b"</sitemapindex>\n")
}
