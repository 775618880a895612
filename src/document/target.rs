//! Where a link or an image of the text leads (contract.md: `@/bulletins/<id>`, `@/files/<name>`, relative, outside).

use crate::load::Disk;
use crate::model::{Address, Bundle, Hosts, Language, Shelf, Site, Standing};

/// A link's or an image's destination, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target<'d> {
    /// Another bundle, in the same language.
    Bundle {
        /// Its shelf.
        shelf: Shelf,
        /// Its id.
        id: &'d str,
        /// A heading of it.
        fragment: Option<&'d str>,
    },
    /// A file of `content/files`.
    Shared {
        /// Its path there.
        path: &'d str,
        /// A place in it.
        fragment: Option<&'d str>,
    },
    /// A file of the bundle.
    Local {
        /// Its path in the bundle's folder.
        path: &'d str,
        /// A place in it.
        fragment: Option<&'d str>,
    },
    /// A heading of the same page.
    Fragment(&'d str),
    /// An address of the web, an e-mail address or a telephone number.
    Outside(&'d str),
    /// A path from the root of the host, written out.
    Root(&'d str),
    /// `@/` and something that is none of the three.
    UnknownKind,
    /// A scheme that pages must not use: `javascript:`, `data:`, `file:` …
    Forbidden,
    /// Nothing between the brackets.
    Empty,
}

impl<'d> Target<'d> {
    /// Reads a destination.
    #[must_use]
    pub fn read(destination: &'d str) -> Self {
        let split = |text: &'d str| match text.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (text, None),
        };
        if destination.is_empty() {
            return Self::Empty;
        }
        if let Some(fragment) = destination.strip_prefix('#') {
            return Self::Fragment(fragment);
        }
        if let Some(inside) = destination.strip_prefix("@/") {
            let (path, fragment) = split(inside);
            let (kind, rest) = path.split_once('/').unwrap_or((path, ""));
            let rest = rest.trim_end_matches('/');
            return match kind {
                "bulletins" if !rest.is_empty() => Self::Bundle {
                    shelf: Shelf::Bulletins,
                    id: rest,
                    fragment,
                },
                "pages" if !rest.is_empty() => Self::Bundle {
                    shelf: Shelf::Pages,
                    id: rest,
                    fragment,
                },
                "home" => Self::Bundle {
                    shelf: Shelf::Home,
                    id: "",
                    fragment,
                },
                "files" if !rest.is_empty() => Self::Shared {
                    path: rest,
                    fragment,
                },
                _ => Self::UnknownKind,
            };
        }
        if destination.starts_with("//") {
            return Self::Forbidden;
        }
        if destination.starts_with('/') {
            return Self::Root(destination);
        }
        match scheme(destination) {
            Some("http" | "https" | "mailto" | "tel") => Self::Outside(destination),
            Some(_) => Self::Forbidden,
            None => {
                let (path, fragment) = split(destination);
                Self::Local {
                    path: path.strip_prefix("./").unwrap_or(path),
                    fragment,
                }
            }
        }
    }
}

/// Returns whether a destination is an address of the web: `http` or `https`.
#[must_use]
pub fn is_web(destination: &str) -> bool {
    matches!(scheme(destination), Some("http" | "https"))
}

/// Returns the scheme of a destination (RFC 3986, 3.1), lower case only for those that matter.
fn scheme(destination: &str) -> Option<&str> {
    let (scheme, _) = destination.split_once(':')?;
    let good = scheme
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    if !good {
        return None;
    }
    ["http", "https", "mailto", "tel"]
        .into_iter()
        .find(|known| scheme.eq_ignore_ascii_case(known))
        .or(Some(scheme))
}

/// A link that leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href {
    /// What stands in the page.
    pub text: String,
    /// What must be put before it where the page's own address does not help: in a feed, in an e-mail.
    pub anchor: Anchor,
}

/// What a link is relative to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Nothing: it is whole.
    Whole,
    /// The host.
    Host,
    /// The page.
    Page,
}

/// Why a link leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeadEnd {
    /// No such bundle or file.
    NotThere,
    /// The bundle is there and could not be read: that has been told.
    Broken,
    /// The bundle is there and not public at the instant of the build.
    NotPublic(Standing),
    /// The destination is of no kind that is understood.
    Unknown,
    /// The scheme is not allowed.
    Forbidden,
    /// There is no destination.
    Empty,
}

