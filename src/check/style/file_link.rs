//! Links to files that do not say what readers will get: the kind of file and its size (facts.md, part 4).

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::links::Link;
use crate::document::target::Target;
use crate::locale::number;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/file-link", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// Files that open in another program, or are kept.
const KINDS: &[&str] = &[
    "csv", "doc", "docx", "epub", "gif", "jpeg", "jpg", "mp3", "mp4", "odp", "ods", "odt", "pdf",
    "png", "ppt", "pptx", "rtf", "svg", "txt", "webp", "xls", "xlsx", "zip",
];

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        for link in text
            .links
            .iter()
            .filter(|link| !link.is_image && link.to.is_ok())
        {
            let Some((kind, size)) = file(reading, link) else {
                continue;
            };
            if text.words_of(link).to_uppercase().contains(&kind) {
                continue;
            }
            let finding = Finding::new(&RULE, text.at(&link.span));
            findings.push(match size {
                Some(size) => {
                    let near = format!("({kind}, {})", told(language, size));
                    finding.with("near", near)
                }
                None => finding.with("kind", kind).advise("outside"),
            });
        }
    }
    findings
}

/// The kind of a file, in capitals, and its size where it is one of the site's.
fn file(reading: &Reading, link: &Link) -> Option<(String, Option<u64>)> {
    let target = link.target();
    let (path, file) = match &target {
        Target::Shared { path, .. } => (*path, Some(format!("content/files/{path}"))),
        Target::Local { path, .. } => (*path, Some(format!("{}/{path}", reading.bundle.folder()))),
        Target::Outside(address) if address.starts_with("http") => {
            (address.split(['?', '#']).next().unwrap_or(""), None)
        }
        _ => return None,
    };
    let kind = path
        .rsplit('/')
        .next()?
        .rsplit_once('.')?
        .1
        .to_ascii_lowercase();
    KINDS.contains(&kind.as_str()).then(|| {
        let size = file.and_then(|file| reading.disk.length(&file));
        (kind.to_uppercase(), size)
    })
}

/// A size as readers know it: `4.35 MB`, « 4,35 Mo »; by thousands, as systems tell it.
fn told(language: Language, bytes: u64) -> String {
    let (unit, value) = match bytes {
        0..1_000_000 => (0, ((bytes + 50) / 100).max(1)),
        1_000_000..1_000_000_000 => (1, (bytes + 5_000) / 10_000),
        _ => (2, (bytes + 5_000_000) / 10_000_000),
    };
    // Kilobytes have one decimal, the others two.
    let (scale, digits) = if unit == 0 { (10, 1) } else { (100, 2) };
    let whole = number::whole(language, &(value / scale).to_string());
    let rest = format!("{:0digits$}", value % scale);
    let rest = rest.trim_end_matches('0');
    let (sign, units) = match language {
        Language::En => (".", ["KB", "MB", "GB"]),
        Language::Fr => (",", ["ko", "Mo", "Go"]),
    };
    let sign = if rest.is_empty() { "" } else { sign };
    format!("{whole}{sign}{rest}\u{a0}{}", units[unit])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_three_figures() {
        assert_eq!(told(Language::En, 4_350_000), "4.35\u{a0}MB");
        assert_eq!(told(Language::Fr, 5_520_400), "5,52\u{a0}Mo");
        assert_eq!(told(Language::En, 1_482), "1.5\u{a0}KB");
        assert_eq!(told(Language::Fr, 12_000), "12\u{a0}ko");
        assert_eq!(told(Language::En, 2_000_000_000), "2\u{a0}GB");
    }
}
