//! What would reach out from a reader's browser: in the theme's templates and assets, in drawings of the content, and,
//! once a page is made, in the page itself.

use crate::check::{Check, Run};
use crate::diagnostic::{Finding, Rule};
use crate::load::Disk;
use crate::model::{Hosts, Language as Tongue, Place, Severity, Site};
use crate::picture::{self, Format, Sort};
use crate::third_party::{self, Breach, Deed, Language};

const THIRD_PARTY: Rule = Rule::fault("privacy/third-party");
const SCRIPT: Rule = Rule::fault("privacy/script");
const COOKIE: Rule = Rule::fault("privacy/cookie");
const FORM: Rule = Rule::fault("privacy/form");
pub(super) const CLEANED: Rule = Rule::new("privacy/drawing-cleaned", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&THIRD_PARTY, &SCRIPT, &COOKIE, &FORM],
    run: Run::Theme(in_theme),
};

/// Returns the hosts of a site: `https://a.ca`.
pub(crate) fn own_hosts(hosts: &Hosts) -> Vec<String> {
    match hosts {
        Hosts::One(base) => vec![base.origin.clone()],
        Hosts::Two(bases) => Tongue::ALL
            .into_iter()
            .map(|language| bases[language].origin.clone())
            .collect(),
    }
}

/// Looks through the theme.
fn in_theme(site: &Site) -> Vec<Finding> {
    let disk = Disk::new(&site.root);
    let own = own_hosts(&site.config.hosts);
    let mut findings = Vec::new();
    for template in &site.theme.templates {
        let text = template.text.as_bytes();
        findings.extend(told(Language::Template, text, &own, &template.path));
    }
    for asset in &site.theme.assets {
        if let Some(language) = Language::of(&asset.name) {
            let path = format!("themes/{}/assets/{}", site.config.theme.value, asset.name);
            // A drawing was cleaned when it was read: places are those of the file.
            let file = disk.bytes(&path).ok().flatten();
            let text = file.as_deref().unwrap_or(&asset.bytes);
            findings.extend(told(language, text, &own, &path));
        }
    }
    findings
}

/// Looks through a file of the content, where browsers read files of its kind. What a drawing would do is taken out and
/// told; only what is left of it counts.
pub(super) fn in_file(site: &Site, disk: &Disk, path: &str) -> Vec<Finding> {
    if let Ok(Sort::Picture(Format::Svg)) = disk.sort(path) {
        return in_drawing(site, disk, path);
    }
    match (Language::of(path), disk.bytes(path)) {
        (Some(language), Ok(Some(bytes))) => {
            told(language, &bytes, &own_hosts(&site.config.hosts), path)
        }
        _ => Vec::new(),
    }
}

fn in_drawing(site: &Site, disk: &Disk, path: &str) -> Vec<Finding> {
    let Ok(Some(bytes)) = disk.bytes(path) else {
        return Vec::new();
    };
    // What cannot be cleaned is told by `privacy/picture-unread`.
    let Ok(clean) = picture::clean(Format::Svg, &bytes) else {
        return Vec::new();
    };
    let removed = clean.removed.iter();
    let mut findings: Vec<Finding> = removed
        .map(|removed| {
            let place = Place::new(path, &removed.range);
            Finding::new(&CLEANED, place).with("what", removed.what.as_str())
        })
        .collect();
    let own = own_hosts(&site.config.hosts);
    let left = told(Language::Markup, &clean.bytes, &own, path);
    findings.extend(left.into_iter().map(|mut finding| {
        // Places are those of the cleaned drawing, which nobody has.
        finding.place = Place::file(path);
        finding
    }));
    findings
}

/// Looks through a page that was made from a template: what the template was given counts too.
pub(crate) fn in_page(page: &[u8], own: &[String], template: &str) -> Option<Finding> {
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let breach = third_party::scan(Language::Markup, page, &own)
        .into_iter()
        .next()?;
    Some(finding(&breach, Place::file(template)).advise("page"))
}

fn told(language: Language, text: &[u8], own: &[String], path: &str) -> Vec<Finding> {
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    third_party::scan(language, text, &own)
        .into_iter()
        .map(|breach| finding(&breach, Place::new(path, &breach.range)))
        .collect()
}

fn finding(breach: &Breach, place: Place) -> Finding {
    let rule = match breach.deed {
        Deed::Load => &THIRD_PARTY,
        Deed::Run => &SCRIPT,
        Deed::Remember => &COOKIE,
        Deed::Send => &FORM,
    };
    Finding::new(rule, place).with("what", breach.what.as_str())
}
