//! Personal information in a text of either language, found before readers find it (Privacy Act, s. 3; facts.md 6).
//!
//! The text is looked through once for digits and `@`; a text without them is clean. What is there is read closer: a
//! `Page` holds the groups of digits, and each detector, one a file, says what they are. A new detector is one file and
//! one line in `DETECTORS`. Every detector asks about few letters around a group, so that the time grows with the text.

mod birth;
mod card;
mod date;
mod email;
mod file_number;
mod health;
mod ip;
mod month;
mod number;
mod page;
mod passport;
mod phone;
mod plain;
mod postal;
#[cfg(test)]
mod prose;
mod ramq;
mod sin;
mod stand;
#[cfg(test)]
mod testing;
mod tracking;
mod web;
mod words;

use std::ops::Range;

use page::Page;
use plain::Plain;
pub use tracking::without_tracking;

/// What kind of personal information.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A social insurance number, or a business number that looks like one (facts.md 6).
    SocialInsuranceNumber,
    /// The number of a credit or debit card (ISO/IEC 7812-1; the networks' ranges).
    PaymentCard,
    /// The number of a health card of a province or territory, in that province's form.
    HealthCard,
    /// The number of a Canadian passport (Government of Canada, "Features of Canada's new passport").
    Passport,
    /// A date of birth (Privacy Act, s. 3, paragraph a).
    BirthDate,
    /// A civic number and street with a postal code (Privacy Act, s. 3, paragraph d; Canada Post's codes).
    HomeAddress,
    /// An e-mail address that is a person's, not an office's (facts.md 6).
    PersonalEmail,
    /// A telephone number of the North American plan (NANPA), but toll-free.
    Phone,
    /// An IP address, which is personal information (terms of use of the OPC; facts.md 6).
    IpAddress,
    /// The number of a complaint's or a person's file (Privacy Act, s. 3, paragraph c; facts.md 6).
    FileNumber,
}

impl Kind {
    /// The word that stands for it in the codes of findings: it never changes.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SocialInsuranceNumber => "sin",
            Self::PaymentCard => "payment-card",
            Self::HealthCard => "health-card",
            Self::Passport => "passport",
            Self::BirthDate => "birth-date",
            Self::HomeAddress => "home-address",
            Self::PersonalEmail => "personal-email",
            Self::Phone => "phone",
            Self::IpAddress => "ip-address",
            Self::FileNumber => "file-number",
        }
    }
}

/// A place where personal information seems to stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// What it looks like.
    pub kind: Kind,
    /// Whether both its form and the words around it say so (an error), or one alone (a warning).
    pub sure: bool,
}

/// Finds the hits of one kind, or of a family of them.
type Detector = fn(&Page, &mut Vec<Hit>);

/// All detectors. The order is free.
const DETECTORS: &[Detector] = &[
    birth::find,
    card::find,
    email::find,
    file_number::find,
    health::find,
    ip::find,
    passport::find,
    phone::find,
    postal::find,
    ramq::find,
    sin::find,
];

/// Finds everything in a text that looks like personal information: in order, none over another. The words of both
/// languages count in either text. A text is best given whole, without markup: labels may stand 40 letters away.
#[must_use]
pub fn find(text: &str) -> Vec<Hit> {
    // Full-width forms begin with EF.
    let is_telling = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'@' | 0xEF);
    if page::seek(text.as_bytes(), 0, is_telling).is_none() {
        return Vec::new();
    }
    let plain = Plain::read(text);
    let page = Page::read(plain.text());
    let mut hits = Vec::new();
    for detector in DETECTORS {
        detector(&page, &mut hits);
    }
    hits.retain(|hit| page.counts(hit));
    let mut hits = without_overlaps(hits);
    for hit in &mut hits {
        hit.range = plain.written(&hit.range);
    }
    hits
}

