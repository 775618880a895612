//! The size that an SVG drawing says it has.

/// Returns the width and height of the outermost element: its `width` and `height` in pixels, else those of its
/// `viewBox`, rounded up.
pub(super) fn size(text: &str) -> Option<(u32, u32)> {
    let start = text.find("<svg")?;
    let tag = text[start..].split_once('>')?.0;
    let length = |name| {
        attribute(tag, name)
            .and_then(|value| value.strip_suffix("px").unwrap_or(value).parse().ok())
    };
    let (width, height): (f64, f64) =
        if let (Some(width), Some(height)) = (length("width"), length("height")) {
            (width, height)
        } else {
            let mut numbers = attribute(tag, "viewBox")?
                .split([' ', ','])
                .filter(|part| !part.is_empty())
                .map(str::parse);
            (numbers.nth(2)?.ok()?, numbers.next()?.ok()?)
        };
    Some((whole(width)?, whole(height)?))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the range is checked first"
)]
fn whole(length: f64) -> Option<u32> {
    (1.0..=100_000.0)
        .contains(&length)
        .then(|| length.ceil() as u32)
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.match_indices(name).find_map(|(at, _)| {
        let before = tag[..at].chars().next_back()?;
        let value = tag[at + name.len()..]
            .trim_start()
            .strip_prefix('=')?
            .trim_start();
        let quote = value
            .chars()
            .next()
            .filter(|first| matches!(first, '"' | '\''))?;
        before
            .is_whitespace()
            .then(|| value[1..].split(quote).next())
            .flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_say_their_size() {
        for (text, expected) in [
            (
                "<svg width=\"720\" height=\"300px\" viewBox=\"0 0 1 1\">",
                Some((720, 300)),
            ),
            (
                "<?xml?><svg xmlns='x' viewBox='0 0 720.5 300'>",
                Some((721, 300)),
            ),
            (
                "<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,10,20\">",
                Some((10, 20)),
            ),
            ("<svg stroke-width=\"3\">", None),
            ("no drawing", None),
        ] {
            assert_eq!(size(text), expected, "{text}");
        }
    }
}
