//! A picture alone in its paragraph is a figure (contract.md).

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

/// Returns the events of the picture when the paragraph that begins at `events[start]` holds it and nothing else:
/// from its start tag to its end tag.
#[must_use]
pub fn alone(events: &[(Event, Range<usize>)], start: usize) -> Option<Range<usize>> {
    if !matches!(
        events.get(start + 1),
        Some((Event::Start(Tag::Image { .. }), _))
    ) {
        return None;
    }
    let length = events[start + 1..]
        .iter()
        .position(|(event, _)| matches!(event, Event::End(TagEnd::Image)))?;
    let end = start + 1 + length;
    matches!(
        events.get(end + 1),
        Some((Event::End(TagEnd::Paragraph), _))
    )
    .then_some(start + 1..end + 1)
}

/// Returns the words between the brackets of a picture, without markup: its alternative text.
#[must_use]
pub fn alt(events: &[(Event, Range<usize>)]) -> String {
    let mut alt = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text) | Event::Code(text) => alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => alt.push(' '),
            _ => {}
        }
    }
    alt
}