/// Where two claim the same characters: the surer one, then the longer one, then the earlier kind.
fn without_overlaps(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.range.start, hit.range.end));
    let mut kept: Vec<Hit> = Vec::with_capacity(hits.len());
    for hit in hits {
        match kept.last_mut() {
            Some(last) if last.range.end > hit.range.start => {
                let weight = |hit: &Hit| (hit.sure, hit.range.len(), std::cmp::Reverse(hit.kind));
                if weight(&hit) > weight(last) {
                    *last = hit;
                }
            }
            _ => kept.push(hit),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::time::{Duration, Instant};

    use proptest::prelude::*;

    use super::prose::{ENGLISH, FRENCH};
    use super::*;

    const KINDS: [Kind; 10] = [
        Kind::SocialInsuranceNumber,
        Kind::PaymentCard,
        Kind::HealthCard,
        Kind::Passport,
        Kind::BirthDate,
        Kind::HomeAddress,
        Kind::PersonalEmail,
        Kind::Phone,
        Kind::IpAddress,
        Kind::FileNumber,
    ];

    /// One of each kind, in its order.
    const SAMPLES: &str = "NAS 046 454 286. Carte 4111 1111 1111 1111. TREM 8053 0412. Passport AB123456. \
        Née le 3 mai 1980. 9, rue du Lac, Hull J8X 2K1. x@gmail.com. 613-555-1234. IP 24.48.0.1. File PA-012345.";

    #[test]
    fn every_kind_has_its_own_key_and_its_detector() {
        let keys: BTreeSet<_> = KINDS.iter().map(|kind| kind.key()).collect();
        assert_eq!(keys.len(), KINDS.len());
        let found: Vec<_> = find(SAMPLES).iter().map(|hit| hit.kind).collect();
        assert_eq!(found, KINDS);
    }

    #[test]
    fn prose_full_of_numbers_is_clean() {
        for text in [ENGLISH, FRENCH] {
            assert!(text.split("\n\n").count() >= 20);
            testing::clean(&[text]);
            testing::clean(&[&text.replace(' ', "\u{A0}")]);
            for paragraph in text.split("\n\n") {
                testing::clean(&[paragraph]);
            }
        }
    }

    #[test]
    fn of_two_that_overlap_the_surer_stays() {
        let hit = |range: Range<usize>, kind, sure| Hit { range, kind, sure };
        let (sin, phone) = (Kind::SocialInsuranceNumber, Kind::Phone);
        for (hits, kept) in [
            (
                vec![hit(0..9, phone, false), hit(2..5, sin, true)],
                hit(2..5, sin, true),
            ),
            (
                vec![hit(0..9, phone, false), hit(2..5, sin, false)],
                hit(0..9, phone, false),
            ),
            (
                vec![hit(0..9, phone, false), hit(0..9, sin, false)],
                hit(0..9, sin, false),
            ),
        ] {
            assert_eq!(without_overlaps(hits), [kept]);
        }
    }

    /// Texts made of what the detectors look at.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[0-9]{1,5}",
            4 => prop::sample::select(vec![
                " ", "-", ".", "/", ":", ",", "(", ")", "+", "@", "%40", "://", "?", "#", "\n", "\u{A0}", "\u{200B}", "‑",
                "–", "é", "É", "０", "９", "＠", "ᵉʳ", "$", "::",
            ]).prop_map(str::to_owned),
            2 => prop::sample::select(vec![
                "SIN", "nas", "carte", "passport", "AB", "born", "née", "May", "mai", "rue", "Street", "K2P", "1A1", "IP",
                "file", "dossier", "PA-", "gmail.com", "jane.doe", "2001", "fe80", "health card", "046 454 286",
            ]).prop_map(str::to_owned),
            1 => any::<char>().prop_map(String::from),
        ];
        prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    fn config() -> ProptestConfig {
        ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::with_cases(500)
        }
    }

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn ranges_are_of_the_text_and_in_order(text in prop_oneof![pieces(), ".*"]) {
            let mut end = 0;
            for hit in find(&text) {
                prop_assert!(hit.range.start >= end && hit.range.start < hit.range.end);
                prop_assert!(text.get(hit.range.clone()).is_some());
                end = hit.range.end;
            }
        }

        #[test]
        fn what_has_no_width_hides_nothing(places in prop::collection::vec(0..SAMPLES.len(), 0..40)) {
            let mut text = String::new();
            for (at, character) in SAMPLES.char_indices() {
                if places.contains(&at) {
                    text.push('\u{200B}');
                }
                text.push(character);
            }
            let plain = |text: &str| -> Vec<_> {
                find(text)
                    .into_iter()
                    .map(|hit| (hit.kind, hit.sure, text[hit.range].replace('\u{200B}', "")))
                    .collect()
            };
            prop_assert_eq!(plain(&text), plain(SAMPLES));
        }

        #[test]
        fn an_address_without_tracking_has_none(url in "(https://a\\.ca/)?[a-z?#&=_*é]{0,20}(\\?|#|&)(utm_|fbclid|x)[a-z=&?#;]{0,20}") {
            if let Some(clean) = without_tracking(&url) {
                prop_assert!(clean.len() < url.len());
                prop_assert_eq!(without_tracking(&clean), None);
            }
        }
    }

    #[expect(clippy::disallowed_methods, reason = "a test of the time it takes")]
    fn time(text: &str) -> Duration {
        let start = Instant::now();
        std::hint::black_box(find(text));
        start.elapsed()
    }

    /// Texts of one thing over and over: what each detector stops at, starts from, or looks back over.
    const MONOTONOUS: &str = "1|a| |1 |12 |123 |1-|1.|1/|1:|@|a@|a@b.|x@gmail.com |%40|://|a://1 |046 454 286 |SIN 046454286 \
        |4111 |4111111111111111 |K2P 1A1 |1 rue K2P 1A1 |3 May 1980 |born 3 May 1980 |né |613-555-1234 |1.2.3.4 |f:|::\
        |AB123456 passport |PA-012345 |file 1234-56 |TREM 8053 0412 |(|\u{200B}1|é1|１ |1\u{A0}";

    #[test]
    fn four_times_the_text_takes_no_sixteen_times_the_time() {
        for unit in MONOTONOUS.split('|') {
            let once = unit.repeat(5_000 / unit.len());
            let four = once.repeat(4);
            let limit = (time(&once) * 9).max(Duration::from_millis(45));
            // On a busy machine a run may wait; what grows with the square is late every time.
            let is_in_time = (0..20).any(|_| time(&four) < limit);
            assert!(is_in_time, "{unit:?}: more than {limit:?}");
        }
    }
}
