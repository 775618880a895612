//! Code in colours, as classes: the style sheet chooses the colours.
//!
//! The syntaxes are loaded when the first block of code is met, and once: most sites never pay for them.

use std::sync::OnceLock;

use pulldown_cmark_escape::escape_html;
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::{SyntaxDefinition, SyntaxReference, SyntaxSet, SyntaxSetBuilder};

const CLASSES: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "hl-" };

/// A block longer than this is shown without colours: nobody reads it for them, and the patterns are slow.
const LONGEST: usize = 100_000;

/// Colours code. One for a whole run.
#[derive(Debug, Default)]
pub(crate) struct Highlighter {
    common: OnceLock<SyntaxSet>,
    own: OnceLock<SyntaxSet>,
}

impl Highlighter {
    /// Writes `code` as HTML, in colours where the language is known.
    pub(crate) fn write(&self, out: &mut String, language: &str, code: &str) {
        if code.len() > LONGEST || !self.coloured(out, language, code) {
            // Writing to a String cannot fail.
            let _ = escape_html(&mut *out, code);
        }
    }

    fn coloured(&self, out: &mut String, language: &str, code: &str) -> bool {
        if language.is_empty() {
            return false;
        }
        let own = self.own.get_or_init(own_syntaxes);
        let (syntax, set): (&SyntaxReference, &SyntaxSet) =
            if let Some(syntax) = own.find_syntax_by_token(language) {
                (syntax, own)
            } else {
                let common = self.common.get_or_init(SyntaxSet::load_defaults_newlines);
                match common.find_syntax_by_token(language) {
                    Some(syntax) => (syntax, common),
                    None => return false,
                }
            };
        let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, set, CLASSES);
        for line in syntect::util::LinesWithEndings::from(code) {
            if generator
                .parse_html_for_line_which_includes_newline(line)
                .is_err()
            {
                return false;
            }
        }
        out.push_str(&generator.finalize());
        true
    }
}

/// TOML is not among the common syntaxes.
fn own_syntaxes() -> SyntaxSet {
    let mut builder = SyntaxSetBuilder::new();
    if let Ok(toml) =
        SyntaxDefinition::load_from_str(include_str!("toml.sublime-syntax"), true, None)
    {
        builder.add(toml);
    }
    builder.build()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(language: &str, code: &str) -> String {
        let mut out = String::new();
        Highlighter::default().write(&mut out, language, code);
        out
    }

    #[test]
    fn toml_and_common_languages_are_coloured() {
        let toml = html(
            "toml",
            "# note\n[a]\nyears = 2\nname = \"x & y\"\nday = 2024-12-09\n",
        );
        for class in [
            "hl-comment",
            "hl-entity",
            "hl-variable",
            "hl-constant",
            "hl-string",
        ] {
            assert!(toml.contains(class), "{class}: {toml}");
        }
        assert!(toml.contains("x &amp; y"), "{toml}");
        assert!(html("json", "{\"a\": 1}\n").contains("hl-"));
    }

    #[test]
    fn other_code_is_only_escaped() {
        assert_eq!(html("", "a < b\n"), "a &lt; b\n");
        assert_eq!(html("nonsense", "a < b\n"), "a &lt; b\n");
    }
}
