//! What the tool's own pages and the bar use: in the binary, served below `/_preview/assets/`.

const ASSETS: &[(&str, &[u8])] = &[
    ("bar.css", include_bytes!("assets/bar.css")),
    ("desk.css", include_bytes!("assets/desk.css")),
    ("live.js", include_bytes!("assets/live.js")),
];

/// Returns an asset by its name.
pub(super) fn find(name: &str) -> Option<&'static [u8]> {
    let asset = ASSETS.iter().find(|(other, _)| *other == name)?;
    Some(asset.1)
}
