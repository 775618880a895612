//! The two official languages, and the pair that holds one thing in each.

use std::ops::{Index, IndexMut};

/// An official language of Canada. There is no default: every function that needs one is told which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, as written in Canada.
    En,
    /// French, as written in Canada.
    Fr,
}

impl Language {
    /// Both, in the order of their codes.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// Returns the ISO 639-1 code, which is also the folder and the file name: `en`, `fr`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// Returns the BCP 47 tag of pages and feeds: `en-CA`, `fr-CA`.
    #[must_use]
    pub fn locale(self) -> &'static str {
        match self {
            Self::En => "en-CA",
            Self::Fr => "fr-CA",
        }
    }

    /// Returns the ISO 639-2/T code of `dcterms.language` (facts.md, part 3): `eng`, `fra`.
    #[must_use]
    pub fn iso639_2(self) -> &'static str {
        match self {
            Self::En => "eng",
            Self::Fr => "fra",
        }
    }

    /// Returns the language's own name, never translated: the label of the language link (facts.md, part 2).
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
        }
    }

    /// Returns the other official language.
    #[must_use]
    pub fn twin(self) -> Self {
        match self {
            Self::En => Self::Fr,
            Self::Fr => Self::En,
        }
    }

    /// Returns the language whose code or tag begins `text` (`fr`, `fr-CA`, `fr_CA.UTF-8`), if it is one of the two.
    #[must_use]
    pub fn from_tag(text: &str) -> Option<Self> {
        let code = text.split(['-', '_', '.', '@']).next().unwrap_or(text);
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
    }
}

/// One thing in both languages: neither can be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Bilingual<T> {
    /// The English one.
    pub en: T,
    /// The French one.
    pub fr: T,
}

impl<T> Bilingual<T> {
    /// Makes the thing for each language in turn.
    pub fn from_fn(mut make: impl FnMut(Language) -> T) -> Self {
        Self {
            en: make(Language::En),
            fr: make(Language::Fr),
        }
    }

    /// Makes the thing for each language in turn, or returns the first error.
    ///
    /// # Errors
    /// The first error of `make`, English before French.
    pub fn try_from_fn<E>(mut make: impl FnMut(Language) -> Result<T, E>) -> Result<Self, E> {
        Ok(Self {
            en: make(Language::En)?,
            fr: make(Language::Fr)?,
        })
    }

    /// Returns references to both.
    pub fn as_ref(&self) -> Bilingual<&T> {
        Bilingual {
            en: &self.en,
            fr: &self.fr,
        }
    }

    /// Changes both by one function.
    pub fn map<U>(self, mut change: impl FnMut(T) -> U) -> Bilingual<U> {
        Bilingual {
            en: change(self.en),
            fr: change(self.fr),
        }
    }
}

impl<T> Bilingual<Option<T>> {
    /// Returns the pair when both are there.
    pub fn both(self) -> Option<Bilingual<T>> {
        Some(Bilingual {
            en: self.en?,
            fr: self.fr?,
        })
    }
}

impl<T> Index<Language> for Bilingual<T> {
    type Output = T;

    fn index(&self, language: Language) -> &T {
        match language {
            Language::En => &self.en,
            Language::Fr => &self.fr,
        }
    }
}

impl<T> IndexMut<Language> for Bilingual<T> {
    fn index_mut(&mut self, language: Language) -> &mut T {
        match language {
            Language::En => &mut self.en,
            Language::Fr => &mut self.fr,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_systems_name_a_language() {
        for (tag, language) in [
            ("fr", Some(Language::Fr)),
            ("fr_CA.UTF-8", Some(Language::Fr)),
            ("EN-ca", Some(Language::En)),
            ("C", None),
            ("frp", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
    }
}
