//! A theme as read: templates, words and assets, the site's own over the built-in ones.

use std::borrow::Cow;

use crate::model::Bilingual;

/// A theme, whole: what the site's folder lacks was taken from the built-in theme.
#[derive(Clone, Debug)]
pub struct Theme {
    /// The templates, by name.
    pub templates: Vec<Template>,
    /// The Fluent files of each language, the built-in one first, so that a site can change one message.
    pub strings: Bilingual<Vec<Template>>,
    /// Style sheets, pictures, fonts.
    pub assets: Vec<Asset>,
    /// How wide pictures are shown (the `sizes` of HTML).
    pub picture_sizes: String,
    /// The words that stand in addresses.
    pub segments: Bilingual<Segments>,
}

/// A text file of a theme.
#[derive(Clone, Debug)]
pub struct Template {
    /// Its name in the theme: `bulletin.html`.
    pub name: String,
    /// Where it stands, for findings: `themes/plain/templates/bulletin.html`.
    pub path: String,
    /// What it says.
    pub text: Cow<'static, str>,
}

/// A file that pages use: published under a name that holds its hash.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its name in the theme's `assets` folder.
    pub name: String,
    /// Its name when published: `style.<hash>.css`.
    pub published: String,
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
}

/// Words of one language that stand in addresses (the messages `segment-…` of the theme's strings).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segments {
    /// `topics`, `sujets`.
    pub topics: String,
    /// `search`, `recherche`.
    pub search: String,
    /// `subscribe`, `abonnement`.
    pub subscribe: String,
}
