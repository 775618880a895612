//! The HTML of a rendered text, cut into tags and texts.

/// A piece of HTML that [`crate::render::html`] wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'h> {
    /// Text, with its entities.
    Text(&'h str),
    /// A start tag: its name, and all that stands between `<` and `>`.
    Open(&'h str, &'h str),
    /// An end tag's name.
    Close(&'h str),
}

/// Cuts HTML at its tags: every `<` of a text is written as an entity, and so is every `>` of an attribute.
fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let Some(inner) = rest.strip_prefix('<') else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            rest = after;
            return Some(Piece::Text(text));
        };
        let (tag, after) = inner.split_once('>').unwrap_or((inner, ""));
        rest = after;
        Some(match tag.strip_prefix('/') {
            Some(name) => Piece::Close(name.trim()),
            None => Piece::Open(tag.split([' ', '\n', '/']).next().unwrap_or(tag), tag),
        })
    })
}

/// Cuts HTML as [`pieces`] does, without what is meant for a page alone and all that stands in it.
pub(super) fn pieces_of_message(html: &str) -> impl Iterator<Item = Piece<'_>> {
    // The element that is passed over, and how many of its name are open in it.
    let mut passed: Option<(&str, usize)> = None;
    pieces(html).filter(move |piece| {
        let Some((element, depth)) = &mut passed else {
            if let Piece::Open(name, tag) = piece
                && is_of_a_page(tag)
            {
                passed = Some((name, 1));
            }
            return passed.is_none();
        };
        match piece {
            Piece::Open(name, _) if name == element => *depth += 1,
            Piece::Close(name) if name == element => *depth -= 1,
            _ => {}
        }
        if *depth == 0 {
            passed = None;
        }
        false
    })
}

/// Returns the attributes of a tag, in order; one without a value has an empty one.
pub(super) fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag.find([' ', '\n']).map_or("", |at| &tag[at..]);
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let end = rest.find([' ', '\n', '=']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        if name.is_empty() {
            return None;
        }
        let Some(quoted) = after.strip_prefix("=\"") else {
            rest = after.trim_start_matches('=');
            return Some((name, ""));
        };
        let (value, after) = quoted.split_once('"').unwrap_or((quoted, ""));
        rest = after;
        Some((name, value))
    })
}

/// Returns the value of an attribute, with its entities.
pub(super) fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    attributes(tag)
        .find(|(other, _)| *other == name)
        .map(|(_, value)| value)
}

/// Returns whether a tag has a class.
pub(super) fn has_class(tag: &str, class: &str) -> bool {
    attribute(tag, "class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
}

/// Returns whether what a tag holds is meant for a page alone: words for screen readers, links back from footnotes.
fn is_of_a_page(tag: &str) -> bool {
    has_class(tag, "hidden") || has_class(tag, "footnote-back")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_cut_at_its_tags() {
        let cut: Vec<Piece> = pieces("a &lt;<b class=\"x y\">c</b><br>").collect();
        assert_eq!(
            cut,
            [
                Piece::Text("a &lt;"),
                Piece::Open("b", "b class=\"x y\""),
                Piece::Text("c"),
                Piece::Close("b"),
                Piece::Open("br", "br"),
            ]
        );
        let read: Vec<(&str, &str)> = attributes("a href=\"x = y\" open lang=\"\"").collect();
        assert_eq!(read, [("href", "x = y"), ("open", ""), ("lang", "")]);
        assert!(has_class("b class=\"x y\"", "y"));
    }
}
