//! What keeps a publication from being made: what stands there is somebody else's, or readers would lose too much.

use crate::deploy::{Plan, There, Trouble};
use crate::publish::manifest::{Manifest, VERSION};

/// How many addresses may vanish without being asked for.
const REMOVALS: usize = 10;

/// What the person who publishes has allowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    /// How many addresses may vanish, where that was said.
    pub removals: Option<usize>,
    /// Whether the site of another address may be replaced.
    pub other_site: bool,
}

/// Says whether `here` may take the place of what stands there.
///
/// # Errors
/// When it may not, and what would have to be allowed.
pub fn guard(
    here: &Manifest,
    there: Option<&There>,
    plan: &Plan,
    allowed: Allowed,
) -> Result<(), Trouble> {
    let Some(there) = there else {
        return Ok(());
    };
    let manifest = &there.manifest;
    if is_newer(&manifest.version, VERSION) {
        return Err(Trouble::Newer {
            version: manifest.version.clone(),
        });
    }
    if manifest.site != here.site && !allowed.other_site {
        return Err(Trouble::OtherSite {
            there: manifest.site.clone(),
            here: here.site.clone(),
        });
    }
    let vanishing = plan.vanishing();
    if vanishing.len() > allowed.removals.unwrap_or(REMOVALS) {
        return Err(Trouble::Removals {
            count: vanishing.len(),
            some: vanishing
                .iter()
                .take(5)
                .map(|path| (*path).to_owned())
                .collect(),
        });
    }
    Ok(())
}

/// Returns whether a version is newer than another. One that is no version may be anything: it counts as newer; none at all
/// is that of the first outputs.
fn is_newer(there: &str, here: &str) -> bool {
    let numbers = |version: &str| -> Option<Vec<u64>> {
        let core = version.split(['-', '+']).next()?;
        core.split('.').map(|part| part.parse().ok()).collect()
    };
    match (numbers(there), numbers(here)) {
        _ if there.is_empty() => false,
        (Some(there), Some(here)) => there > here,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::is_newer;

    #[test]
    fn versions_are_compared_as_numbers() {
        for (there, here, newer) in [
            ("0.1.0", "0.1.0", false),
            ("0.10.0", "0.9.9", true),
            ("0.9.9", "0.10.0", false),
            ("1.0.0", "0.9.0", true),
            ("", "0.1.0", false),
            ("next", "0.1.0", true),
        ] {
            assert_eq!(is_newer(there, here), newer, "{there} {here}");
        }
    }
}
