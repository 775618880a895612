//! What a new site and a new bulletin hold, as text: whoever made them writes them.

mod bulletin;
mod site;
mod toml_text;

pub use bulletin::{Titles, bulletin};
pub use site::{ZONE, site};
pub use toml_text::quoted;

/// A file of a new folder: its path below the folder, with `/`, and what it holds.
pub type Seed = (String, Vec<u8>);

/// Puts values in the places `@NAME@` of a text.
fn filled(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| {
        text.replace(&format!("@{name}@"), value)
    })
}
