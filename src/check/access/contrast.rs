//! The theme's colours of text on their backgrounds: 4.5:1 at least, in light and dark (WCAG 2.1, 1.4.3).

use crate::check::{Check, Run};
use crate::diagnostic::{Finding, Rule};
use crate::document::style::colour::{Colour, contrast};
use crate::document::style::pairs::{Pair, pairs};
use crate::model::{Place, Severity, Site};

const RULE: Rule = Rule::new("access/contrast", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Theme(run),
};

/// The sheet that the others of a theme are laid over.
const FIRST: &str = "style.css";

fn run(site: &Site) -> Vec<Finding> {
    let folder = format!("themes/{}/assets", site.config.theme.value);
    let mut sheets: Vec<(String, String)> = site
        .theme
        .assets
        .iter()
        .filter(|asset| {
            asset
                .name
                .rsplit_once('.')
                .is_some_and(|(_, ending)| ending == "css")
        })
        .map(|asset| {
            (
                asset.name.clone(),
                String::from_utf8_lossy(&asset.bytes).into_owned(),
            )
        })
        .collect();
    sheets.sort_by_key(|(name, _)| name != FIRST);
    for (name, _) in &mut sheets {
        *name = format!("{folder}/{name}");
    }
    let mut findings: Vec<Finding> = pairs(&sheets).iter().filter_map(told).collect();
    // Many rules use the same two colours: they are told once, where the text's is written out.
    findings.sort_by(|a, b| key(a).cmp(&key(b)));
    findings.dedup_by(|a, b| key(a) == key(b));
    findings
}

/// Two findings with the same key say the same.
fn key(finding: &Finding) -> (&Place, Option<&Place>) {
    (
        &finding.place,
        finding.related.first().map(|(place, _)| place),
    )
}

fn told(pair: &Pair) -> Option<Finding> {
    let (text, background) = (&pair.text, &pair.background);
    let asked = if pair.is_large { 3.0 } else { 4.5 };
    let ratio = contrast(text.colour, background.colour);
    if ratio >= asked {
        return None;
    }
    // One of the two is written somewhere: else there would be no pair.
    let place = text.place.clone().or_else(|| background.place.clone())?;
    let (whole, part) = hundredths(ratio);
    let finding = Finding::new(&RULE, place)
        .with("whole", whole)
        .with("part", format!("{part:02}"))
        .with("asked", if pair.is_large { "large" } else { "text" })
        .with("mode", if pair.is_dark { "dark" } else { "light" })
        .with("text", text.colour.hex())
        .with("background", background.colour.hex())
        .with("better", better(text.colour, background.colour, asked));
    Some(match (&text.place, &background.place) {
        (Some(_), Some(place)) => finding.and(place.clone(), "label-background"),
        _ => finding,
    })
}

/// The nearest colour between the text's and black, or white, that has the contrast asked for.
fn better(text: Colour, background: Colour, asked: f64) -> String {
    let ends = [Colour::BLACK, Colour::WHITE];
    (1..=STEPS)
        .flat_map(|step| ends.map(|end| text.mixed(end, f64::from(step) / f64::from(STEPS))))
        // The colour is judged as it is written: rounded.
        .filter_map(|colour| Colour::read(&colour.hex()))
        .find(|colour| contrast(*colour, background) >= asked)
        .unwrap_or(text)
        .hex()
}

/// In how many steps a better colour is looked for.
const STEPS: u16 = 200;

/// Returns a ratio cut (not rounded: 4.499 is not 4.5) to hundredths: before and after the point.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "from 1 to 21"
)]
fn hundredths(ratio: f64) -> (usize, usize) {
    let cut = (ratio * 100.0).floor() as usize;
    (cut / 100, cut % 100)
}
