//! The words of each language at which a quantity may begin, and what each says.

use super::text::{Lower, Text};
use crate::model::Language;

/// What a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A number below a hundred: seven, sept, forty, quarante.
    Small(u8),
    /// Hundred, cent.
    Hundred,
    /// Thousand, mille.
    Thousand,
    /// A power of ten from a million on: 6, 9, 12.
    Scale(u8),
    /// A place in an order: third, troisième.
    Ordinal(u8),
    /// What something is divided in: half, tiers, fifths.
    Part(u8),
    /// A number that lies in a word and that the other language may write out: both, twice, dozen, triennal.
    Count(u8),
    /// A month by its number.
    Month(u8),
    /// A month in short, which says so only beside a number.
    MonthShort(u8),
    /// Noon, midi.
    Noon,
    /// Midnight, minuit.
    Midnight,
    /// A part of a law: section, alinéa.
    Section,
    /// A part of a law in short, which says so only with a point: s. 8, al. 8(2)m).
    SectionShort,
    /// Announces a decade: années 1990.
    Years,
}

use Word::{
    Count, Hundred, Midnight, Month, MonthShort, Noon, Ordinal, Part, Scale, Section, SectionShort,
    Small, Thousand, Years,
};

#[rustfmt::skip]
const ENGLISH: &[(&str, Word)] = &[
    ("zero", Small(0)), ("one", Small(1)), ("two", Small(2)), ("three", Small(3)), ("four", Small(4)),
    ("five", Small(5)), ("six", Small(6)), ("seven", Small(7)), ("eight", Small(8)), ("nine", Small(9)),
    ("ten", Small(10)), ("eleven", Small(11)), ("twelve", Small(12)), ("thirteen", Small(13)),
    ("fourteen", Small(14)), ("fifteen", Small(15)), ("sixteen", Small(16)), ("seventeen", Small(17)),
    ("eighteen", Small(18)), ("nineteen", Small(19)), ("twenty", Small(20)), ("thirty", Small(30)),
    ("forty", Small(40)), ("fourty", Small(40)), ("fifty", Small(50)), ("sixty", Small(60)),
    ("seventy", Small(70)), ("eighty", Small(80)), ("ninety", Small(90)),
    ("hundred", Hundred), ("thousand", Thousand), ("million", Scale(6)), ("millions", Scale(6)),
    ("billion", Scale(9)), ("billions", Scale(9)), ("trillion", Scale(12)),
    ("first", Ordinal(1)), ("second", Ordinal(2)), ("third", Ordinal(3)), ("fourth", Ordinal(4)),
    ("fifth", Ordinal(5)), ("sixth", Ordinal(6)), ("seventh", Ordinal(7)), ("eighth", Ordinal(8)),
    ("ninth", Ordinal(9)), ("tenth", Ordinal(10)), ("eleventh", Ordinal(11)), ("twelfth", Ordinal(12)),
    ("thirteenth", Ordinal(13)), ("fourteenth", Ordinal(14)), ("fifteenth", Ordinal(15)),
    ("sixteenth", Ordinal(16)), ("seventeenth", Ordinal(17)), ("eighteenth", Ordinal(18)),
    ("nineteenth", Ordinal(19)), ("twentieth", Ordinal(20)), ("thirtieth", Ordinal(30)),
    ("fortieth", Ordinal(40)), ("fiftieth", Ordinal(50)), ("sixtieth", Ordinal(60)),
    ("hundredth", Ordinal(100)),
    ("half", Part(2)), ("halves", Part(2)), ("thirds", Part(3)), ("quarter", Part(4)), ("quarters", Part(4)),
    ("fifths", Part(5)), ("sixths", Part(6)), ("sevenths", Part(7)), ("eighths", Part(8)), ("tenths", Part(10)),
    ("once", Count(1)), ("single", Count(1)),
    ("both", Count(2)), ("twice", Count(2)), ("pair", Count(2)), ("pairs", Count(2)), ("couple", Count(2)),
    ("dual", Count(2)), ("double", Count(2)), ("doubled", Count(2)), ("twofold", Count(2)), ("either", Count(2)),
    ("biennial", Count(2)), ("biannual", Count(2)), ("biweekly", Count(2)), ("semiannual", Count(2)),
    ("thrice", Count(3)), ("trio", Count(3)), ("triple", Count(3)), ("tripled", Count(3)),
    ("threefold", Count(3)), ("triennial", Count(3)), ("quarterly", Count(3)), ("quadruple", Count(4)),
    ("decade", Count(10)), ("decades", Count(10)), ("dozen", Count(12)), ("dozens", Count(12)), ("fortnight", Count(14)),
    ("century", Count(100)),
    ("january", Month(1)), ("february", Month(2)), ("march", Month(3)), ("april", Month(4)), ("may", Month(5)),
    ("june", Month(6)), ("july", Month(7)), ("august", Month(8)), ("september", Month(9)),
    ("october", Month(10)), ("november", Month(11)), ("december", Month(12)),
    ("jan", MonthShort(1)), ("feb", MonthShort(2)), ("mar", MonthShort(3)), ("apr", MonthShort(4)),
    ("jun", MonthShort(6)), ("jul", MonthShort(7)), ("aug", MonthShort(8)), ("sep", MonthShort(9)),
    ("sept", MonthShort(9)), ("oct", MonthShort(10)), ("nov", MonthShort(11)), ("dec", MonthShort(12)),
    ("noon", Noon), ("midday", Noon), ("midnight", Midnight),
    ("section", Section), ("sections", Section), ("subsection", Section), ("subsections", Section),
    ("paragraph", Section), ("paragraphs", Section), ("subparagraph", Section), ("subparagraphs", Section),
    ("clause", Section), ("clauses", Section), ("article", Section), ("articles", Section),
    ("s", SectionShort), ("ss", SectionShort), ("sec", SectionShort), ("secs", SectionShort),
    ("subs", SectionShort), ("para", SectionShort), ("paras", SectionShort), ("art", SectionShort),
];

