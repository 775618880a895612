//! The headings of a rendered text as a table of contents.

use crate::render::view::SectionView;

/// With fewer headings a text is seen whole, and a table only stands before it.
const FEWEST: usize = 4;

/// The heading of the footnotes, which are no part of what is told.
const FOOTNOTES: &str = "footnotes";

/// Returns the headings of a text that [`super::body`] wrote: those of its highest level, each with those one level below
/// it; none where there are too few.
pub(crate) fn contents(html: &str) -> Vec<SectionView> {
    let mut headings: Vec<Heading> = headings(html).collect();
    headings.retain(|heading| heading.id != FOOTNOTES);
    if headings.len() < FEWEST {
        return Vec::new();
    }
    let highest = headings.iter().map(|heading| heading.level).min();
    let highest = highest.unwrap_or_default();
    let mut sections: Vec<SectionView> = Vec::new();
    for heading in headings {
        let section = SectionView {
            href: format!("#{}", heading.id),
            html: label(heading.inner),
            items: Vec::new(),
        };
        match sections.last_mut() {
            Some(last) if heading.level == highest + 1 => last.items.push(section),
            Some(_) if heading.level > highest + 1 => {}
            _ => sections.push(section),
        }
    }
    sections
}

/// A heading as written.
struct Heading<'h> {
    level: u8,
    id: &'h str,
    inner: &'h str,
}

/// Every `<` of a text is written as an entity, so that a heading's tags are nothing else.
fn headings(html: &str) -> impl Iterator<Item = Heading<'_>> {
    html.match_indices("<h").filter_map(|(at, _)| {
        let (level, rest) = html[at + 2..].split_at_checked(1)?;
        let level: u8 = level.parse().ok()?;
        let (id, rest) = rest.strip_prefix(" id=\"")?.split_once("\">")?;
        let (inner, _) = rest.split_once(&format!("</h{level}>"))?;
        Some(Heading { level, id, inner })
    })
}

/// Returns the words of a heading for a link: without links of its own and marks of footnotes; a picture is what it says.
fn label(inner: &str) -> String {
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let end = rest[at..]
            .find('>')
            .map_or(rest.len(), |length| at + length + 1);
        let tag = &rest[at..end];
        rest = &rest[end..];
        if tag.starts_with("<sup class=\"footnote-ref\"") {
            rest = rest.split_once("</sup>").map_or("", |(_, after)| after);
        } else if let Some(picture) = tag.strip_prefix("<img") {
            let alt = picture.split_once(" alt=\"");
            out.push_str(
                alt.and_then(|(_, rest)| rest.split('"').next())
                    .unwrap_or(""),
            );
        } else if tag == "<br>" {
            out.push(' ');
        } else if tag != "</a>" && !tag.starts_with("<a ") {
            out.push_str(tag);
        }
    }
    out.push_str(rest);
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(html: &str) -> Vec<String> {
        let line = |section: &SectionView| format!("{} {}", section.href, section.html);
        contents(html)
            .iter()
            .flat_map(|section| {
                let inner = section.items.iter().map(line);
                std::iter::once(line(section)).chain(inner.map(|inner| format!("- {inner}")))
            })
            .collect()
    }

    #[test]
    fn headings_are_two_levels_deep() {
        let html = "<h3 id=\"o\">Early</h3>\n<h2 id=\"a\">A &lt;b&gt;</h2><p>x</p><h3 id=\"b\">B</h3><h4 id=\"c\">C</h4>\
                    <h2 id=\"d\">D</h2><hr><section class=\"footnotes\"><h2 id=\"footnotes\">Footnotes</h2>";
        assert_eq!(told(html), ["#o Early", "#a A &lt;b&gt;", "- #b B", "#d D"]);
    }

    #[test]
    fn three_headings_are_no_table() {
        assert!(told("<h2 id=\"a\">A</h2><h2 id=\"b\">B</h2><h2 id=\"c\">C</h2>").is_empty());
    }

    #[test]
    fn a_label_links_nowhere_itself() {
        let inner = "<a href=\"#x\">Links</a> and <span lang=\"fr-CA\">mots</span><br>here<sup class=\"footnote-ref\"><a \
                     id=\"fnref-1\" href=\"#fn-1\">1</a></sup> <img src=\"a.png\" alt=\"a map\">";
        assert_eq!(
            label(inner),
            "Links and <span lang=\"fr-CA\">mots</span> here a map"
        );
    }
}