/// Finds where a target of `bundle` leads on the page of `language`. Headings are looked up elsewhere: they are known
/// only when every page was read.
///
/// # Errors
/// Why it leads nowhere.
pub fn resolve(
    site: &Site,
    disk: &Disk,
    bundle: &Bundle,
    language: Language,
    target: &Target,
) -> Result<Href, DeadEnd> {
    let hosts = &site.config.hosts;
    match target {
        Target::Outside(text) => Ok(Href {
            text: (*text).to_owned(),
            anchor: Anchor::Whole,
        }),
        Target::Root(text) => Ok(Href {
            text: (*text).to_owned(),
            anchor: Anchor::Host,
        }),
        Target::Fragment(fragment) => Ok(Href {
            text: format!("#{fragment}"),
            anchor: Anchor::Page,
        }),
        Target::Bundle {
            shelf,
            id,
            fragment,
        } => {
            let Some(found) = site.find(*shelf, id) else {
                return Err(match site.broken(*shelf, id) {
                    None => DeadEnd::NotThere,
                    Some(broken) => broken.standing.map_or(DeadEnd::Broken, DeadEnd::NotPublic),
                });
            };
            if !site.is_made(found) && !is_ready_for(site, bundle, found) {
                return Err(DeadEnd::NotPublic(site.standing(found)));
            }
            Ok(to(
                hosts,
                language,
                &site.address(found, language),
                *fragment,
            ))
        }
        Target::Shared { path, fragment } => {
            site.files
                .binary_search_by(|file| file.path.as_str().cmp(path))
                .map_err(|_| DeadEnd::NotThere)?;
            Ok(to(
                hosts,
                language,
                &site.shared_file(language, path),
                *fragment,
            ))
        }
        Target::Local { path, fragment } => {
            if !is_local_path(path)
                || is_of_another(site, bundle, path)
                || !disk.is_file(&format!("{}/{path}", bundle.folder()))
            {
                return Err(DeadEnd::NotThere);
            }
            Ok(to(
                hosts,
                language,
                &site.address(bundle, language).file(path),
                *fragment,
            ))
        }
        Target::UnknownKind => Err(DeadEnd::Unknown),
        Target::Forbidden => Err(DeadEnd::Forbidden),
        Target::Empty => Err(DeadEnd::Empty),
    }
}

/// Returns whether a file lies in the folder of a page below this one, or would stand where shared files do.
fn is_of_another(site: &Site, bundle: &Bundle, path: &str) -> bool {
    let folder_is =
        |is: &dyn Fn(&str) -> bool| path.match_indices('/').any(|(end, _)| is(&path[..end]));
    match bundle.shelf {
        Shelf::Home => folder_is(&|folder| ["assets", "files"].contains(&folder)),
        Shelf::Bulletins => false,
        Shelf::Pages => folder_is(&|folder| {
            let id = format!("{}/{folder}", bundle.id);
            site.find(Shelf::Pages, &id).is_some()
        }),
    }
}

/// Names that the pages' maker gives to files of its own.
const OWN_NAMES: &[&str] = &[
    "index.html",
    "404.html",
    "rss.xml",
    "atom.xml",
    "feed.json",
    "manifest.json",
    "robots.txt",
    "sitemap.xml",
    "_headers",
    "_redirects",
    "_nginx.conf",
    "_apache.conf",
];

/// Returns whether a path stays in the bundle's folder, and is neither one of its text files nor named as its page is.
#[must_use]
pub fn is_local_path(path: &str) -> bool {
    path.split('/').all(crate::load::is_file_name)
        && !OWN_NAMES.contains(&path.rsplit('/').next().unwrap_or(path))
        && ![".md", ".toml"]
            .iter()
            .any(|ending| path.to_ascii_lowercase().ends_with(ending))
}

/// What waits for its release may lead to what is released no later.
fn is_ready_for(site: &Site, from: &Bundle, to: &Bundle) -> bool {
    match (site.standing(from), site.standing(to)) {
        (Standing::Waiting(from), Standing::Waiting(to)) => to <= from,
        _ => false,
    }
}

fn to(hosts: &Hosts, language: Language, address: &Address, fragment: Option<&str>) -> Href {
    let mut text = hosts.link(language, address);
    if let Some(fragment) = fragment {
        text.push('#');
        text.push_str(fragment);
    }
    Href {
        anchor: if text.starts_with('/') {
            Anchor::Host
        } else {
            Anchor::Whole
        },
        text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_told_apart() {
        let bulletin = |id, fragment| Target::Bundle {
            shelf: Shelf::Bulletins,
            id,
            fragment,
        };
        for (text, target) in [
            ("@/bulletins/a#b", bulletin("a", Some("b"))),
            ("@/bulletins/a/", bulletin("a", None)),
            ("@/nonsense/a", Target::UnknownKind),
            ("@/bulletins/", Target::UnknownKind),
            (
                "@/files/a/b.svg",
                Target::Shared {
                    path: "a/b.svg",
                    fragment: None,
                },
            ),
            (
                "./a.jpg",
                Target::Local {
                    path: "a.jpg",
                    fragment: None,
                },
            ),
            ("a:b.jpg", Target::Forbidden),
            ("JavaScript:x", Target::Forbidden),
            ("data:text/html,x", Target::Forbidden),
            ("//host/x", Target::Forbidden),
            ("MAILTO:a@b", Target::Outside("MAILTO:a@b")),
            ("/en/about/", Target::Root("/en/about/")),
            ("#x", Target::Fragment("x")),
            ("", Target::Empty),
        ] {
            assert_eq!(Target::read(text), target, "{text}");
        }
    }

    #[test]
    fn local_paths_stay_in_the_bundle() {
        for good in ["a.jpg", "b/c.PDF"] {
            assert!(is_local_path(good), "{good}");
        }
        for bad in [
            "../a",
            "a/../b",
            "/a",
            "",
            "a//b",
            "en.md",
            "bulletin.toml",
            "index.html",
            ".hidden",
            "a b.jpg",
        ] {
            assert!(!is_local_path(bad), "{bad}");
        }
    }
}
