//! Rows of a table that have other cells than its header names: what stands in a cell too many is lost (GitHub Flavored
//! Markdown, 4.10), and a cell too few is mostly a sign forgotten, so that words stand below the wrong heading.

use pulldown_cmark::{Event, Tag};

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const RULE: Rule = Rule::new("input/table-row", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, text) in each_text(reading) {
        let mut columns = 0;
        for (event, span) in &text.document.events {
            match event {
                Event::Start(Tag::Table(alignments)) => columns = alignments.len(),
                Event::Start(Tag::TableRow) => {
                    let row = text.file.get(span.clone()).unwrap_or("");
                    let cells = cells(row);
                    if cells == columns {
                        continue;
                    }
                    let place = span.start..span.start + row.trim_end().len();
                    let mut finding = Finding::new(&RULE, text.at(&place))
                        .with("case", if cells > columns { "many" } else { "few" })
                        .with("cells", cells)
                        .with("columns", columns);
                    if cells < columns {
                        finding.soften(Severity::Warning);
                    }
                    findings.push(finding);
                }
                _ => {}
            }
        }
    }
    findings
}

/// Returns how many cells a row is written with. A bar that a backslash escapes divides nothing; one in code does.
fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut cells = 1;
    let mut is_escaped = false;
    let mut is_open = true;
    for letter in row.chars() {
        is_open = true;
        match letter {
            '\\' => {
                is_escaped = !is_escaped;
                continue;
            }
            '|' if !is_escaped => {
                cells += 1;
                is_open = false;
            }
            _ => {}
        }
        is_escaped = false;
    }
    // The last bar closes the last cell.
    if is_open { cells } else { cells - 1 }
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn bars_divide_cells() {
        for (row, expected) in [
            ("| a | b |", 2),
            ("a | b", 2),
            ("| a | |", 2),
            ("| a \\| b | c |", 2),
            ("| a | b \\|", 2),
            ("| a | b | c |  ", 3),
            ("| a", 1),
            ("|", 1),
        ] {
            assert_eq!(cells(row), expected, "{row}");
        }
    }
}
