//! The theme's words: for templates through `t`, and for what is made without a template.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use pulldown_cmark_escape::escape_html;
use tera::{Kwargs, State, TeraResult, Value};

use crate::check::input::template::TEMPLATE_WORDS;
use crate::diagnostic::Finding;
use crate::locale::{self, Catalogue, Unsaid};
use crate::model::{Bilingual, Language, Place, Theme};

/// The theme's words in both languages.
#[derive(Clone, Debug)]
pub(crate) struct ThemeWords(Arc<Held>);

#[derive(Debug)]
struct Held {
    catalogues: Bilingual<Catalogue>,
    /// Messages that use what the program does not give them, with that: told once pages were made.
    unsaid: Mutex<BTreeMap<(Language, String), String>>,
}

impl ThemeWords {
    /// Reads the theme's Fluent files. `None` where one is not Fluent; the faults are in `findings`.
    pub(crate) fn new(theme: &Theme, findings: &mut Vec<Finding>) -> Option<Self> {
        Bilingual::from_fn(|language| {
            crate::load::catalogue(language, &theme.strings[language], findings)
        })
        .both()
        .map(|catalogues| {
            Self(Arc::new(Held {
                catalogues,
                unsaid: Mutex::default(),
            }))
        })
    }

    /// Says a message of the theme: plain text. Since the built-in theme's words always stand below the site's own, none
    /// is missing; one that uses a value it is not given is shown by its name and told of by [`ThemeWords::unsaid`].
    pub(crate) fn say(&self, language: Language, id: &str, args: &locale::Args) -> String {
        match self.0.catalogues[language].say(id, args) {
            Ok(text) => text,
            Err(unsaid) => {
                let what = match unsaid {
                    Unsaid::Message => String::new(),
                    Unsaid::Value(what) => what,
                };
                if let Ok(mut all) = self.0.unsaid.lock() {
                    all.insert((language, id.to_owned()), what);
                }
                id.to_owned()
            }
        }
    }

    /// Returns what [`ThemeWords::say`] could not say so far, at the message in the theme's file.
    pub(crate) fn unsaid(&self, theme: &Theme) -> Vec<Finding> {
        let Ok(all) = self.0.unsaid.lock() else {
            return Vec::new();
        };
        all.iter()
            .map(|((language, id), value)| {
                let files = &theme.strings[*language];
                let place = files.iter().rev().find_map(|file| {
                    let begins =
                        |(at, _): &(usize, &str)| *at == 0 || file.text[..*at].ends_with('\n');
                    let (at, _) = file.text.match_indices(id.as_str()).find(begins)?;
                    Some(Place::new(file.path.as_str(), &(at..at + id.len())))
                });
                let place = place.unwrap_or_else(|| Place::file(""));
                Finding::new(&TEMPLATE_WORDS, place)
                    .with("kind", "program")
                    .with("key", id.as_str())
                    .with("value", value.as_str())
                    .advise("program")
            })
            .collect()
    }

    /// The template function `t(key="…", name=value, …)` for pages of `language`. Returns HTML: the message and its
    /// values are escaped, but for values that are HTML already.
    pub(crate) fn function(
        &self,
        own: Language,
    ) -> impl Fn(Kwargs, &State) -> TeraResult<Value> + Send + Sync + 'static {
        let words = self.clone();
        move |kwargs: Kwargs, _: &State| {
            let key = kwargs.must_get::<&str>("key")?;
            let language = match kwargs.get::<&str>("language")? {
                Some(code) => Language::from_tag(code).ok_or_else(|| {
                    tera::Error::message(format!("{WORDS_MARK}{key}|language {code}"))
                })?,
                None => own,
            };
            let mut args = Vec::new();
            let mut safe: Vec<String> = Vec::new();
            for (name, value) in kwargs.iter() {
                let Some(name) = name
                    .as_str()
                    .filter(|name| !["key", "language"].contains(name))
                else {
                    continue;
                };
                let given = match (value.as_str(), value.as_u64()) {
                    (Some(text), _) if value.is_safe() => {
                        // HTML goes round the escaping: a mark holds its place. Both characters are private use.
                        safe.push(text.to_owned());
                        locale::Value::Text(format!("\u{e000}{}\u{e001}", safe.len() - 1))
                    }
                    (Some(text), _) => text.into(),
                    (None, Some(count)) => locale::Value::Number(count),
                    (None, None) => locale::Value::Text(value.to_string()),
                };
                args.push((name, given));
            }
            match words.0.catalogues[language].say(key, &args) {
                Ok(text) => {
                    let mut html = String::with_capacity(text.len() + 16);
                    escape_html(&mut html, &text).map_err(tera::Error::message)?;
                    for (index, inner) in safe.iter().enumerate() {
                        html = html.replace(&format!("\u{e000}{index}\u{e001}"), inner);
                    }
                    Ok(Value::safe_string(&html))
                }
                Err(Unsaid::Message) => Err(tera::Error::message(format!("{WORDS_MARK}{key}|"))),
                Err(Unsaid::Value(what)) => {
                    Err(tera::Error::message(format!("{WORDS_MARK}{key}|{what}")))
                }
            }
        }
    }
}

/// Begins the error of a template that asks for words the theme does not have, so that it can be told from others.
pub(crate) const WORDS_MARK: &str = "theme words: ";