#[rustfmt::skip]
const FRENCH: &[(&str, Word)] = &[
    ("zéro", Small(0)), ("un", Small(1)), ("une", Small(1)), ("deux", Small(2)), ("trois", Small(3)),
    ("quatre", Small(4)), ("cinq", Small(5)), ("six", Small(6)), ("sept", Small(7)), ("huit", Small(8)),
    ("neuf", Small(9)), ("dix", Small(10)), ("onze", Small(11)), ("douze", Small(12)), ("treize", Small(13)),
    ("quatorze", Small(14)), ("quinze", Small(15)), ("seize", Small(16)), ("vingt", Small(20)),
    ("vingts", Small(20)), ("trente", Small(30)), ("quarante", Small(40)), ("cinquante", Small(50)),
    ("soixante", Small(60)), ("septante", Small(70)), ("huitante", Small(80)), ("nonante", Small(90)),
    ("cent", Hundred), ("cents", Hundred), ("mille", Thousand), ("million", Scale(6)), ("millions", Scale(6)),
    ("milliard", Scale(9)), ("milliards", Scale(9)), ("billion", Scale(12)), ("billions", Scale(12)),
    ("premier", Ordinal(1)), ("première", Ordinal(1)), ("premiers", Ordinal(1)), ("premières", Ordinal(1)),
    ("unième", Ordinal(1)), ("deuxième", Ordinal(2)), ("deuxièmes", Ordinal(2)), ("second", Ordinal(2)),
    ("seconde", Ordinal(2)), ("troisième", Ordinal(3)), ("quatrième", Ordinal(4)), ("cinquième", Ordinal(5)),
    ("sixième", Ordinal(6)), ("septième", Ordinal(7)), ("huitième", Ordinal(8)), ("neuvième", Ordinal(9)),
    ("dixième", Ordinal(10)), ("onzième", Ordinal(11)), ("douzième", Ordinal(12)), ("treizième", Ordinal(13)),
    ("quatorzième", Ordinal(14)), ("quinzième", Ordinal(15)), ("seizième", Ordinal(16)),
    ("vingtième", Ordinal(20)), ("trentième", Ordinal(30)), ("quarantième", Ordinal(40)),
    ("cinquantième", Ordinal(50)), ("soixantième", Ordinal(60)), ("centième", Ordinal(100)),
    ("moitié", Part(2)), ("demi", Part(2)), ("demie", Part(2)), ("tiers", Part(3)), ("quart", Part(4)),
    ("quarts", Part(4)), ("troisièmes", Part(3)), ("cinquièmes", Part(5)), ("sixièmes", Part(6)),
    ("septièmes", Part(7)), ("huitièmes", Part(8)), ("dixièmes", Part(10)),
    ("double", Count(2)), ("doubles", Count(2)), ("doubler", Count(2)), ("doublé", Count(2)),
    ("couple", Count(2)), ("paire", Count(2)), ("biennal", Count(2)), ("biennale", Count(2)),
    ("biennaux", Count(2)), ("bisannuel", Count(2)), ("bisannuelle", Count(2)), ("bihebdomadaire", Count(2)),
    ("bimensuel", Count(2)), ("triple", Count(3)), ("tripler", Count(3)), ("triplé", Count(3)),
    ("triennal", Count(3)), ("triennale", Count(3)), ("triennaux", Count(3)), ("triennales", Count(3)),
    ("trimestre", Count(3)), ("trimestriel", Count(3)), ("trimestrielle", Count(3)),
    ("trimestriels", Count(3)), ("trimestrielles", Count(3)), ("quadruple", Count(4)),
    ("quinquennal", Count(5)), ("quinquennale", Count(5)), ("quinquennaux", Count(5)),
    ("semestre", Count(6)), ("semestriel", Count(6)), ("semestrielle", Count(6)),
    ("décennie", Count(10)), ("décennies", Count(10)), ("décennal", Count(10)), ("décennale", Count(10)),
    ("dizaine", Count(10)), ("dizaines", Count(10)), ("douzaine", Count(12)), ("douzaines", Count(12)),
    ("quinzaine", Count(15)), ("vingtaine", Count(20)),
    ("trentaine", Count(30)), ("quarantaine", Count(40)), ("cinquantaine", Count(50)),
    ("soixantaine", Count(60)), ("centaine", Count(100)), ("siècle", Count(100)),
    ("janvier", Month(1)), ("février", Month(2)), ("mars", Month(3)), ("avril", Month(4)), ("mai", Month(5)),
    ("juin", Month(6)), ("juillet", Month(7)), ("août", Month(8)), ("aout", Month(8)), ("septembre", Month(9)),
    ("octobre", Month(10)), ("novembre", Month(11)), ("décembre", Month(12)),
    ("janv", MonthShort(1)), ("févr", MonthShort(2)), ("fév", MonthShort(2)), ("avr", MonthShort(4)),
    ("juil", MonthShort(7)), ("juill", MonthShort(7)), ("oct", MonthShort(10)), ("nov", MonthShort(11)),
    ("déc", MonthShort(12)),
    ("midi", Noon), ("minuit", Midnight),
    ("article", Section), ("articles", Section), ("paragraphe", Section), ("paragraphes", Section),
    ("alinéa", Section), ("alinéas", Section), ("section", Section), ("sections", Section),
    ("clause", Section), ("clauses", Section),
    ("art", SectionShort), ("par", SectionShort), ("al", SectionShort),
    ("années", Years),
];

