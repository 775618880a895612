//! Numbers that stand in both languages and count something else in each: "2 years", « 2 mois ».

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::locale::quantity::{Kind, Quantity, Unit, unit};
use crate::model::{Bilingual, Language};

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    /// The place of the number among those of its text.
    pub(super) place: usize,
    /// The number with its unit, in the text that it stands in.
    pub(super) range: Range<usize>,
    key: String,
    unit: Unit,
}

impl Counted {
    /// Returns a quantity as the number with its unit.
    pub(super) fn whole(&self, quantity: &Quantity) -> Quantity {
        Quantity {
            range: self.range.clone(),
            ..quantity.clone()
        }
    }
}

/// Reads what a quantity counts, where it is a plain number.
pub(super) fn read(
    language: Language,
    text: &str,
    place: usize,
    quantity: &Quantity,
) -> Option<Counted> {
    if quantity.kind != Kind::Number {
        return None;
    }
    let (unit, range) = unit(language, text, quantity)?;
    Some(Counted {
        place,
        range,
        key: quantity.key.clone(),
        unit,
    })
}

/// Returns the numbers that count one thing in English only and another in French only, each with its like, once.
pub(super) fn differing(counted: &Bilingual<Vec<Counted>>) -> Vec<Bilingual<&Counted>> {
    let said = counted.as_ref().map(|all| {
        let pairs = all.iter().map(|one| (one.key.as_str(), one.unit));
        pairs.collect::<BTreeSet<_>>()
    });
    let alone = Bilingual::from_fn(|language: Language| {
        let mut alone: BTreeMap<&str, BTreeMap<Unit, &Counted>> = BTreeMap::new();
        for one in &counted[language] {
            if !said[language.twin()].contains(&(one.key.as_str(), one.unit)) {
                let units = alone.entry(&one.key).or_default();
                units.entry(one.unit).or_insert(one);
            }
        }
        alone
    });
    let mut pairs = Vec::new();
    for (key, units) in &alone.en {
        let others = alone.fr.get(key).into_iter().flatten();
        pairs.extend(
            units
                .values()
                .zip(others)
                .map(|(en, (_, fr))| Bilingual { en: *en, fr: *fr }),
        );
    }
    pairs
}
