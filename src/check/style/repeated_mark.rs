//! Exclamation and question marks in a row: “Act now!!”, « Vraiment?! ».

use crate::check::passage::Passage;
use crate::check::slip::Slip;
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/repeated-mark", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(_: Language, passage: &Passage) -> Vec<Slip> {
    let mut slips = Vec::new();
    if !passage.signs.may_have_any(&["!", "?"]) {
        return slips;
    }
    let mut from = 0;
    while let Some(at) = passage.after(from).find(['!', '?']) {
        let start = from + at;
        let rest = passage.after(start).trim_start_matches(['!', '?']);
        from = passage.text.len() - rest.len();
        let row = passage.part(&(start..from));
        if row.len() > 1 {
            let one = if row.contains('?') { "?" } else { "!" };
            slips.push(Slip::new(start..from, one));
        }
    }
    slips
}
