//! A rendered text without its markup: what the page says is what is searched, to the letter.

/// Elements that go on in the line they stand in; every other begins and ends a line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// Classes of what is said about a text, not by it: numbers of footnotes, links back, words for screen readers.
const ABOUT: &[&str] = &["footnote-ref", "footnote-back", "hidden"];

/// A line of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Whether it is a heading.
    pub(super) is_heading: bool,
    /// Its words.
    pub(super) text: String,
}

/// Cuts HTML that [`crate::render::html`] wrote into lines.
pub(super) fn lines(html: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = Line {
        is_heading: false,
        text: String::new(),
    };
    // The element whose content is passed over, and how many of its name are open in it.
    let mut passed: Option<(&str, usize)> = None;
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if passed.is_none() {
            decode(&rest[..at], &mut line.text);
        }
        // Every `<` of a text is written as an entity, and every `>` of an attribute too.
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let tag = rest[at..end].trim_start_matches('<').trim_end_matches('>');
        rest = &rest[end..];
        let (is_end, tag) = match tag.strip_prefix('/') {
            Some(tag) => (true, tag),
            None => (false, tag),
        };
        let name = tag.split([' ', '\n', '/']).next().unwrap_or(tag);
        if let Some((element, depth)) = &mut passed {
            if *element == name {
                *depth = if is_end { *depth - 1 } else { *depth + 1 };
            }
            if *depth == 0 {
                passed = None;
            }
        } else if !is_end && ABOUT.iter().any(|class| has_class(tag, class)) {
            passed = Some((name, 1));
        } else if !INLINE.contains(&name) {
            flush(&mut line, &mut lines);
            line.is_heading = !is_end && matches!(name.as_bytes(), [b'h', b'1'..=b'6']);
        }
    }
    if passed.is_none() {
        decode(rest, &mut line.text);
    }
    flush(&mut line, &mut lines);
    lines
}

fn has_class(tag: &str, class: &str) -> bool {
    tag.split_once("class=\"")
        .and_then(|(_, rest)| rest.split('"').next())
        .is_some_and(|classes| classes.split(' ').any(|one| one == class))
}

fn flush(line: &mut Line, lines: &mut Vec<Line>) {
    let text = std::mem::take(&mut line.text);
    let trimmed = text.trim();
    if !trimmed.is_empty() {
        lines.push(Line {
            is_heading: line.is_heading,
            text: trimmed.replace('\n', " "),
        });
    }
}

/// Writes text with its entities read: the five that escaping makes.
pub(in crate::render) fn decode(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let entities = [
            ("&amp;", '&'),
            ("&lt;", '<'),
            ("&gt;", '>'),
            ("&quot;", '"'),
            ("&#39;", '\''),
        ];
        let found = entities.iter().find(|(name, _)| rest.starts_with(name));
        let (name, char) = found.copied().unwrap_or(("&", '&'));
        out.push(char);
        rest = &rest[name.len()..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_cut_into_what_it_says() {
        let told: Vec<(bool, String)> = lines(
            "<h2 id=\"a\">One &amp; <em>two</em></h2>\n<p>Three<sup class=\"footnote-ref\"><a href=\"#x\"><span \
             class=\"hidden\">Footnote </span>1</a></sup> &lt;four&gt;\nfive<br>six &nbsp</p>\n<ul><li>seven</li></ul>\
             <p>e <a class=\"footnote-back\" href=\"#\">↩</a><img alt=\"a\"></p>end",
        )
        .into_iter()
        .map(|line| (line.is_heading, line.text))
        .collect();
        let expected = [
            (true, "One & two"),
            (false, "Three <four> five"),
            (false, "six &nbsp"),
            (false, "seven"),
            (false, "e"),
            (false, "end"),
        ];
        assert_eq!(told, expected.map(|(is, text)| (is, text.to_owned())));
    }
}
