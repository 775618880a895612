//! A theme as read: templates, words and assets, the site's own over the built-in ones.

use std::borrow::Cow;

use crate::model::{Bilingual, Place};

/// A theme, whole: what the site's folder lacks was taken from the built-in theme.
#[derive(Clone, Debug)]
pub struct Theme {
    /// The templates, by name.
    pub templates: Vec<Template>,
    /// The Fluent files of each language, the built-in one first, so that a site can change one message.
    pub strings: Bilingual<Vec<Template>>,
    /// Style sheets, pictures, fonts.
    pub assets: Vec<Asset>,
    /// How wide pictures are shown (the `sizes` of HTML).
    pub picture_sizes: String,
    /// The words that stand in addresses.
    pub segments: Bilingual<Segments>,
}

impl Theme {
    /// Returns the template of a name, then those above it: what each extends.
    pub fn chain<'t>(&'t self, name: &str) -> impl Iterator<Item = &'t Template> {
        let mut next = self.template(name);
        // A template that extends itself is told of when templates are read.
        let most = self.templates.len();
        std::iter::from_fn(move || {
            let here = next?;
            next = here.parent().and_then(|name| self.template(name));
            Some(here)
        })
        .take(most)
    }

    fn template(&self, name: &str) -> Option<&Template> {
        self.templates.iter().find(|one| one.name == name)
    }

    /// Returns where `words` stand in a template or above it; else the template as a whole.
    #[must_use]
    pub fn place(&self, name: &str, words: &str) -> Place {
        let found = self.chain(name).find_map(|template| template.place(words));
        found.unwrap_or_else(|| {
            let path = self.template(name).map_or(name, |template| &template.path);
            Place::file(path)
        })
    }

    /// Returns where `words` stand in a template, above it, or in any other; else the template as a whole.
    #[must_use]
    pub fn place_anywhere(&self, name: &str, words: &str) -> Place {
        let here = self.place(name, words);
        if here.start < here.end {
            return here;
        }
        let mut others = self.templates.iter();
        let there = others.find_map(|template| template.place(words));
        there.unwrap_or(here)
    }
}

/// A text file of a theme.
#[derive(Clone, Debug)]
pub struct Template {
    /// Its name in the theme: `bulletin.html`.
    pub name: String,
    /// Where it stands, for findings: `themes/plain/templates/bulletin.html`.
    pub path: String,
    /// What it says.
    pub text: Cow<'static, str>,
}

impl Template {
    fn place(&self, words: &str) -> Option<Place> {
        let at = self.text.find(words)?;
        Some(Place::new(&*self.path, &(at..at + words.len())))
    }

    /// Returns the name of the template that this one extends.
    fn parent(&self) -> Option<&str> {
        let mut rest = &*self.text;
        loop {
            let begin = rest.find("{#").into_iter().chain(rest.find("{%")).min()?;
            let (opening, inner) = rest[begin..].split_at(2);
            if opening == "{#" {
                (_, rest) = inner.split_once("#}")?;
                continue;
            }
            let tag = inner.strip_prefix('-').unwrap_or(inner).trim_start();
            if let Some(named) = tag.strip_prefix("extends") {
                let named = named.trim_start();
                let quote = named
                    .chars()
                    .next()
                    .filter(|first| "\"'`".contains(*first))?;
                return named[1..].split(quote).next();
            }
            rest = inner;
        }
    }
}

/// A file that pages use: published under a name that holds its hash.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its name in the theme's `assets` folder.
    pub name: String,
    /// Its name when published: `style.<hash>.css`.
    pub published: String,
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
}

/// Words of one language that stand in addresses (the messages `segment-…` of the theme's strings).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segments {
    /// `topics`, `sujets`.
    pub topics: String,
    /// `search`, `recherche`.
    pub search: String,
    /// `subscribe`, `abonnement`.
    pub subscribe: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_extends_what_its_first_tag_of_that_name_says() {
        for (text, parent) in [
            ("{% extends \"base.html\" %}", Some("base.html")),
            ("{%- extends 'base.html' -%}", Some("base.html")),
            (
                "{# This extends \"other.html\". #}\n{%extends \"base.html\"%}",
                Some("base.html"),
            ),
            ("{# {% extends \"other.html\" %} #}", None),
            (
                "{% block a %}It extends \"other.html\".{% endblock %}",
                None,
            ),
            ("{% extends base %}", None),
            ("", None),
        ] {
            let template = Template {
                name: String::new(),
                path: String::new(),
                text: text.into(),
            };
            assert_eq!(template.parent(), parent, "{text}");
        }
    }
}
