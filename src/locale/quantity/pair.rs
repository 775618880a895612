//! Which quantities of one language have no match in the other, and what stands nearest to them there.
//!
//! A quantity is matched when the other side says the same anywhere, in either reading, and be it in parts ("January
//! 2024 to March 2024" is « de janvier à mars 2024 »). How often is compared of percentages, sums and large numbers only:
//! others are repeated or not as the sentence asks. So compare what belongs together, a paragraph with its own.
//!
//! What is [`Weight::Soft`] matches and never complains, but for one thing: a name with digits (COVID-19) complains of
//! one on the other side that differs in its digits alone.

use super::near::{self, COMPARED, Places, distance};
use super::{Kind, Quantity, Weight};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What stands alone on each side: its place in the list given, and the place of the nearest of the other side where
/// one is near ("1,234" and « 1 243 »). Where that one stands alone too, each is the nearest of the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unmatched {
    /// The English ones, in order.
    pub en: Vec<(usize, Option<usize>)>,
    /// The French ones, in order.
    pub fr: Vec<(usize, Option<usize>)>,
}

/// Compares the quantities of two texts; returns those that the other text does not say.
#[must_use]
pub fn unmatched(en: &[Quantity], fr: &[Quantity]) -> Unmatched {
    let (en_offers, fr_offers) = (Offers::of(en), Offers::of(fr));
    let en_alone = alone(en, &en_offers, &fr_offers);
    let fr_alone = alone(fr, &fr_offers, &en_offers);
    let mut en_told = told((en, &en_alone), (fr, &fr_alone));
    let mut fr_told = told((fr, &fr_alone), (en, &en_alone));
    let (en_names, fr_names) = (names(en, &fr_offers), names(fr, &en_offers));
    add_slips(&mut en_told, (en, &en_names), fr);
    add_slips(&mut fr_told, (fr, &fr_names), en);
    let near = near::pairs((en, &en_told), (fr, &fr_told));
    let of_en = |place| near.iter().find(|pair| pair.0 == place).map(|pair| pair.1);
    let of_fr = |place| near.iter().find(|pair| pair.1 == place).map(|pair| pair.0);
    let en = en_told.into_iter().map(|place| (place, of_en(place)));
    let fr = fr_told.into_iter().map(|place| (place, of_fr(place)));
    Unmatched {
        en: en.collect(),
        fr: fr.collect(),
    }
}

/// All that a side says, sorted: the keys, the second readings, the parts.
struct Offers<'a>(Vec<Cow<'a, str>>);

/// Marks a day or month as written without its year, a year as written without a month, a day, another year.
const ALONE: &str = "=";

impl<'a> Offers<'a> {
    fn of(quantities: &'a [Quantity]) -> Self {
        let mut offers = Vec::with_capacity(quantities.len() * 2);
        for quantity in quantities {
            let key = quantity.key.as_str();
            offers.push(Cow::Borrowed(key));
            offers.extend(quantity.other.as_deref().map(Cow::Borrowed));
            match (quantity.kind, key.strip_prefix("--")) {
                (Kind::Date | Kind::Month, Some(_)) => {
                    offers.push(Cow::Owned(format!("{ALONE}{key}")));
                    offers.extend(key.get(..4).map(Cow::Borrowed));
                }
                (Kind::Date | Kind::Month, None) => {
                    if let Some((year, rest)) = key.split_at_checked(4) {
                        offers.push(Cow::Borrowed(year));
                        offers.push(Cow::Owned(format!("-{rest}")));
                        offers.extend(rest.get(..3).map(|month| Cow::Owned(format!("-{month}"))));
                        offers.extend(key.get(..7).map(Cow::Borrowed));
                    }
                }
                (Kind::Years, _) => offers.extend(key.split('-').map(Cow::Borrowed)),
                (Kind::Number, _) if key == "24/7" => offers.extend(["24", "7"].map(Cow::Borrowed)),
                (Kind::Number, _) if key.len() == 4 => {
                    offers.push(Cow::Owned(format!("{ALONE}{key}")));
                }
                // The hours and minutes of a duration; later in the day it is a time.
                (Kind::Time, _) if key < "08:00" => {
                    offers.extend(parts(quantity).into_iter().flatten().map(Cow::Owned));
                }
                (Kind::Section, _) => {
                    offers.extend(parts(quantity).into_iter().flatten().map(Cow::Owned));
                }
                _ => {}
            }
        }
        offers.sort_unstable();
        Self(offers)
    }

    fn has(&self, reading: &str) -> bool {
        self.0
            .binary_search_by(|offer| offer.as_ref().cmp(reading))
            .is_ok()
    }

    fn count(&self, reading: &str) -> usize {
        let from = self.0.partition_point(|offer| offer.as_ref() < reading);
        let offers = self.0.iter().skip(from);
        offers.take_while(|offer| offer.as_ref() == reading).count()
    }

    /// Returns whether the other side says a quantity: whole, in its second reading, or in parts.
    fn says(&self, quantity: &Quantity) -> bool {
        self.has(&quantity.key)
            || quantity.other.as_ref().is_some_and(|other| self.has(other))
            || parts(quantity).is_some_and(|parts| parts.iter().all(|part| self.has(part)))
    }
}

