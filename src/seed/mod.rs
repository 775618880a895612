//! What a new site, a new bulletin and the sites that try a theme hold, as text: whoever asked for them writes them, or keeps
//! them in memory.

mod bulletin;
pub mod hard;
mod site;
mod toml_text;

pub use bulletin::{NO_DESCRIPTION, NO_TITLE, Titles, bulletin};
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
