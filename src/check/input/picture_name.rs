//! A picture of one format under the name of another: servers tell browsers by the name what a file is.

use super::picture_files::PictureFile;
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

pub(super) const RULE: Rule = Rule::new("input/picture-name", Severity::Error);

pub(super) fn look(file: &PictureFile) -> Vec<Finding> {
    let name = file.name();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let endings = file.format.endings();
    if endings
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
    {
        return Vec::new();
    }
    file.told(|place| {
        Finding::new(&RULE, place)
            .with("name", name)
            .with("format", file.format.name())
            .with("near", format!("{stem}.{}", endings[0]))
    })
}
