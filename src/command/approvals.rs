//! `bulletin check --update`: writes into `bulletin.toml` what an approved text says, so that a later change is noticed.

use std::collections::BTreeSet;

use super::pipeline::Found;
use super::{Request, Surroundings};
use crate::check;
use crate::check::approval::approved_text;
use crate::diagnostic::{Failure, Finding, Format};
use crate::load::{self, Disk};
use crate::locale::date;
use crate::model::{Approval, Bilingual, Bundle, Severity, Shelf, Site, Status, folder};
use crate::publish;

/// Returns the ids of the bulletins that were approved since they were recorded last and have no errors. What was
/// recorded of an approval is never written anew: a text that changed since is told of, not approved.
pub(super) fn due(found: &Found) -> Vec<String> {
    let faulty: BTreeSet<&str> = found
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| finding.place.path.as_str())
        .collect();
    let bulletins = found.site.iter().flat_map(|site| &site.bulletins);
    bulletins
        .filter(|bundle| unrecorded(bundle).is_some())
        .filter(|bundle| {
            let folder = format!("{}/", bundle.folder());
            let first = faulty.range(folder.as_str()..).next();
            !first.is_some_and(|path| path.starts_with(&folder))
        })
        .map(|bundle| bundle.id.to_string())
        .collect()
}

/// Whether a finding is mended by recording these bulletins.
pub(super) fn is_mended(finding: &Finding, due: &[String]) -> bool {
    finding.rule.code == approved_text::NOT_RECORDED.code
        && due.iter().any(|id| {
            finding.place.path == format!("{}/bulletin.toml", folder(Shelf::Bulletins, id))
        })
}

/// Records the texts of these bulletins. Findings have been printed: their lines are those of the files as they were.
pub(super) fn record(
    request: &Request,
    found: &Found,
    due: &[String],
    around: &mut Surroundings,
) -> Result<(), Failure> {
    let Some(site) = &found.site else {
        return Ok(());
    };
    let disk = Disk::new(&request.root);
    let mut count = 0usize;
    let bulletins = site.bulletins.iter();
    let approved = bulletins
        .filter(|bundle| matches!(bundle.facts.status, Status::Approved(_)))
        .count();
    for id in due {
        let Some(bundle) = site.find(Shelf::Bulletins, id) else {
            continue;
        };
        let Some(approval) = unrecorded(bundle) else {
            continue;
        };
        let path = write(site, &disk, bundle, approval)?;
        count += 1;
        if !request.quiet {
            tell(
                request,
                around,
                "approval-recorded",
                &[("path", path.as_str().into())],
            )?;
        }
    }
    if request.quiet {
        return Ok(());
    }
    tell(
        request,
        around,
        "approvals-recorded",
        &[("count", count.into()), ("approved", approved.into())],
    )
}

fn tell(
    request: &Request,
    around: &mut Surroundings,
    id: &str,
    args: &[(&'static str, crate::locale::Value)],
) -> Result<(), Failure> {
    // Results for machines are findings alone.
    if request.format != Format::Human {
        return Ok(());
    }
    writeln!(around.out, "{}", request.words.say(id, args)).map_err(Failure::at("stdout"))
}

/// Returns the approval of a bulletin whose text is not recorded for it.
fn unrecorded(bundle: &Bundle) -> Option<&Approval> {
    let Status::Approved(approval) = &bundle.facts.status else {
        return None;
    };
    let recorded = bundle.facts.approved_text.as_ref();
    recorded
        .is_none_or(|text| text.on != approval.on)
        .then_some(approval)
}

fn write(
    site: &Site,
    disk: &Disk,
    bundle: &Bundle,
    approval: &Approval,
) -> Result<String, Failure> {
    let texts = check::read(site, disk, bundle, |reading| {
        Ok(approved_text::fingerprints(reading))
    })?;
    let path = bundle.facts_file().unwrap_or_default();
    let bytes = disk.bytes(&path)?.unwrap_or_default();
    let old = String::from_utf8_lossy(&bytes);
    let new = with_texts(disk, &path, &old, approval, &texts);
    publish::rewrite(&disk.path(&path), &bytes, new.as_bytes())?;
    Ok(path)
}

/// Returns the file with the texts recorded: in the place of those recorded before, else below `approved_on`.
fn with_texts(
    disk: &Disk,
    path: &str,
    file: &str,
    approval: &Approval,
    texts: &Bilingual<String>,
) -> String {
    let value = format!(
        "{{ on = {}, en = \"{}\", fr = \"{}\" }}",
        date::iso(approval.on),
        texts.en,
        texts.fr
    );
    let known = load::place_of(disk, path, &["approved_text"]);
    if known.start < known.end {
        let (before, after) = (file.get(..known.start), file.get(known.end..));
        return [before.unwrap_or(""), &value, after.unwrap_or("")].concat();
    }
    let day = load::place_of(disk, path, &["approved_on"]).end;
    let rest = file.get(day..).unwrap_or("");
    let end = day + rest.find('\n').map_or(rest.len(), |at| at + 1);
    let (before, after) = file.split_at(end);
    let line_end = if before.ends_with("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let gap = if before.ends_with('\n') { "" } else { line_end };
    format!("{before}{gap}approved_text = {value}{line_end}{after}")
}