/// Returns the parts in which the other language may say a quantity.
fn parts(quantity: &Quantity) -> Option<[String; 2]> {
    let key = quantity.key.as_str();
    let owned = |(one, other): (&str, &str)| [one.to_owned(), other.to_owned()];
    match quantity.kind {
        // A full date of another year does not say the day: only one without a year, and the year by itself.
        Kind::Date | Kind::Month => {
            let (year, rest) = key.split_at_checked(4).filter(|_| !key.starts_with('-'))?;
            Some([format!("{ALONE}-{rest}"), year.to_owned()])
        }
        // Two spans do not say a third: only years by themselves.
        Kind::Years => key
            .split_once('-')
            .map(|(from, until)| [format!("{ALONE}{from}"), format!("{ALONE}{until}")]),
        // « 2 h 30 » may be two hours and thirty minutes.
        Kind::Time => {
            let (hours, minutes) = key.split_once(':')?;
            let number = |digits: &str| digits.trim_start_matches('0').to_owned();
            (minutes != "00").then(|| [number(hours), number(minutes)])
        }
        // « paragraphe 8(2), alinéa m) »
        Kind::Section => {
            let (outer, last) = key.rsplit_once('(').filter(|(outer, _)| outer.len() > 1)?;
            Some([outer.to_owned(), format!("s({last}")])
        }
        Kind::Phone => key.split_once('x').map(owned),
        _ => None,
    }
}

/// Returns the places of the sure ones that the other side does not say; of what is counted and said less often there,
/// the last.
fn alone(quantities: &[Quantity], own: &Offers, other: &Offers) -> Vec<usize> {
    let mut alone = Vec::new();
    let mut more = BTreeMap::new();
    for (place, quantity) in quantities.iter().enumerate().rev() {
        let key = quantity.key.as_str();
        let told = if quantity.weight == Weight::Soft {
            false
        } else if is_counted(quantity) && other.has(key) {
            let count = || own.count(key).saturating_sub(other.count(key));
            let left: &mut usize = more.entry(key).or_insert_with(count);
            let told = *left > 0;
            *left = left.saturating_sub(1);
            told
        } else {
            !other.says(quantity)
        };
        if told {
            alone.push(place);
        }
    }
    alone.reverse();
    alone
}

/// Returns whether a quantity is said as often in both languages: a small number or a year need not be.
fn is_counted(quantity: &Quantity) -> bool {
    match quantity.kind {
        Kind::Percent | Kind::Money => true,
        Kind::Number => {
            let is_year = || matches!(quantity.key.parse(), Ok(1700..2200_u32));
            quantity.key.len() > 2 && !is_year()
        }
        _ => false,
    }
}

/// Returns the places of what is told of what stands alone: not e-mail addresses where each language has its own.
fn told((own, alone): Places, (others, others_alone): Places) -> Vec<usize> {
    let others = others_alone.iter().map(|place| &others[*place]);
    let addresses = others.filter(|other| other.kind == Kind::Email);
    let addresses: Vec<String> = addresses
        .take(COMPARED)
        .map(|address| cognate(&address.key))
        .collect();
    let is_told = |quantity: &Quantity| {
        if quantity.kind != Kind::Email || addresses.is_empty() {
            return true;
        }
        let own = cognate(&quantity.key);
        let mut others = addresses.iter();
        others.any(|other| *other != own && distance(other, &own) <= 2)
    };
    let places = alone.iter().copied();
    places.filter(|&place| is_told(&own[place])).collect()
}

/// Returns the places of the names that the other side does not have in the same form.
fn names(quantities: &[Quantity], other: &Offers) -> Vec<usize> {
    let places = quantities.iter().enumerate();
    let names = places.filter(|(_, name)| name.kind == Kind::Identifier && !other.has(&name.key));
    names.map(|(place, _)| place).collect()
}

/// Adds the names that stand on the other side with other digits only: SC-9 where there is SC-7, be that here as well.
fn add_slips(told: &mut Vec<usize>, (own, names): Places, others: &[Quantity]) {
    if names.is_empty() {
        return;
    }
    let others: Vec<(String, &Option<String>)> = others
        .iter()
        .filter(|other| other.kind == Kind::Identifier)
        .take(COMPARED)
        .map(|other| (letters(&other.key), &other.other))
        .collect();
    let is_slip = |name: &Quantity| {
        let own = letters(&name.key);
        let mut others = others.iter();
        others.any(|(letters, digits)| {
            *letters == own && (**digits != name.other || digits.is_none())
        })
    };
    told.extend(names.iter().copied().filter(|place| is_slip(&own[*place])));
    told.sort_unstable();
    told.dedup();
}

/// Returns what of a name is not its digits.
fn letters(name: &str) -> String {
    name.chars().filter(|char| !char.is_ascii_digit()).collect()
}

/// Returns an address as both languages would spell it: "accessibility" and « accessibilite » are no mistake.
fn cognate(address: &str) -> String {
    address.replace("ity", "ite")
}
