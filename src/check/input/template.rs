//! What a theme's templates can do wrong. They are found while pages are made, by the page's maker.

use crate::diagnostic::Rule;

/// A template that cannot be read, or that asks for something it is not given.
pub(crate) const TEMPLATE: Rule = Rule::fault("input/template");
/// A template that asks for words that the theme does not have.
pub(crate) const TEMPLATE_WORDS: Rule = Rule::fault("input/template-words");

/// Both.
pub(crate) const RULES: &[&Rule] = &[&TEMPLATE, &TEMPLATE_WORDS];
