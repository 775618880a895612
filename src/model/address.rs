//! Addresses: the only maker of output paths and of links to them.

use unicode_normalization::UnicodeNormalization;

use crate::model::{Bilingual, Language};

/// Where one thing of the site stands, as a path from the output folder: `en/about/` (a page, whose file is its
/// `index.html`), `fr/rss.xml`, `assets/style.1f0c.css`. Made only of segments that were checked when they were read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(String);

impl Address {
    /// The output folder itself.
    #[must_use]
    pub fn top() -> Self {
        Self(String::new())
    }

    /// The home page of a language: the root of its half of the site.
    #[must_use]
    pub fn language(language: Language) -> Self {
        Self(format!("{}/", language.code()))
    }

    /// Returns the page one or more segments below this page: `segment` holds no leading or trailing slash.
    #[must_use]
    pub fn page(&self, segment: &str) -> Self {
        Self(format!("{}{segment}/", self.0))
    }

    /// Returns the file called `name` below this page.
    #[must_use]
    pub fn file(&self, name: &str) -> Self {
        Self(format!("{}{name}", self.0))
    }

    /// Returns the file called `name` in the same folder as this one.
    #[must_use]
    pub fn beside(&self, name: &str) -> Self {
        let folder = self.0.rfind('/').map_or("", |end| &self.0[..=end]);
        Self(format!("{folder}{name}"))
    }

    /// Returns the address as a path: pages end with a slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the path of the file to be written, from the output folder.
    #[must_use]
    pub fn path(&self) -> String {
        if self.0.is_empty() || self.0.ends_with('/') {
            format!("{}index.html", self.0)
        } else {
            self.0.clone()
        }
    }

    /// Returns whether the address is in this language's half of the site.
    #[must_use]
    pub fn is_in(&self, language: Language) -> bool {
        self.0
            .strip_prefix(language.code())
            .is_some_and(|rest| rest.starts_with('/'))
    }
}

/// Where one half of the site, or all of it, is served from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// Scheme and host, without a slash at the end: `https://bulletins.example.gc.ca`.
    pub origin: String,
    /// The path the site stands under: empty, or `/a/b` without a slash at the end.
    pub prefix: String,
}

/// The hosts of the site: one for both languages, or one for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hosts {
    /// Both languages below one address: `/en/`, `/fr/`.
    One(Base),
    /// Each language's folder is the root of its own host.
    Two(Bilingual<Base>),
}

impl Hosts {
    /// Returns the link to an address from any page of the same host: `/en/about/`.
    #[must_use]
    pub fn href(&self, address: &Address) -> String {
        let (base, path) = self.split(address);
        format!("{}/{path}", base.prefix)
    }

    /// Returns the whole address, for feeds, canonical links and the other host.
    #[must_use]
    pub fn absolute(&self, address: &Address) -> String {
        let (base, path) = self.split(address);
        format!("{}{}/{path}", base.origin, base.prefix)
    }

    /// Returns what turns a link made by [`Hosts::href`] on a page of `language` into a whole address.
    #[must_use]
    pub fn origin(&self, language: Language) -> &str {
        match self {
            Self::One(base) => &base.origin,
            Self::Two(bases) => &bases[language].origin,
        }
    }

    /// Returns the link to an address from a page of `language`: whole where it leads to the other host.
    #[must_use]
    pub fn link(&self, from: Language, address: &Address) -> String {
        match self {
            Self::Two(_) if !address.is_in(from) => self.absolute(address),
            _ => self.href(address),
        }
    }

    /// Returns the folder that is served as the root of `language`'s pages.
    #[must_use]
    pub fn root(&self, language: Language) -> Address {
        match self {
            Self::One(_) => Address::top(),
            Self::Two(_) => Address::language(language),
        }
    }

    /// Returns every folder that is a root, with the language it belongs to where it belongs to one.
    #[must_use]
    pub fn roots(&self) -> Vec<(Option<Language>, Address)> {
        match self {
            Self::One(_) => vec![(None, Address::top())],
            Self::Two(_) => Language::ALL
                .into_iter()
                .map(|language| (Some(language), Address::language(language)))
                .collect(),
        }
    }

    fn split<'a>(&'a self, address: &'a Address) -> (&'a Base, &'a str) {
        match self {
            Self::One(base) => (base, address.as_str()),
            Self::Two(bases) => {
                let language = Language::ALL
                    .into_iter()
                    .find(|language| address.is_in(*language))
                    .unwrap_or(Language::En);
                let path = address.as_str();
                (&bases[language], path.get(3..).unwrap_or(path))
            }
        }
    }
}

/// Returns whether `text` may stand as one segment of an address: lower-case ASCII letters, digits, `-` and `_`,
/// not empty, at most 100 bytes (contract.md; ASCII by the domain and URL rule of facts.md, part 2).
#[must_use]
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && text.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_')
        })
}

/// Returns what a text would be as a segment of an address: ASCII-folded, lower case, words joined by `-`.
#[must_use]
pub fn slugged(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in text.nfd() {
        let folded: &str = match character {
            'œ' | 'Œ' => "oe",
            'æ' | 'Æ' => "ae",
            'ß' => "ss",
            _ if character.is_ascii_alphanumeric() || character == '_' => {
                slug.push(character.to_ascii_lowercase());
                continue;
            }
            // Combining accents vanish with their letter kept; anything else parts words.
            _ if ('\u{300}'..='\u{36f}').contains(&character) => continue,
            _ => "-",
        };
        if folded == "-" {
            if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        } else {
            slug.push_str(folded);
        }
    }
    while slug.ends_with('-') {
        slug.pop();
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(origin: &str, prefix: &str) -> Base {
        Base {
            origin: origin.to_owned(),
            prefix: prefix.to_owned(),
        }
    }

    #[test]
    fn one_host_keeps_the_language_in_the_address() {
        let hosts = Hosts::One(base("https://a.ca", "/x"));
        let page = Address::language(Language::Fr).page("a/b");
        assert_eq!(page.path(), "fr/a/b/index.html");
        assert_eq!(hosts.href(&page), "/x/fr/a/b/");
        assert_eq!(hosts.absolute(&page), "https://a.ca/x/fr/a/b/");
        assert_eq!(hosts.link(Language::En, &page), "/x/fr/a/b/");
        assert_eq!(hosts.href(&Address::top()), "/x/");
    }

    #[test]
    fn two_hosts_drop_it_and_lead_across() {
        let hosts = Hosts::Two(Bilingual {
            en: base("https://a.ca", ""),
            fr: base("https://b.ca", ""),
        });
        let page = Address::language(Language::Fr).page("a");
        assert_eq!(hosts.href(&page), "/a/");
        assert_eq!(hosts.link(Language::En, &page), "https://b.ca/a/");
        assert_eq!(hosts.link(Language::Fr, &page), "/a/");
        assert_eq!(
            hosts.root(Language::Fr).file("robots.txt").path(),
            "fr/robots.txt"
        );
    }

    #[test]
    fn slugs_are_lower_case_ascii() {
        for good in ["a", "pab_20241209", "a-b"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "A", "é", "a b", "..", "a/b", "a.b", &"a".repeat(101)] {
            assert!(!is_slug(bad), "{bad}");
        }
    }

    #[test]
    fn words_become_readable_slugs() {
        for (text, slug) in [
            ("Ce qui s’est passé", "ce-qui-s-est-passe"),
            ("Œuvre & cœur!", "oeuvre-coeur"),
            ("  A_b  2 ", "a_b-2"),
            ("日本", ""),
        ] {
            assert_eq!(slugged(text), slug);
        }
    }
}
