//! Acronyms that are used before they are spelled out (facts.md, part 4).
//!
//! “… (OPC)”, “(the OPC)”, “(hereafter, OPC)”, “(ATIPs)”, « (ci-après le CPVP) » and “ATIP (access to information and
//! privacy)” spell one out. Names that hold capitals are left alone: “SOR/83-508”, “2015 FCA 56”, “Part III”.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::slip::{after_space, before_space, last_word};
use crate::check::{Check, Reading, Run, Text, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Kind;
use crate::model::Severity;

const RULE: Rule = Rule::new("style/acronym", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// Acronyms that are better known than what they stand for, kinds of files, zones of time, and parts of names.
const KNOWN: &[&str] = &[
    "ADN", "AIDS", "ASC", "ASCII", "ATS", "CAN", "CBC", "CSS", "CSV", "DNA", "DOI", "DVD", "EDT",
    "EPUB", "EST", "FAQ", "GIF", "GMT", "GPS", "GRC", "GST", "HAE", "HIV", "HNE", "HST", "HTML",
    "HTTP", "HTTPS", "ISBN", "ISO", "ISSN", "JPEG", "JSON", "NAS", "NATO", "NIP", "OTAN", "PDF",
    "PDT", "PEI", "PIN", "PNG", "PST", "QST", "RCMP", "RSS", "SIDA", "SIN", "SMS", "SVG", "TOML",
    "TPS", "TTS", "TTY", "TVA", "TVH", "TVQ", "URL", "USA", "USB", "UTC", "VIH", "XML", "ZIP",
];

/// Ordinary words, and those that hold the place of others, which some write in capitals so that they are seen.
const ORDINARY: &str = "\
    AGAIN ALL ALSO ANY ARE AUCUN AUSSI AVANT AVEC AVOID BEFORE BIEN BUT CELA DEUX DEVEZ DOES DOIT DONC DONE DRAFT EACH \
    ELLE EVEN EVER EVERY FAIRE FALSE FAUX FINAL FIRST FIXME FOR FREE FROM GOOD HERE HOW ICI INTO JOUR JUST KEEP LAST \
    LES LEUR LIRE LOCK MAIS MAY MEME MERCI MOINS MORE MOST MUST NEED NEVER NEW NEXT NON NONE NOS NOT NOTE NOTRE NOUS \
    NOW ONCE ONE ONLY OPEN OTHER OUI OUR OUT OVER PAS PEUT PLUS POUR QUE QUI READ RIEN SAME SANS SEE SELON SEUL SHALL \
    SONT SOUS STOP SUR TBA TBC TBD TEST THAT THE THEIR THEN THERE THESE THEY THIS TODO TOUS TOUT TOUTE TRES TROIS TRUE \
    TWO UNE UNTIL VERY VOIR VOS VOTRE VOUS VRAI WAIT WAS WHAT WHEN WHERE WHY WILL WITH XXX XXXX YES YOU YOUR ZERO";

/// Words that may stand before an acronym in the parentheses that spell it out.
const LEADS: &[&str] = &[
    "the",
    "hereafter",
    "hereinafter",
    "or",
    "also",
    "known",
    "called",
    "as",
    "abbreviated",
    "le",
    "la",
    "les",
    "l",
    "ci",
    "après",
    "ou",
    "aussi",
    "appelé",
    "appelée",
    "dit",
    "dite",
    "abrégé",
    "en",
];

/// How far before an acronym its parenthesis may open, and how far after it the one that explains it may close, in bytes.
const LEAD: usize = 60;
const WORDS: usize = 240;

/// How many words may stand between an acronym and the parenthesis that explains it: “your ATIP office (…)”.
const BETWEEN: usize = 2;

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, text) in each_text(reading) {
        let mut met = explained(text);
        let small = OnceCell::new();
        for passage in text.passages() {
            let is_judged = matches!(passage.kind, Some(Kind::Paragraph | Kind::Item));
            for (number, word) in passage.words.iter().enumerate() {
                let written = passage.part(word);
                let acronym = written.strip_suffix('s').unwrap_or(written);
                if !is_acronym(acronym)
                    || KNOWN.contains(&acronym)
                    || met.contains(acronym)
                    || is_part_of_name(passage, number)
                {
                    continue;
                }
                // It may be spelled out before in a title, a caption or a heading, where its use is not judged.
                let is_spelled = is_spelled(passage, word) || is_explained(passage, acronym, word);
                if !is_judged && !is_spelled {
                    continue;
                }
                met.insert(acronym);
                // “LOCK the cabinet”: what stands in small letters too is a word.
                let small = small.get_or_init(|| small_words(text));
                if ORDINARY.split(' ').any(|word| word == acronym)
                    || small.contains(acronym.to_ascii_lowercase().as_str())
                {
                    continue;
                }
                let place = text.within(passage, word);
                // The words of a link are what the page it leads to is called.
                let link = text
                    .links
                    .partition_point(|link| link.span.start <= place.start);
                let in_link = link > 0 && text.links[link - 1].span.end >= place.end;
                if !is_spelled && !in_link {
                    findings.push(Finding::new(&RULE, place).with("written", acronym));
                }
            }
        }
    }
    findings
}

