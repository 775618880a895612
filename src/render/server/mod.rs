//! What a web server should do with the pages: what it sends with each, where old addresses lead, what it keeps to itself; as a
//! meta tag, and in a file for each kind of server.

mod apache;
mod headers;
mod nginx;
mod redirects;
mod served;

use crate::model::{Address, Hosts, Language};
use crate::render::{Content, Renderer, Sheet};

pub use served::{Served, served};

/// The Content Security Policy of every page: nothing from elsewhere, no script, nothing inline, forms stay here.
pub(crate) const CSP: &str =
    "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'";

/// The policy of the search page: as every page's, and the theme's script may run and read files of this host.
pub(crate) const SEARCH_CSP: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; \
     style-src 'self'; form-action 'self'; base-uri 'none'";

/// Headers for every address. `frame-ancestors` has no effect in a meta tag, so it stands only here.
const EVERYWHERE: &[(&str, &str)] = &[
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// Browsers that came here once by HTTPS come by nothing else for a year (RFC 6797). Of other hosts below this one, a site
/// knows nothing.
const HTTPS_ONLY: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000");

/// Readers that run in a browser, on a page of another host, may read feeds: they are public and carry no cookie.
const FOR_READERS: (&str, &str) = ("Access-Control-Allow-Origin", "*");

/// What makes a file for one kind of server.
type Write = fn(&Host) -> String;

/// The files for servers, by their names. None of them is for readers.
const FILES: &[(&str, Write)] = &[
    ("_headers", headers::write),
    ("_redirects", redirects::write),
    ("_nginx.conf", nginx::write),
    ("_apache.conf", apache::write),
];

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    let roots = renderer.site.config.hosts.roots().into_iter();
    roots
        .flat_map(|(_, root)| FILES.iter().map(move |file| (root.clone(), file)))
        .map(|(root, (name, write))| {
            Sheet::new(root.file(name), move |renderer, address, sink| {
                let text = write(&Host::new(renderer, &root));
                sink(address, Content::Bytes(text.as_bytes()))?;
                Ok(())
            })
        })
        .collect()
}

/// One host, or the part of one that the site has.
struct Host {
    /// The path of the site on it, without a slash at the end.
    prefix: String,
    /// Whether it is reached by HTTPS.
    is_secure: bool,
    /// The links to its search pages.
    searches: Vec<String>,
    /// The folders whose language is known, each with the page for what is not there; none where all of it has one language.
    languages: Vec<(String, String)>,
    /// Earlier addresses, and where they lead.
    redirects: Vec<(String, String)>,
    /// Whether there are twins that end in `.gz`, and in `.br`.
    has_gzip: bool,
    has_brotli: bool,
}

impl Host {
    fn new(renderer: &Renderer, root: &Address) -> Self {
        let site = &*renderer.site;
        let hosts = &site.config.hosts;
        let here = |address: &Address| address.as_str().starts_with(root.as_str());
        let mut redirects = Vec::new();
        for bundle in site.bundles().filter(|bundle| site.is_made(bundle)) {
            for language in Language::ALL {
                let to = site.address(bundle, language);
                for old in &bundle.words[language].old_slugs {
                    let from = site.address_as(bundle, language, &old.value);
                    if here(&from) {
                        redirects.push((hosts.href(&from), hosts.href(&to)));
                    }
                }
            }
        }
        redirects.sort();
        let languages = match hosts {
            Hosts::One(_) => Language::ALL
                .into_iter()
                .map(Address::language)
                .map(|folder| (hosts.href(&folder), hosts.href(&folder.file("404.html"))))
                .collect(),
            Hosts::Two(_) => Vec::new(),
        };
        let compress = site.config.publish.compress;
        Self {
            prefix: hosts.href(root).trim_end_matches('/').to_owned(),
            is_secure: hosts.absolute(root).starts_with("https://"),
            searches: Language::ALL
                .into_iter()
                .map(|language| site.search(language))
                .filter(|search| here(search))
                .map(|search| hosts.href(&search))
                .collect(),
            languages,
            redirects,
            has_gzip: compress.gzip,
            has_brotli: compress.brotli,
        }
    }

    /// Returns what is sent with everything, with a policy.
    fn always(&self, csp: &str) -> Vec<(&'static str, String)> {
        // `frame-ancestors` means something in a header.
        let policy = format!("{csp}; frame-ancestors 'none'");
        let secure = self.is_secure.then_some(&HTTPS_ONLY);
        let others = secure.into_iter().chain(EVERYWHERE);
        std::iter::once(("Content-Security-Policy", policy))
            .chain(others.map(|(name, value)| (*name, (*value).to_owned())))
            .collect()
    }

    /// Returns the links to files that are not for readers.
    fn own(&self) -> impl Iterator<Item = String> {
        FILES
            .iter()
            .map(|(name, _)| format!("{}/{name}", self.prefix))
    }
}

/// Writes a text as a regular expression that fits nothing else.
fn literally(text: &str) -> String {
    text.replace('.', "\\.")
}
