//! Tells what a run found: every finding, then one line with the totals.

use std::collections::BTreeMap;

use super::external::{Answers, Kind};
use super::pipeline::Found;
use super::{Request, Surroundings};
use crate::check;
use crate::diagnostic::{Failure, Few, Finding, Format, Left, Printer};
use crate::load::Disk;
use crate::locale::date;
use crate::model::{Lines, Severity, Shelf, Site, Standing};
use crate::picture::Trace;
use crate::render::Tally;

/// Prints the findings to the output.
///
/// # Errors
/// When the output is closed.
pub(super) fn findings(
    request: &Request,
    found: &Found,
    around: &mut Surroundings,
) -> Result<(), Failure> {
    list(request, found, &found.findings, &found.left, around)
}

/// Prints what other hosts answered, apart from what is wrong with the content. Machines are told in one list.
///
/// # Errors
/// When the output is closed.
pub(super) fn answers(
    request: &Request,
    found: &Found,
    answers: &Answers,
    around: &mut Surroundings,
) -> Result<(), Failure> {
    let say = |around: &mut Surroundings, text: &str| {
        writeln!(around.out, "{text}").map_err(Failure::at("stdout"))
    };
    let words = &request.words;
    if !answers.findings.is_empty() || !request.quiet {
        let heading = words.say("external-heading", &[]);
        say(around, &format!("── {heading}\n"))?;
    }
    list(request, found, &answers.findings, &Left::default(), around)?;
    if request.quiet {
        return Ok(());
    }
    let count = |kind: Kind| answers.count(kind).into();
    let args = [
        ("addresses", answers.addresses.into()),
        ("works", count(Kind::Works)),
        ("moved", count(Kind::Moved)),
        ("gone", count(Kind::Gone)),
        ("unsure", count(Kind::Unsure)),
        ("asked", answers.asked.into()),
        ("days", answers.oldest.into()),
    ];
    say(around, &words.say("external-totals", &args))?;
    if answers.late > 0 {
        let args = [("count", answers.late.into())];
        say(around, &words.say("external-late", &args))?;
    }
    say(around, "")
}

fn list(
    request: &Request,
    found: &Found,
    findings: &[Finding],
    left: &Left,
    around: &mut Surroundings,
) -> Result<(), Failure> {
    let disk = Disk::new(&request.root);
    let rules = check::rules();
    let mut printer = Printer::new(&request.words, request.format, &rules);
    if around.is_coloured {
        printer = printer.coloured();
    }
    let mut write = |text: String| {
        let out = &mut around.out;
        out.write_all(text.as_bytes())
            .map_err(Failure::at("stdout"))
    };
    write(printer.begin())?;
    // Findings are sorted by path: each file is read once and let go when the next one begins.
    let mut current = (String::new(), Lines::default());
    let mut others: BTreeMap<String, Lines> = BTreeMap::new();
    let few = (request.format == Format::Human).then(|| Few::of(findings));
    for (index, finding) in findings.iter().enumerate() {
        if few.as_ref().is_some_and(|few| !few.shows(index)) {
            continue;
        }
        let path = &finding.place.path;
        if current.0 != *path {
            current = (path.clone(), text(found, &disk, path));
            others.clear();
        }
        for (place, _) in &finding.related {
            if !others.contains_key(&place.path) {
                others.insert(place.path.clone(), text(found, &disk, &place.path));
            }
        }
        let related = finding.related.iter();
        let related: Vec<&Lines> = related
            .filter_map(|(place, _)| others.get(&place.path))
            .collect();
        write(printer.print(finding, &current.1, &related))?;
    }
    let left = few.map_or_else(Left::default, |few| few.left(left));
    if left.in_all() > 0 {
        let args = [
            ("count", left.in_all().into()),
            ("errors", left.of(Severity::Error).into()),
            ("warnings", left.of(Severity::Warning).into()),
            ("notes", left.of(Severity::Note).into()),
        ];
        write(format!("{}\n\n", request.words.say("report-few", &args)))?;
    }
    write(printer.end())
}

