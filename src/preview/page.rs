//! The templates of the tool's own pages and of the bar, each with the tool's words in its language.

use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::locale::{self, Words};
use crate::model::{Bilingual, Language};

/// Every template, by name.
const TEMPLATES: &[(&str, &str)] = &[
    ("bar.html", include_str!("page/bar.html")),
    ("blank.html", include_str!("page/blank.html")),
    ("desk.html", include_str!("page/desk.html")),
    ("fault.html", include_str!("page/fault.html")),
    ("frame.html", include_str!("page/frame.html")),
    ("sides.html", include_str!("page/sides.html")),
];

/// The templates, ready for each language.
#[derive(Debug)]
pub(super) struct Pages(Bilingual<Tera>);

impl Pages {
    pub(super) fn new() -> Self {
        Self(Bilingual::from_fn(|language| {
            let mut tera = Tera::new();
            tera.register_function("t", say(language));
            if let Err(error) = tera.add_raw_templates(TEMPLATES.iter().copied()) {
                // A test makes every page; a build with a broken template cannot pass it.
                unreachable!("a template of the tool's own is broken: {error}");
            }
            tera
        }))
    }

    /// Renders a template, which finds its data in `view`.
    pub(super) fn render(&self, language: Language, name: &str, view: &impl Serialize) -> String {
        let mut context = Context::new();
        context.insert("view", view);
        context.insert("language", language.code());
        context.insert("locale", language.locale());
        match self.0[language].render(name, &context) {
            Ok(html) => html,
            Err(error) => unreachable!("a template of the tool's own is broken: {error}"),
        }
    }

    /// Returns a page that says one thing, where there is nothing else to show.
    pub(super) fn blank(&self, language: Language, message: &'static str) -> Vec<u8> {
        self.render(language, "blank.html", &message).into_bytes()
    }
}

/// The template function `t(key="…", name=value, …)`: plain text, which the template escapes.
fn say(language: Language) -> impl Fn(Kwargs, &State) -> TeraResult<Value> + Send + Sync + 'static {
    let words = Arc::new(Words::new(language));
    move |kwargs: Kwargs, _: &State| {
        let key = kwargs.must_get::<&str>("key")?;
        let mut args: Vec<(&str, locale::Value)> = Vec::new();
        for (name, value) in kwargs.iter() {
            let Some(name) = name.as_str().filter(|name| *name != "key") else {
                continue;
            };
            let given = match (value.as_str(), value.as_u64()) {
                (Some(text), _) => text.into(),
                (None, Some(count)) => locale::Value::Number(count),
                (None, None) => locale::Value::Text(value.to_string()),
            };
            args.push((name, given));
        }
        Ok(Value::from(words.say(key, &args)))
    }
}
