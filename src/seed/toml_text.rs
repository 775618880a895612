//! A text as TOML writes it.

use std::fmt::Write;

/// Returns what stands between straight quotation marks where TOML is to say `text`.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            control if control.is_control() => {
                // Writing to a String cannot fail.
                let _ = write!(written, "\\u{:04X}", u32::from(control));
            }
            other => written.push(other),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn toml_reads_back_what_was_written() {
        for text in [
            "",
            "a \"b\" c",
            "a\\b",
            "é « x »",
            "a\tb\u{7f}\u{85}",
            "\\u0041",
        ] {
            let file = format!("a = \"{}\"", quoted(text));
            let table: toml::Table = file.parse().unwrap();
            assert_eq!(table["a"].as_str(), Some(text), "{file}");
        }
    }
}
