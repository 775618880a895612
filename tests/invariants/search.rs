//! Whatever a bulletin says, the index of the search can be read, and finds what plainly stands there.

use std::sync::{Mutex, OnceLock};

use bulletin::check;
use bulletin::model::Language;
use bulletin::render::{Content, Sheet, fold};

use super::{bench, index};

pub(crate) fn is_found(body: &str) {
    let folded = fold(body);
    assert_eq!(fold(&folded), folded);
    let disk = bench::disk(bench::bulletin(bench::PUBLIC, &bench::text(body)));
    let site = bench::read(&disk).site.unwrap();
    // Words of code, of the machine's kind or of a number that is personal keep no bulletin from being read.
    let bundle = bench::found(&site).unwrap();
    let blocks = Mutex::new(Vec::new());
    let indexes = Mutex::new(Vec::new());
    let into = |files: &Mutex<Vec<Vec<u8>>>, content: Content| {
        if let Content::Bytes(bytes) = content {
            files.lock().unwrap().push(bytes.to_vec());
        }
        Ok(())
    };
    // The index that is being made belongs to the one renderer.
    let turn = TURN
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let renderer = &bench::tools().renderer;
    renderer.count_anew();
    check::read(&site, &disk, bundle, |reading| {
        renderer.gather(reading, &|_, content| into(&blocks, content))
    })
    .unwrap();
    for sheet in sheets() {
        let ended = renderer.sheet(sheet, &|_, content| into(&indexes, content));
        assert!(ended.is_ok(), "{ended:?}");
    }
    drop(turn);
    let (blocks, indexes) = (blocks.into_inner().unwrap(), indexes.into_inner().unwrap());
    assert_eq!((blocks.len(), indexes.len()), (2, 2));
    for block in &blocks {
        let shown = index::results(block);
        assert!(
            matches!(&shown[..], [(0, shown)] if shown[0] == "A title"),
            "{shown:?}"
        );
    }
    for index in &indexes {
        has_words(index, body);
    }
}

/// One at a time.
static TURN: Mutex<()> = Mutex::new(());

/// The sheets that are the index of each language.
fn sheets() -> &'static [Sheet] {
    static SHEETS: OnceLock<Vec<Sheet>> = OnceLock::new();
    SHEETS.get_or_init(|| {
        let renderer = &bench::tools().renderer;
        let indexes = Language::ALL.map(|language| renderer.index_address(language));
        let mut sheets = renderer.sheets();
        sheets.retain(|sheet| indexes.iter().any(|index| sheet.addresses.contains(index)));
        sheets
    })
}

fn has_words(file: &[u8], body: &str) {
    let opened = index::open(file);
    let lists: usize = opened
        .lists
        .iter()
        .map(|part| index::lists(part).len())
        .sum();
    let parts = opened.words.iter().map(|part| index::forms(part));
    let parts: Vec<Vec<(String, Vec<usize>)>> = parts.collect();
    let count = opened.head["words"].as_array().unwrap().len();
    let (words, endings) = parts.split_at(count);
    let words: Vec<&(String, Vec<usize>)> = words.iter().flatten().collect();
    for (form, stems) in &words {
        assert_eq!(fold(form), *form);
        assert!(
            !stems.is_empty() && stems.iter().all(|stem| *stem < lists),
            "{form:?}"
        );
    }
    assert!(words.is_sorted_by(|(one, _), (other, _)| one < other));
    let backwards: Vec<&String> = endings.iter().flatten().map(|(form, _)| form).collect();
    assert!(backwards.is_sorted_by(|one, other| one < other));
    assert_eq!(backwards.len(), words.len());
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b' ';
    if body.bytes().all(is_plain) {
        let ignored = opened.head["ignored"].as_array().unwrap();
        // The page parts a figure from its unit: “7h” is two words there, « 7 h ».
        let is_whole = |word: &&str| {
            let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
            word.len() <= 60 && (letters == 0 || letters == word.len())
        };
        for word in body.split_ascii_whitespace().filter(is_whole) {
            let word = word.to_ascii_lowercase();
            let is_there = words
                .binary_search_by(|(form, _)| form.as_str().cmp(&word))
                .is_ok();
            assert!(
                is_there || ignored.iter().any(|other| *other == *word),
                "{word} is not found"
            );
        }
    }
}
