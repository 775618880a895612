//! Writes the typography of its language back into a file of Markdown, so that the page stays the same to the byte.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::document::Document;
use crate::document::typeset::{self, Change, Typeset};
use crate::model::Language;

/// How often a block that cannot be written otherwise is left out before the whole text is left as it is.
const PATIENCE: usize = 16;

/// A file as its language writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formatted {
    /// The whole file.
    pub text: String,
    /// At how many places it differs.
    pub places: usize,
}

/// Returns the file with the typography of `language`: in the values of its front matter that stand at `lines`, and in
/// the body that begins at byte `body`. A second call changes nothing.
#[must_use]
pub fn format(language: Language, file: &str, body: usize, lines: &[Range<usize>]) -> Formatted {
    let mut changes: Vec<Change> = lines
        .iter()
        .flat_map(|place| typeset::line(language, file, place))
        .collect();
    changes.sort_by_key(|change| change.place.start);
    changes.extend(of_body(language, file, body));
    Formatted {
        text: applied(file, &changes),
        places: changes.len(),
    }
}

/// Returns the changes of a body that leave its page as it is. A change may make other Markdown of its surroundings (a `*` that
/// stood beside a space no longer does): then its block is left as it is.
#[must_use]
pub fn of_body(language: Language, file: &str, body: usize) -> Vec<Change> {
    let before = typeset::read(language, &Document::parse(file, body), file);
    let mut left: BTreeSet<usize> = BTreeSet::new();
    for _ in 0..PATIENCE {
        let changes: Vec<Change> = before
            .changes
            .iter()
            .filter(|change| !left.contains(&change.block))
            .cloned()
            .collect();
        if changes.is_empty() {
            return changes;
        }
        let text = applied(file, &changes);
        let after = typeset::read(language, &Document::parse(&text, body), &text);
        match differing(&before, &after, &left) {
            None => return changes,
            // The block itself, or one before it that swallowed it.
            Some(block) => {
                let guilty = changes.iter().rev().find(|change| change.block <= block);
                left.insert(
                    guilty
                        .or(changes.first())
                        .map_or(block, |change| change.block),
                );
            }
        }
    }
    Vec::new()
}

/// Returns the first block that says something else, or would change again.
fn differing(before: &Typeset, after: &Typeset, left: &BTreeSet<usize>) -> Option<usize> {
    let pairs = before.said.iter().zip(&after.said);
    for (one, other) in pairs {
        if one != other {
            return Some(one.0.min(other.0));
        }
    }
    if before.said.len() != after.said.len() {
        return before.said.last().or(after.said.last()).map(|last| last.0);
    }
    after
        .changes
        .iter()
        .map(|change| change.block)
        .find(|block| !left.contains(block))
}

fn applied(file: &str, changes: &[Change]) -> String {
    let mut text = String::with_capacity(file.len() + changes.len() * 2);
    let mut from = 0;
    for change in changes {
        text.push_str(file.get(from..change.place.start).unwrap_or(""));
        text.push_str(&change.new);
        from = change.place.end.max(from);
    }
    text.push_str(file.get(from..).unwrap_or(""));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(language: Language, text: &str) -> String {
        format(language, text, 0, &[]).text.replace('\u{a0}', "␣")
    }

    #[test]
    fn typography_is_written_back() {
        for (from, to) in [
            (
                "Note : l'avis dit \"oui\" !\n",
                "Note␣: l’avis dit «␣oui␣»!\n",
            ),
            (
                "\\\"mot\\\" et &quot;mot&quot;\r\n",
                "«␣mot␣» et «␣mot␣»\r\n",
            ),
            (
                "Note&nbsp;: **50 %** `a !`  \nb !",
                "Note&nbsp;: **50␣%** `a !`  \nb!",
            ),
            (
                "[l'avis][] et [l'avis](a.md)\n\n[l'avis]: b\n",
                "[l'avis][] et [l’avis](a.md)\n\n[l'avis]: b\n",
            ),
            ("<https://a.ca/l'avis> !\n", "<https://a.ca/l'avis>!\n"),
            (
                "![l'image](a.jpg \"L'image : *ici*\")\n",
                "![l’image](a.jpg \"L’image␣: *ici*\")\n",
            ),
            (
                "<span lang=\"en\">don't \"x\" !</span> l'avis\n",
                "<span lang=\"en\">don’t “x” !</span> l’avis\n",
            ),
            (
                "<summary>l'avis !</summary>\n\nl'avis[^1]\n\n[^1]: l'un !\n",
                "<summary>l'avis !</summary>\n\nl’avis[^1]\n\n[^1]: l’un!\n",
            ),
            (
                "    l'avis !\n\n```\nl'avis\n```\n",
                "    l'avis !\n\n```\nl'avis\n```\n",
            ),
        ] {
            assert_eq!(body(Language::Fr, from), to);
            assert_eq!(body(Language::Fr, &to.replace('␣', "\u{a0}")), to);
        }
        assert_eq!(
            body(Language::En, "It's \"so\" on December 9"),
            "It’s “so” on December␣9"
        );
    }

    #[test]
    fn a_block_that_would_become_other_markdown_stays() {
        // Without its space the closing star would no longer close.
        let text = "*a* l'un\n\nl'*« un »*deux\n";
        let formatted = format(Language::Fr, text, 0, &[]).text;
        let said = |text: &str| typeset::read(Language::Fr, &Document::parse(text, 0), text).said;
        assert_eq!(said(text), said(&formatted));
    }

    #[test]
    fn lines_of_the_front_matter_keep_their_toml() {
        for (from, to) in [
            ("\"L'un : \\\"mot\\\"\"", "\"L’un␣: «␣mot␣»\""),
            ("'Un : \"mot\"'", "'Un␣: «␣mot␣»'"),
            ("\"a\\tb !\"", "\"a\\tb !\""),
            ("\"\"\"a !\"\"\"", "\"\"\"a !\"\"\""),
            ("+++", "+++"),
        ] {
            let changes = typeset::line(Language::Fr, from, &(0..from.len()));
            assert_eq!(applied(from, &changes).replace('\u{a0}', "␣"), to);
        }
    }
}