fn is_acronym(word: &str) -> bool {
    (3..=5).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_uppercase())
        // III, XIV
        && !word.bytes().all(|byte| b"IVX".contains(&byte))
}

/// The words of a text in small letters that could be an acronym in capitals.
fn small_words<'t>(text: &'t Text) -> BTreeSet<&'t str> {
    let words = text.passages().iter().flat_map(|passage| {
        let words = passage.words.iter();
        words.map(|word| passage.part(word))
    });
    words
        .filter(|word| {
            (3..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
        })
        .collect()
}

/// Whether capitals are a part of a name or of a phrase in capitals: SOR/83-508, TBS/SCT, 2015 FCA 56, DO NOT OPEN.
fn is_part_of_name(passage: &Passage, number: usize) -> bool {
    let word = &passage.words[number];
    let (before, after) = (passage.before(word.start), passage.after(word.end));
    let rest = after_space(after).or(after.strip_prefix(['.', '\u{2011}']));
    let is_numbered = rest.is_some_and(|rest| rest.starts_with(|char: char| char.is_ascii_digit()));
    let is_capitals = |word: &str| {
        (word.chars().count() > 1 || word == "À")
            && word
                .chars()
                .all(|char| char.is_alphabetic() && char.is_uppercase())
    };
    let former = before_space(before).map(last_word);
    let next = passage.words.get(number + 1);
    let next = next.filter(|next| passage.part(&(word.end..next.start)).trim().is_empty());
    is_numbered
        || before.ends_with('/')
        || after.starts_with('/')
        || former.is_some_and(is_capitals)
        || next.is_some_and(|next| is_capitals(passage.part(next)))
}

/// Whether a word stands in parentheses after what it shortens, alone or after words that announce it.
fn is_spelled(passage: &Passage, word: &Range<usize>) -> bool {
    let before = passage.before(word.start);
    let lead = before.floor_char_boundary(before.len().saturating_sub(LEAD));
    let inner = match before[lead..].rsplit_once('(') {
        Some((_, inner)) if !inner.contains(')') => inner,
        _ => return false,
    };
    let mut leads = inner
        .split(|char: char| !char.is_alphanumeric())
        .filter(|lead| !lead.is_empty());
    let after = passage.after(word.end);
    let close = after.trim_start_matches([' ', '\u{a0}', '\u{202f}', '”', '"', '’', '»']);
    leads.all(|lead| LEADS.contains(&lead.to_lowercase().as_str()))
        && (close.starts_with([')', ',', ';'])
            || after.starts_with(" or ")
            || after.starts_with(" ou "))
}

/// Whether the parenthesis that follows gives the words of an acronym: “ATIP (access to information and privacy)”.
fn is_explained(passage: &Passage, acronym: &str, word: &Range<usize>) -> bool {
    let after = passage.after(word.end);
    let after = &after[..after.floor_char_boundary(WORDS)];
    let Some((between, rest)) = after.split_once('(') else {
        return false;
    };
    let Some((inner, _)) = rest.split_once(')') else {
        return false;
    };
    let is_near = between.split_whitespace().count() <= BETWEEN
        && between
            .chars()
            .all(|char| char.is_alphanumeric() || matches!(char, ' ' | '\u{a0}' | '’' | '\''));
    let mut letters = acronym.chars().peekable();
    for part in inner.split(|char: char| !char.is_alphanumeric()) {
        let first = part.chars().next().and_then(plain);
        if first.is_some() && first == letters.peek().copied() {
            letters.next();
        }
    }
    is_near && letters.peek().is_none()
}

/// Returns a letter as a capital without its accent: an acronym of « évaluation » may begin with E.
fn plain(letter: char) -> Option<char> {
    Some(match letter.to_uppercase().next()? {
        'À' | 'Â' => 'A',
        'É' | 'È' | 'Ê' => 'E',
        'Î' => 'I',
        'Ô' => 'O',
        capital => capital,
    })
}

/// The acronyms that an `abbr` explains.
fn explained<'t>(text: &'t Text) -> BTreeSet<&'t str> {
    let ends = text.file.match_indices("</abbr>");
    ends.filter_map(|(end, _)| text.file.get(..end)?.rsplit('>').next())
        .collect()
}
