//! Links to files that do not say what readers will get, the kind of file and its size (facts.md, part 4), or say
//! something else.

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::links::Link;
use crate::document::target::Target;
use crate::locale::number;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/file-link", Severity::Note);
const DIFFERS: Rule = Rule::new("style/file-differs", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE, &DIFFERS],
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
            let words = text.words_of(link);
            if let Some(size) = size
                && differs(language, &words, &kind, size)
            {
                findings.push(
                    Finding::new(&DIFFERS, text.at(&link.span))
                        .with("near", format!("({kind}, {})", told(language, size))),
                );
                continue;
            }
            if words.to_uppercase().contains(&kind)
                || names(&kind).iter().any(|name| words.contains(name))
            {
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

/// The names that people give a kind of file beside its ending.
fn names(kind: &str) -> &'static [&'static str] {
    match kind {
        "DOC" | "DOCX" => &["Word"],
        "XLS" | "XLSX" => &["Excel"],
        "PPT" | "PPTX" => &["PowerPoint"],
        "JPG" | "JPEG" => &["JPG", "JPEG"],
        _ => &[],
    }
}

/// Whether the brackets at the end of a link's words say another kind or size than the file has.
fn differs(language: Language, words: &str, kind: &str, size: u64) -> bool {
    let inner = words.trim_end().strip_suffix(')');
    let Some((_, said)) = inner.and_then(|inner| inner.rsplit_once('(')) else {
        return false;
    };
    let is_kind = |kind: &str| {
        said.split(|char: char| !char.is_alphanumeric())
            .any(|word| word.eq_ignore_ascii_case(kind) || names(kind).contains(&word))
    };
    let kinds = KINDS.iter().map(|kind| kind.to_uppercase());
    let other = kinds.filter(|other| is_kind(other)).collect::<Vec<_>>();
    if !other.is_empty() && !is_kind(kind) {
        return true;
    }
    let is_right = said.replace(' ', "\u{a0}").contains(&told(language, size));
    !is_right && sizes(said).is_some_and(|sizes| !sizes.contains(&size))
}

/// The sizes that a text may mean by “1.2 MB”, « 1,2 Mo »: what is rounded to it, and a tenth more or less, by thousands
/// or by 1,024.
fn sizes(said: &str) -> Option<std::ops::RangeInclusive<u64>> {
    let start = said.find(|char: char| char.is_ascii_digit())?;
    let rest = &said[start..];
    let is_figure = |char: char| char.is_ascii_digit() || ",.".contains(char);
    let end = rest.find(|char| !is_figure(char))?;
    let figures = rest[..end].replace(',', ".");
    let unit = rest[end..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let unit = &unit[..unit
        .find(|char: char| !char.is_alphabetic())
        .unwrap_or(unit.len())];
    let power = match unit {
        "B" | "o" | "bytes" | "octets" => 0,
        "KB" | "kB" | "Kb" | "kb" | "ko" | "Ko" | "KO" => 1,
        "MB" | "Mb" | "mb" | "Mo" | "MO" | "mo" => 2,
        "GB" | "Gb" | "Go" | "GO" => 3,
        _ => return None,
    };
    let (whole, part) = figures.split_once('.').unwrap_or((&figures, ""));
    if part.len() > 2 || part.contains('.') {
        return None;
    }
    // In hundredths, with half of the last figure: 1.2 is 1.15 to 1.25.
    let value = format!("{whole}{part:0<2}").parse::<u64>().ok()?;
    let half = [50, 5, 1].get(part.len()).copied().unwrap_or(1);
    let least = u128::from(value.saturating_sub(half)) * 1000_u128.pow(power) * 9 / 1000;
    let most = u128::from(value + half) * 1024_u128.pow(power) * 11 / 1000;
    Some(u64::try_from(least).ok()?..=u64::try_from(most).ok()?)
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
    fn what_is_said_of_a_size_is_read_with_its_rounding() {
        for (said, size, fits) in [
            ("PDF, 2 MB", 2_000_000, true),
            ("PDF, 2 MB", 2_097_152, true),
            ("PDF, 2 MB", 1_500_000, true),
            ("PDF, 2 MB", 500_000, false),
            ("PDF, 2 MB", 4_000_000, false),
            ("PDF, 1,2 Mo", 1_200_000, true),
            ("PDF, 1,2 Mo", 1_500_000, false),
            ("PDF, 340 KB", 348_160, true),
        ] {
            assert_eq!(
                sizes(said).expect("a size").contains(&size),
                fits,
                "{said}, {size}"
            );
        }
        for said in ["PDF", "PDF, 12 pages", "PDF, 2024", "1,234 KB"] {
            assert_eq!(sizes(said), None, "{said}");
        }
        assert!(differs(
            Language::En,
            "report (Word, 2 MB)",
            "PDF",
            2_000_000
        ));
        assert!(!differs(
            Language::En,
            "report (Word, 2 MB)",
            "DOCX",
            2_000_000
        ));
        assert!(!differs(Language::En, "2 MB of a report", "PDF", 2));
    }

    #[test]
    fn sizes_are_told_in_three_figures() {
        assert_eq!(told(Language::En, 4_350_000), "4.35\u{a0}MB");
        assert_eq!(told(Language::Fr, 5_520_400), "5,52\u{a0}Mo");
        assert_eq!(told(Language::En, 1_482), "1.5\u{a0}KB");
        assert_eq!(told(Language::Fr, 12_000), "12\u{a0}ko");
        assert_eq!(told(Language::En, 2_000_000_000), "2\u{a0}GB");
    }
}
