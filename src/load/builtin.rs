//! The theme inside the binary: what `themes/plain` of this repository holds.

/// The name of the built-in theme.
pub(super) const NAME: &str = "plain";

/// How wide its pictures are shown: the column of the text, or the window without its margins. In `sizes` an em is the
/// reader's own size of letters; the style sheet's rem is larger by an eighth.
pub(super) const PICTURE_SIZES: &str = "(min-width: 41.625em) 38.8125em, calc(100vw - 2.8125em)";

/// Templates, by name.
pub(super) const TEMPLATES: &[(&str, &str)] = &[
    (
        "base.html",
        include_str!("../../themes/plain/templates/base.html"),
    ),
    (
        "bulletin.html",
        include_str!("../../themes/plain/templates/bulletin.html"),
    ),
    (
        "head.html",
        include_str!("../../themes/plain/templates/head.html"),
    ),
    (
        "home.html",
        include_str!("../../themes/plain/templates/home.html"),
    ),
    (
        "list.html",
        include_str!("../../themes/plain/templates/list.html"),
    ),
    (
        "not_found.html",
        include_str!("../../themes/plain/templates/not_found.html"),
    ),
    (
        "not_found_both.html",
        include_str!("../../themes/plain/templates/not_found_both.html"),
    ),
    (
        "page.html",
        include_str!("../../themes/plain/templates/page.html"),
    ),
    (
        "parts.html",
        include_str!("../../themes/plain/templates/parts.html"),
    ),
    (
        "redirect.html",
        include_str!("../../themes/plain/templates/redirect.html"),
    ),
    (
        "search.html",
        include_str!("../../themes/plain/templates/search.html"),
    ),
    (
        "start.html",
        include_str!("../../themes/plain/templates/start.html"),
    ),
    (
        "subscribe.html",
        include_str!("../../themes/plain/templates/subscribe.html"),
    ),
    (
        "topics.html",
        include_str!("../../themes/plain/templates/topics.html"),
    ),
    (
        "withdrawn.html",
        include_str!("../../themes/plain/templates/withdrawn.html"),
    ),
];

/// Fluent files, English then French.
pub(super) const STRINGS: (&str, &str) = (
    include_str!("../../themes/plain/strings/en.ftl"),
    include_str!("../../themes/plain/strings/fr.ftl"),
);

/// Style sheets and other files that pages use.
pub(super) const ASSETS: &[(&str, &[u8])] = &[
    (
        "feed.css",
        include_bytes!("../../themes/plain/assets/feed.css"),
    ),
    (
        "search.js",
        include_bytes!("../../themes/plain/assets/search.js"),
    ),
    (
        "style.css",
        include_bytes!("../../themes/plain/assets/style.css"),
    ),
];
