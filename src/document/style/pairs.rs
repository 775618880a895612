//! Which colour of text stands on which background: found from the rules of style sheets, with no page at hand.
//!
//! A rule that says both is a pair. One that says only the colour of text stands on the background of the same selector
//! without its states (`a` for `a:hover`), else of the nearest selector that it is written inside, else of the page; one
//! that says only a background likewise. What cannot be known is no pair: pictures, gradients, colours of the system.

use std::collections::BTreeMap;

use super::colour::Colour;
use super::sheet::{self, Declaration, Mode, StyleRule};
use crate::model::Place;

/// A colour and where it is written out.
#[derive(Clone, Debug)]
pub struct Paint {
    /// The colour.
    pub colour: Colour,
    /// The bytes that write it out: of the rule, or of the custom property that the rule names. `None` where no sheet
    /// says it.
    pub place: Option<Place>,
}

/// Text on a background.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The text's colour.
    pub text: Paint,
    /// The background's.
    pub background: Paint,
    /// Whether the rule sets large text: 24 CSS pixels, or 18.66 in bold (WCAG 2.1).
    pub is_large: bool,
    /// Whether readers who prefer dark pages see it.
    pub is_dark: bool,
}

/// What a selector gets, in one mode.
#[derive(Clone, Copy, Default)]
struct Styled<'s> {
    text: Option<Written<'s>>,
    background: Option<Written<'s>>,
    size: Option<&'s str>,
    weight: Option<&'s str>,
}

/// A value and the sheet that it is of.
#[derive(Clone, Copy)]
struct Written<'s> {
    path: &'s str,
    declaration: &'s Declaration,
}

impl Written<'_> {
    fn place(&self) -> Place {
        Place::new(self.path, &self.declaration.span)
    }
}

/// Custom properties: those of the page, and those that parts of it set for themselves.
#[derive(Default)]
struct Properties<'s> {
    page: BTreeMap<&'s str, Written<'s>>,
    parts: BTreeMap<&'s str, Vec<Written<'s>>>,
}

/// Returns the pairs of a theme's style sheets, each a path and a text, in the order in which they are laid over each
/// other.
#[must_use]
pub fn pairs(sheets: &[(String, String)]) -> Vec<Pair> {
    let read: Vec<(&str, Vec<StyleRule>)> = sheets
        .iter()
        .map(|(path, text)| (path.as_str(), sheet::read(text)))
        .collect();
    let has_dark = read.iter().flat_map(|(_, rules)| rules).any(|rule| {
        let mut values = rule.declarations.iter();
        rule.mode == Mode::Dark || values.any(|one| one.value.contains("light-dark("))
    });
    let mut pairs = of_mode(&read, Mode::Light);
    if has_dark {
        pairs.extend(of_mode(&read, Mode::Dark));
    }
    pairs
}

