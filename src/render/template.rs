//! Tera: one engine for each language.

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::diagnostic::Finding;
use crate::model::{Language, Site, Theme};
use crate::render::template_fault::{self, ASSET_MARK};
use crate::render::words::ThemeWords;

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
            .map_err(|error| template_fault::of_reading(theme, &error))?;
        tera.global_context().insert("site", view);
        Ok(Self { tera })
    }

    /// Renders a page into `out`.
    ///
    /// # Errors
    /// What keeps the template from being rendered: every fault that can be told apart.
    pub(crate) fn render(
        &self,
        theme: &Theme,
        name: &str,
        context: &Context,
        out: &mut Vec<u8>,
    ) -> Result<(), Vec<Finding>> {
        self.tera
            .render_to(name, context, &mut *out)
            .map_err(|error| self.every_fault(theme, name, context, &error))
    }

    /// The engine stops at its first fault. Each that prints something is taken out of a copy, and the rest tried again.
    fn every_fault(
        &self,
        theme: &Theme,
        name: &str,
        context: &Context,
        first: &tera::Error,
    ) -> Vec<Finding> {
        let mut findings = vec![template_fault::of_rendering(theme, name, first)];
        let mut texts: Vec<(&str, String)> = Vec::new();
        let mut tera = self.tera.clone();
        while findings.len() < MOST_FAULTS {
            let Some(place) = findings.last().map(|finding| &finding.place) else {
                break;
            };
            let Some(template) = theme.templates.iter().find(|one| one.path == place.path) else {
                break;
            };
            let known = texts.iter().position(|(name, _)| *name == template.name);
            let index = known.unwrap_or_else(|| {
                texts.push((&template.name, template.text.to_string()));
                texts.len() - 1
            });
            let text = &mut texts[index].1;
            if !blank_expression(text, place.start)
                || tera.add_raw_template(&template.name, text).is_err()
            {
                break;
            }
            match tera.render_to(name, context, &mut Vec::new()) {
                Ok(()) => break,
                Err(error) => findings.push(template_fault::of_rendering(theme, name, &error)),
            }
        }
        findings
    }
}

/// A page with more faults is told of these; the rest come to light once they are mended.
const MOST_FAULTS: usize = 50;

/// Puts spaces in place of the expression `{{ … }}` that byte `at` stands in, so that all else keeps its place. Returns
/// whether there was one.
fn blank_expression(text: &mut String, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else {
        return false;
    };
    let Some(start) = before.rfind("{{") else {
        return false;
    };
    let Some(end) = after.find("}}").map(|length| at + length + 2) else {
        return false;
    };
    // Another tag in between: what is at fault is no expression.
    if ["}}", "%}", "{%"]
        .iter()
        .any(|tag| before[start..].contains(tag))
    {
        return false;
    }
    let blank: String = text[start..end]
        .chars()
        .map(|char| {
            if char == '\n' {
                "\n".to_owned()
            } else {
                " ".repeat(char.len_utf8())
            }
        })
        .collect();
    text.replace_range(start..end, &blank);
    true
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
            .ok_or_else(|| tera::Error::message(format!("{ASSET_MARK}{name}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_is_blanked_in_its_place() {
        let mut text = "<p>{{ é.x }}</p>{{ b }}".to_owned();
        let length = text.len();
        assert!(blank_expression(&mut text, 8));
        assert_eq!(
            (text.as_str(), text.len()),
            ("<p>          </p>{{ b }}", length)
        );
        let mut text = "{{ a }}{% for x in b %}{{ x }}".to_owned();
        assert!(!blank_expression(&mut text, 19), "a tag is left");
    }
}
