//! Whatever the Markdown, `bulletin fmt` leaves its page as it is to the byte, and a second run changes nothing.

use std::fs;

use bulletin::model::Language;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::markup::markdown;
use super::{config, made, pick};
use crate::invariants::typography;
use crate::site::{FIGURE, Site};

/// A draft: nothing in it is an error, and a preview shows it whatever it holds.
const DRAFT: &str = "issued = 2024-12-09\nstatus = \"draft\"\n";

/// What a keyboard writes, and what Markdown might take for something once it is written otherwise.
const PIECES: &str = "\
    l'avis ¦ \"mot\" ¦\"¦\\\"¦&quot;¦&nbsp;¦'¦\\'¦ : ¦: ¦ !¦ \\!¦ ?¦ ;¦5 %¦5\\%¦16h30¦1 234¦«¦» ¦« ¦don't ¦'90s ¦\
    \"*¦*\"¦ *\"¦\"* ¦**\"a\"**¦_\"_¦* ¦*¦_¦[¦]¦(¦)¦[l'avis]¦[l'avis]: b\n¦![l'un \"a\"](@/files/figure.svg)¦\
    \n\n![l'un](@/files/figure.svg \"L'un : *deux*, `a !`\")\n\n¦[a \"b\"](#a)¦<span lang=\"en\">¦</span>¦`a !`¦  \n¦\n¦\
    \n\n¦\n> ¦\n- ¦\n    ¦| a ! | \"b\" |\n|---|---|\n| l'un | 5 % |\n¦[^1]¦\n\n[^1]: l'un !\n\n¦\\¦\\\\¦a¦é¦\r\n¦\
    <https://a.ca/l'un> !¦https://a.ca/l'un ¦## L'un : deux\n";

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![6 => pick(PIECES), 1 => markdown()];
    vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

fn title() -> impl Strategy<Value = String> {
    let piece = select(&["l'un", " : ", "\\\"", " !", "«", " ", "  ", "5 %", "a", "’"][..]);
    vec(piece, 0..6).prop_map(|pieces| format!("\"A{}\"", pieces.concat()))
}

fn file(title: &str, body: &str) -> String {
    format!(
        "\u{feff}+++\r\ntitle = {title} # l'un\r\ndescription = 'Un \"mot\" !'\r\n+++\r\n{body}"
    )
}

proptest! {
    #![proptest_config(config(4_000))]

    #[test]
    fn a_second_run_changes_nothing(language in select(&Language::ALL[..]), text in text()) {
        typography::is_written_back_once(language, &text);
    }
}

proptest! {
    #![proptest_config(config(20))]

    #[test]
    fn pages_stay_as_they_are(texts in vec((title(), text(), text()), 1..40)) {
        let site = Site::new();
        site.put("content/files/figure.svg", FIGURE);
        for (number, (title, en, fr)) in texts.iter().enumerate() {
            site.bundle(&format!("bulletins/b{number}"), DRAFT, &file(title, en), &file(title, fr));
        }
        let before = site.build(&["--drafts"]);
        prop_assert_eq!((before.code, &*before.err), (0, ""), "{}", before.out);
        let pages: Vec<_> = made(&site, "html").into_iter().chain(made(&site, "json")).collect();
        let ran = site.run(&["fmt"]);
        prop_assert_eq!((ran.code, &*ran.err), (0, ""), "{}", ran.out);
        let after = site.build(&["--drafts"]);
        prop_assert_eq!((after.code, &*after.err), (0, ""), "{}", after.out);
        for ((path, old), (other, new)) in pages.iter().zip(made(&site, "html").into_iter().chain(made(&site, "json"))) {
            prop_assert_eq!(path, &other);
            prop_assert!(*old == new, "{path}\n{old}\n{new}");
        }
        let number = texts.len() - 1;
        let file = fs::read_to_string(site.path(&format!("content/bulletins/b{number}/fr.md"))).unwrap();
        let kept = file.starts_with("\u{feff}+++\r\n") && file.contains(" # l'un\r\n");
        prop_assert!(kept, "{}", file);
        let again = site.run(&["fmt", "--check"]);
        prop_assert_eq!((again.code, &*again.out), (0, "Nothing to change.\n"));
    }
}
