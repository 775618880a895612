//! Acronyms that are used before they are spelled out (facts.md, part 4).

use std::collections::BTreeSet;

use crate::check::{Check, Reading, Run, Text, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Kind;
use crate::model::Severity;

const RULE: Rule = Rule::new("style/acronym", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// Acronyms that are better known than what they stand for, kinds of files, and parts of names.
const KNOWN: &[&str] = &[
    "ADN", "ASC", "CAN", "CBC", "CSS", "CSV", "DNA", "FAQ", "GIF", "HTML", "HTTP", "HTTPS", "ISO",
    "JPEG", "JSON", "NAS", "PDF", "PNG", "RSS", "SIN", "SMS", "SVG", "TOML", "TTY", "TTS", "TVA",
    "TVQ", "TPS", "URL", "USB", "VIH", "XML", "ZIP", "ATS",
];

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, text) in each_text(reading) {
        let mut met = explained(text);
        for passage in &text.passages {
            if !matches!(passage.kind, Some(Kind::Paragraph | Kind::Item)) {
                continue;
            }
            for word in &passage.words {
                let written = passage.part(word);
                let is_acronym = (3..=5).contains(&written.len())
                    && written.bytes().all(|byte| byte.is_ascii_uppercase());
                if !is_acronym || KNOWN.contains(&written) || !met.insert(written) {
                    continue;
                }
                // « (ABC) » is how it is spelled out; here, or before in a title, a caption or a heading.
                let is_spelled = passage.before(word.start).ends_with('(')
                    && passage.after(word.end).starts_with(')');
                let place = text.within(passage, word);
                // The words of a link are what the page it leads to is called.
                let link = text
                    .links
                    .partition_point(|link| link.span.start <= place.start);
                let in_link = link > 0 && text.links[link - 1].span.end >= place.end;
                if !is_spelled && !in_link {
                    findings.push(Finding::new(&RULE, place).with("written", written));
                }
            }
        }
    }
    findings
}

/// The acronyms that an `abbr` explains.
fn explained<'t>(text: &'t Text) -> BTreeSet<&'t str> {
    let ends = text.file.match_indices("</abbr>");
    ends.filter_map(|(end, _)| text.file.get(..end)?.rsplit('>').next())
        .collect()
}
