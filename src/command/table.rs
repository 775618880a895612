//! Text in columns for a terminal: as wide as its letters are there.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How wide a terminal is taken to be.
pub(super) const WIDTH: usize = 80;

/// The space between two columns.
const GAP: usize = 2;

/// Lays out rows in columns. The first column takes what the others leave; what does not fit into it has a line of its own.
pub(super) fn columns<const N: usize>(rows: &[[String; N]]) -> Vec<String> {
    let wide = |column: usize| {
        let cells = rows.iter().map(|row| row[column].width());
        cells.max().unwrap_or(0)
    };
    let widths: [usize; N] = std::array::from_fn(wide);
    let others: usize = widths.iter().skip(1).map(|width| width + GAP).sum();
    let first = widths[0].min(WIDTH.saturating_sub(others));
    rows.iter()
        .map(|row| {
            let mut line = row[0].clone();
            if line.width() > first {
                line.push('\n');
                line.push_str(&" ".repeat(first));
            } else {
                line.push_str(&" ".repeat(first - line.width()));
            }
            for (cell, width) in row.iter().zip(widths).skip(1) {
                line.push_str(&" ".repeat(GAP));
                line.push_str(cell);
                line.push_str(&" ".repeat(width - cell.width()));
            }
            line.trim_end().to_owned()
        })
        .collect()
}

/// Breaks a text into lines that begin with `indent` spaces. A word that is wider than a line is cut.
pub(super) fn wrapped(text: &str, indent: usize) -> String {
    let room = WIDTH - indent;
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let mut word = word.to_owned();
        let current = lines.last().map_or(0, |line| line.width());
        if current > 0 && current + 1 + word.width() > room {
            lines.push(String::new());
        } else if current > 0 {
            word.insert(0, ' ');
        }
        for character in word.chars() {
            let wide = character.width().unwrap_or(0);
            if lines.last().is_some_and(|line| line.width() + wide > room) {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push(character);
            }
        }
    }
    let lines = lines
        .iter()
        .map(|line| format!("{}{line}", " ".repeat(indent)));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other_whatever_the_letters() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned);
        let lines = columns(&[row(["a", "été", "x"]), row(["東京", "e\u{301}", "y"])]);
        let ends: Vec<usize> = lines.iter().map(|line| line.width()).collect();
        assert_eq!(ends, [4 + 2 + 3 + 2 + 1; 2]);
    }

    #[test]
    fn nothing_is_wider_than_the_terminal() {
        let long = "x".repeat(100);
        let rows = [
            [long.clone(), "draft".to_owned(), "there".to_owned()],
            [
                "short".to_owned(),
                "public".to_owned(),
                "missing".to_owned(),
            ],
        ];
        let lines = columns(&rows);
        assert!(lines[0].starts_with(&format!("{long}\n")));
        assert!(lines[1].width() <= WIDTH);
        let text = format!("{} {} end", "東".repeat(60), "mot ".repeat(40));
        for line in wrapped(&text, 2).lines() {
            assert!(line.width() <= WIDTH, "{line}");
        }
    }
}