/// Returns what the word at `at` says, if it says something of a quantity, and where it ends.
pub(super) fn at(language: Language, text: Text<'_>, at: usize) -> Option<(Word, usize)> {
    let end = text.letters(at);
    Some((between(language, text, at, end)?, end))
}

/// Returns what the word from `start` to `end` says, if it says something of a quantity.
pub(super) fn between(
    language: Language,
    text: Text<'_>,
    start: usize,
    end: usize,
) -> Option<Word> {
    let (words, table) = match language {
        Language::En => (ENGLISH, &ENGLISH_TABLE),
        Language::Fr => (FRENCH, &FRENCH_TABLE),
    };
    let mut slot = slot(text.bytes(start, end));
    // The table is four fifths empty: most words end here, unread.
    if table[slot] == 0 {
        return None;
    }
    let lower = Lower::new(text.bytes(start, end));
    loop {
        let place = usize::from(*table.get(slot)?);
        let (known, says) = words.get(place.checked_sub(1)?)?;
        if known.as_bytes() == lower.as_bytes() {
            return Some(*says);
        }
        slot = (slot + 1) % SLOTS;
    }
}

/// Returns whether a word like this may stand after a number and say what it measures.
pub(super) fn may_measure(first: u8, length: usize) -> bool {
    length < 32 && MEASURE_LENGTHS[usize::from(first.to_ascii_lowercase())] >> length & 1 == 1
}

const SLOTS: usize = 1024;

/// For each slot, the place of its word in the list, from 1; 0 is empty.
const ENGLISH_TABLE: [u8; SLOTS] = table(ENGLISH);
const FRENCH_TABLE: [u8; SLOTS] = table(FRENCH);

const fn table(words: &[(&str, Word)]) -> [u8; SLOTS] {
    let mut table = [0; SLOTS];
    let mut place = 0;
    while place < words.len() {
        let mut slot = slot(words[place].0.as_bytes());
        while table[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        place += 1;
        assert!(place <= u8::MAX as usize, "a place fits one byte");
        #[expect(clippy::cast_possible_truncation, reason = "asserted above")]
        {
            table[slot] = place as u8;
        }
    }
    table
}

/// Returns where the search for a word begins: its first, middle and last byte and its length, mixed. The bit by which
/// capitals differ, of É too, is left out.
const fn slot(word: &[u8]) -> usize {
    let length = word.len();
    if length == 0 {
        return 0;
    }
    let first = (word[0] | 0x20) as u32;
    let middle = (word[length / 2] | 0x20) as u32;
    let last = (word[length - 1] | 0x20) as u32;
    let seed = first | middle << 8 | last << 16;
    (seed.wrapping_mul(0x9E37_79B1).wrapping_shr(22) as usize + length * 67) % SLOTS
}

/// The words of both languages that `measure.rs` reads after a number; what each says is read there.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "million", "millions", "billion", "billions", "trillion", "milliard", "milliards", "thousand", "mille", "k",
    "m", "mm", "mn", "g", "b", "bn", "md", "mds", "t", "percent", "per", "percentage", "pour", "pourcent", "p",
    "point", "points", "dollar", "dollars", "euro", "euros", "de", "d", "us", "u", "usd", "cad", "cdn", "eur",
    "canadian", "american", "pound", "pounds", "livre", "livres",
];

/// For each first byte, which lengths its words among them have, a bit each.
const MEASURE_LENGTHS: [u32; 256] = {
    let mut lengths = [0; 256];
    let mut place = 0;
    while place < MEASURES.len() {
        let word = MEASURES[place].as_bytes();
        lengths[word[0] as usize] |= 1 << word.len();
        place += 1;
    }
    lengths
};