fn of_mode(sheets: &[(&str, Vec<StyleRule>)], mode: Mode) -> Vec<Pair> {
    let mut properties = Properties::default();
    let mut styled: BTreeMap<String, Styled> = BTreeMap::new();
    for (path, rules) in sheets {
        for rule in rules {
            if rule.mode != Mode::Both && rule.mode != mode {
                continue;
            }
            for selector in &rule.selectors {
                let own = styled.entry(normal(selector)).or_default();
                for declaration in &rule.declarations {
                    let written = Written { path, declaration };
                    let value = declaration.value.as_str();
                    match declaration.name.as_str() {
                        "color" => own.text = Some(written).filter(|_| !is_inherited(value)),
                        "background" | "background-color" => own.background = Some(written),
                        "font-size" => own.size = Some(value),
                        "font-weight" => own.weight = Some(value),
                        name if name.starts_with("--") && is_page(selector) => {
                            properties.page.insert(name, written);
                        }
                        name if name.starts_with("--") => {
                            properties.parts.entry(name).or_default().push(written);
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    let look = Look {
        mode,
        properties,
        styled,
    };
    look.pairs()
}

/// Everything that decides what is seen in one mode.
struct Look<'s> {
    mode: Mode,
    properties: Properties<'s>,
    styled: BTreeMap<String, Styled<'s>>,
}

impl Look<'_> {
    fn pairs(&self) -> Vec<Pair> {
        let page = self.page();
        // Selectors are looked up by what they end with: the part that gets the style.
        let mut ends: BTreeMap<String, Styled> = BTreeMap::new();
        for (selector, own) in &self.styled {
            let Some(end) = compounds(selector).pop() else {
                continue;
            };
            let known = ends.entry(without_states(&end)).or_default();
            // A state never stands for the rest.
            if end == without_states(&end) {
                known.text = own.text.or(known.text);
                known.background = own.background.or(known.background);
            }
        }
        let mut pairs = Vec::new();
        for (selector, own) in &self.styled {
            if (own.text.is_none() && own.background.is_none()) || is_exempt(selector) {
                continue;
            }
            let parts = compounds(selector);
            let inherited = |of: fn(&Styled<'_>) -> bool| {
                parts
                    .iter()
                    .rev()
                    .filter_map(|part| ends.get(&without_states(part)))
                    .find(|styled| of(styled))
            };
            let texts = match own
                .text
                .or_else(|| inherited(|styled| styled.text.is_some())?.text)
            {
                Some(written) => self.paints(&written),
                None => vec![page.0.clone()],
            };
            let backgrounds = match own
                .background
                .or_else(|| inherited(|styled| styled.background.is_some())?.background)
            {
                Some(written) => self.backgrounds(&written),
                None => Some(vec![page.1.clone()]),
            };
            // A picture or a gradient: nobody knows from here.
            let Some(mut backgrounds) = backgrounds else {
                continue;
            };
            if backgrounds.is_empty() {
                backgrounds.push(page.1.clone());
            }
            for background in &backgrounds {
                let below = Paint {
                    colour: background.colour.over(page.1.colour),
                    place: background.place.clone(),
                };
                pairs.extend(texts.iter().map(|text| Pair {
                    text: Paint {
                        colour: text.colour.over(below.colour),
                        place: text.place.clone(),
                    },
                    background: below.clone(),
                    is_large: is_large(own),
                    is_dark: self.mode == Mode::Dark,
                }));
            }
        }
        pairs
    }

    /// The text and the background of the page itself.
    fn page(&self) -> (Paint, Paint) {
        let mut text = Paint {
            colour: Colour::BLACK,
            place: None,
        };
        let mut background = Paint {
            colour: Colour::WHITE,
            place: None,
        };
        for name in [":root", "html", "body"] {
            let Some(own) = self.styled.get(name) else {
                continue;
            };
            if let Some(paint) = own.text.and_then(|written| self.paints(&written).pop()) {
                text = paint;
            }
            let found = own
                .background
                .and_then(|written| self.backgrounds(&written));
            if let Some(paint) = found.and_then(|mut paints| paints.pop()) {
                background = paint;
            }
        }
        (text, background)
    }

    /// The colours that a value may be: several where parts of the page set a custom property for themselves.
    fn paints(&self, written: &Written) -> Vec<Paint> {
        let mut paints = Vec::new();
        self.resolve(&written.declaration.value, &written.place(), 0, &mut paints);
        paints
    }

    /// The colours of a background; none where it is transparent, `None` where it is no plain colour.
    fn backgrounds(&self, written: &Written) -> Option<Vec<Paint>> {
        let value = &written.declaration.value;
        if ["url(", "gradient(", "image"]
            .iter()
            .any(|part| value.contains(part))
        {
            return None;
        }
        let mut paints = Vec::new();
        for part in sheet::split(value, char::is_whitespace) {
            self.resolve(&part, &written.place(), 0, &mut paints);
        }
        paints.retain(|paint| paint.colour.alpha > 0.0);
        let is_known = !paints.is_empty()
            || ["none", "transparent", "unset", "initial"].contains(&value.as_str());
        is_known.then_some(paints)
    }

    fn resolve(&self, value: &str, place: &Place, depth: usize, paints: &mut Vec<Paint>) {
        // Custom properties that name each other in a circle say nothing.
        if depth > DEEPEST {
            return;
        }
        let inside = |name: &str| value.strip_prefix(name)?.strip_suffix(')');
        if let Some(inside) = inside("var(") {
            let (name, fallback) = inside.split_once(',').unwrap_or((inside, ""));
            let name = name.trim();
            let page = self.properties.page.get(name);
            let parts = self.properties.parts.get(name);
            for written in page.into_iter().chain(parts.into_iter().flatten()) {
                let value = &written.declaration.value;
                self.resolve(value, &written.place(), depth + 1, paints);
            }
            if page.is_none() && parts.is_none() {
                self.resolve(fallback.trim(), place, depth + 1, paints);
            }
        } else if let Some(inside) = inside("light-dark(") {
            let both = sheet::split(inside, |char| char == ',');
            let index = usize::from(self.mode == Mode::Dark);
            if let Some(value) = both.get(index) {
                self.resolve(value, place, depth + 1, paints);
            }
        } else if let Some(colour) = Colour::read(value) {
            paints.push(Paint {
                colour,
                place: Some(place.clone()),
            });
        }
    }
}

/// Custom properties that name others, in so many steps.
const DEEPEST: usize = 16;

fn normal(selector: &str) -> String {
    selector.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_page(selector: &str) -> bool {
    [":root", "html", "body", "*"].contains(&selector)
}

fn is_inherited(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    ["inherit", "currentcolor", "unset", "revert", "revert-layer"].contains(&value.as_str())
}

/// The parts of a selector, from the outermost to the one that gets the style.
fn compounds(selector: &str) -> Vec<String> {
    sheet::split(selector, |char| {
        char.is_whitespace() || ['>', '+', '~'].contains(&char)
    })
}

/// A part of a selector without what holds only at times, or of something inside it: `a` of `a:hover::before`.
fn without_states(compound: &str) -> String {
    let mut depth = 0_usize;
    for (at, char) in compound.char_indices() {
        match char {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ':' if depth == 0 && at > 0 => return compound[..at].to_owned(),
            _ => {}
        }
    }
    compound.to_owned()
}

/// What holds no text of its own, or what WCAG does not ask it of (parts that are switched off).
fn is_exempt(selector: &str) -> bool {
    let none = [
        "img", "svg", "video", "picture", "canvas", "iframe", "hr", "object",
    ];
    let end = compounds(selector).pop().unwrap_or_default();
    none.contains(&without_states(&end).as_str()) || selector.contains("disabled")
}

/// Returns whether a rule sets text of 24 CSS pixels, or of 18.66 in bold. Sizes are told where they are fixed.
fn is_large(own: &Styled) -> bool {
    let Some(size) = own.size else {
        return false;
    };
    let number = |unit: &str| size.strip_suffix(unit)?.trim().parse::<f64>().ok();
    let pixels = number("px")
        .or_else(|| Some(number("rem")? * 16.0))
        .or_else(|| Some(number("pt")? * 4.0 / 3.0));
    let is_bold = own.weight.is_some_and(|weight| {
        weight == "bold" || weight.parse::<f64>().is_ok_and(|weight| weight >= 700.0)
    });
    pixels.is_some_and(|pixels| pixels >= 24.0 || is_bold && pixels >= 18.66)
}