/// The text of a file of the site; of the built-in theme where the site has no such file; else nothing.
fn text(found: &Found, disk: &Disk, path: &str) -> Lines {
    // What a symbolic link leads to is nobody's to print; nor is what is no text.
    if is_text(path)
        && disk.is_file(path)
        && let Ok(Some(bytes)) = disk.bytes(path)
    {
        return Lines::new(String::from_utf8_lossy(&bytes).into_owned());
    }
    let built_in = found.site.as_ref().and_then(|site| {
        let mut templates = site.theme.templates.iter();
        if let Some(template) = templates.find(|template| template.path == path) {
            return Some(template.text.to_string());
        }
        let name = path.strip_prefix(&format!("themes/{}/assets/", site.config.theme.value))?;
        let asset = site.theme.assets.iter().find(|asset| asset.name == name)?;
        is_text(path).then(|| String::from_utf8_lossy(&asset.bytes).into_owned())
    });
    built_in.map_or_else(Lines::default, Lines::new)
}

fn is_text(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["md", "toml", "html", "ftl", "css", "svg", "xml", "js"].contains(&ending)
}

/// Prints the totals, and what came of the run.
///
/// # Errors
/// When the output is closed.
pub(super) fn totals(
    request: &Request,
    found: &Found,
    verdict: &str,
    around: &mut Surroundings,
) -> Result<(), Failure> {
    if request.format != Format::Human || request.quiet {
        return Ok(());
    }
    let count = |shelf| {
        found.site.as_ref().map_or(0, |site| {
            let whole = site.bundles().filter(|bundle| bundle.shelf == shelf);
            let broken = site.broken.iter().filter(|broken| broken.shelf == shelf);
            whole.count() + broken.count()
        })
    };
    let args = [
        ("bulletins", count(Shelf::Bulletins).into()),
        ("pages", count(Shelf::Pages).into()),
        ("errors", found.count(Severity::Error).into()),
        ("warnings", found.count(Severity::Warning).into()),
        ("notes", found.count(Severity::Note).into()),
        ("verdict", verdict.into()),
    ];
    if let Some((count, next)) = found.site.as_deref().and_then(waiting) {
        let args = [("count", count.into()), ("date", date::iso(next).into())];
        let line = request.words.say("totals-waiting", &args);
        writeln!(around.out, "{line}").map_err(Failure::at("stdout"))?;
    }
    let id = if found.site.is_some() {
        "totals"
    } else {
        "totals-unread"
    };
    writeln!(around.out, "{}", request.words.say(id, &args)).map_err(Failure::at("stdout"))
}

/// Prints what was taken out of the pictures that were published.
///
/// # Errors
/// When the output is closed.
pub(super) fn pictures(
    request: &Request,
    tally: &Tally,
    around: &mut Surroundings,
) -> Result<(), Failure> {
    if request.format != Format::Human || request.quiet || tally.pictures == 0 {
        return Ok(());
    }
    let words = &request.words;
    let traces: Vec<String> = Trace::ALL
        .iter()
        .filter_map(|trace| Some((trace, tally.traces.get(trace)?)))
        .map(|(trace, count)| {
            let name = words.say(trace.message_id(), &[]);
            words.say(
                "trace-count",
                &[("name", name.into()), ("count", (*count).into())],
            )
        })
        .collect();
    let id = if traces.is_empty() {
        "totals-pictures-clean"
    } else {
        "totals-pictures"
    };
    let args = [
        ("pictures", tally.pictures.into()),
        ("cleaned", tally.cleaned.into()),
        ("traces", traces.join(", ").into()),
    ];
    writeln!(around.out, "{}", words.say(id, &args)).map_err(Failure::at("stdout"))
}

/// Returns how many approved bulletins wait for their release, and the day of the next.
fn waiting(site: &Site) -> Option<(usize, chrono::NaiveDate)> {
    let releases: Vec<_> = site
        .bulletins
        .iter()
        .filter_map(|bulletin| match site.standing(bulletin) {
            Standing::Waiting(release) => Some(release),
            _ => None,
        })
        .collect();
    let next = releases.iter().min()?;
    let day = next.with_timezone(&site.config.time_zone).date_naive();
    Some((releases.len(), day))
}
