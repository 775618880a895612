//! Tera: one engine for each language, and what its errors mean to whoever writes a theme.

use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use crate::check::template::{TEMPLATE, TEMPLATE_WORDS};
use crate::diagnostic::Finding;
use crate::model::{Language, Place, Site, Theme};
use crate::render::words::{ThemeWords, WORDS_MARK};

/// The templates of a theme, ready for the pages of one language.
#[derive(Debug)]
pub(crate) struct Templates {
    tera: Tera,
}

impl Templates {
    /// Reads the templates and gives them what every page of the language has.
    pub(crate) fn new(
        site: &Site,
        language: Language,
        words: &ThemeWords,
        view: &impl Serialize,
    ) -> Result<Self, Vec<Finding>> {
        let theme = &site.theme;
        let mut tera = Tera::new();
        tera.register_function("t", words.function(language));
        tera.register_function("asset", asset(site, language));
        let all = theme
            .templates
            .iter()
            .map(|template| (template.name.as_str(), &*template.text));
        tera.add_raw_templates(all)
            .map_err(|error| every_fault(theme, &error))?;
        tera.global_context().insert("site", view);
        Ok(Self { tera })
    }

    /// Renders a page into `out`.
    pub(crate) fn render(
        &self,
        theme: &Theme,
        name: &str,
        context: &Context,
        out: &mut Vec<u8>,
    ) -> Result<(), Finding> {
        self.tera
            .render_to(name, context, &mut *out)
            .map_err(|error| finding(theme, name, &error))
    }
}

/// The template function `asset(name="…")`: the link to a file of the theme.
fn asset(
    site: &Site,
    language: Language,
) -> impl Fn(Kwargs, &State) -> TeraResult<Value> + Send + Sync + 'static {
    let links: Vec<(String, String)> = site
        .theme
        .assets
        .iter()
        .map(|asset| {
            let address = site.asset(language, &asset.published);
            (asset.name.clone(), site.config.hosts.href(&address))
        })
        .collect();
    move |kwargs: Kwargs, _: &State| {
        let name = kwargs.must_get::<&str>("name")?;
        links
            .iter()
            .find(|(asset, _)| asset == name)
            .map(|(_, href)| Value::from(href.as_str()))
            .ok_or_else(|| tera::Error::message(format!("the theme has no asset called {name}")))
    }
}

/// The engine stops at its first fault; each template is then tried alone, so that all are told.
fn every_fault(theme: &Theme, error: &tera::Error) -> Vec<Finding> {
    let mut findings: Vec<Finding> = theme
        .templates
        .iter()
        .filter_map(|template| {
            let alone = Tera::new().add_raw_template(&template.name, &template.text);
            alone
                .err()
                .filter(|error| matches!(error.kind(), ErrorKind::SyntaxError(_)))
        })
        .map(|error| finding(theme, "", &error))
        .collect();
    if findings.is_empty() {
        findings.push(finding(theme, "", error));
    }
    findings
}

fn finding(theme: &Theme, rendered: &str, error: &tera::Error) -> Finding {
    let (name, span, message) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => (
            report.filename().to_owned(),
            report.span().range.clone(),
            report.message().to_owned(),
        ),
        ErrorKind::MissingParent { current, .. } => (current.clone(), 0..0, error.to_string()),
        _ => (rendered.to_owned(), 0..0, error.to_string()),
    };
    let path = theme
        .templates
        .iter()
        .find(|template| template.name == name)
        .or_else(|| theme.templates.first())
        .map_or_else(|| name.clone(), |template| template.path.clone());
    let place = Place::new(path, &span);
    let whole = format!("{message}\n{error}");
    match whole.split_once(WORDS_MARK) {
        Some((_, rest)) => {
            let line = rest.lines().next().unwrap_or("");
            let (key, value) = line.split_once('|').unwrap_or((line, ""));
            let finding = Finding::new(&TEMPLATE_WORDS, place)
                .with("key", key)
                .with("value", value);
            if value.is_empty() {
                finding.with("kind", "message")
            } else {
                finding.with("kind", "value").advise("value")
            }
        }
        None => Finding::new(&TEMPLATE, place).with("detail", message.lines().next().unwrap_or("")),
    }
}
