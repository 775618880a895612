//! However long a text is, checking it takes time that grows with its length, and not faster.
#![expect(
    clippy::disallowed_methods,
    reason = "what is measured is the time itself"
)]

use std::time::{Duration, Instant};

use crate::site::{Site, judging, words};

/// What a long text is made of, over and over, in both languages; `§` is a number that is never the same.
const PARTS: &[(&str, &str)] = &[
    // A little of everything.
    (
        "In 2024, the office received § requests, and 20% were late by March 9, 2023. It wrote to each institution.\n\n\
         ## Heading §\n\n- one §\n- two\n\n| A | B |\n|---|---|\n| § | 2 |\n\n> Quotation of § words\n\n`code` a§@example.ca\n\n",
        "En 2024, le bureau a reçu § demandes, et 20 % étaient en retard le 9 mars 2023. Il a écrit à chaque institution.\n\n\
         ## Intertitre §\n\n- un §\n- deux\n\n| A | B |\n|---|---|\n| § | 2 |\n\n> Citation de § mots\n\n`code` a§@example.ca\n\n",
    ),
    // Links, and the same words for all.
    (
        "[The report](https://example.com/§) [one](#heading-§)\n\n",
        "[Le rapport](https://example.com/§) [un](#heading-§)\n\n",
    ),
    // Headings, more in one language than in the other.
    ("## Heading number §\n\n", "## Le §\n\n"),
    // Footnotes.
    (
        "Text.[^§]\n\n[^§]: Note §.\n\n",
        "Texte.[^§]\n\n[^§]: La note §.\n\n",
    ),
    // A text left in the other language, with other numbers.
    (
        "The office received § requests in all.\n\n",
        "The office received 1§ requests for the year.\n\n",
    ),
    // Excuses that excuse nothing, and comments with something to hide.
    (
        "<!-- allow style/sentence: why § --> A line.\n\n<!-- call 613-555-0142 § -->\n\n",
        "<!-- allow style/sentence: pourquoi § --> Une ligne.\n\n",
    ),
    // One line without end.
    (
        "The file of 046 454 286 was read, and so was « this » one of § pages . ",
        "Le dossier du 046 454 286 a été lu, et \"celui-ci\" de § pages aussi ; ",
    ),
];

/// The length of the shorter text, in bytes; the longer has four times as many.
const LENGTH: usize = 24 << 10;

fn text(part: &str, length: usize) -> String {
    let mut text = String::with_capacity(length + part.len());
    let mut number = 1000;
    while text.len() < length {
        number += 1;
        text.push_str(&part.replace('§', &number.to_string()));
    }
    text
}

fn time((en, fr): &(&str, &str), length: usize) -> Duration {
    let site = Site::new();
    site.put("site.toml", judging());
    site.bundle(
        "bulletins/long",
        "issued = 2024-12-09\nstatus = \"draft\"\n",
        &words("A long text", &text(en, length)),
        &words("Un long texte", &text(fr, length)),
    );
    let start = Instant::now();
    let ran = site.run(&["check", "--format", "json"]);
    let time = start.elapsed();
    assert!(ran.code == 0 || ran.code == 1, "{}", ran.err);
    assert!(
        ran.out.lines().count() > 1,
        "nothing was found: {}",
        ran.out
    );
    time
}

#[test]
fn four_times_the_text_takes_no_sixteen_times_the_time() {
    for part in PARTS {
        // On a busy machine a run may wait; what grows with the square is late every time.
        let is_linear = (0..6).any(|_| {
            let limit = (time(part, LENGTH) * 8).max(Duration::from_millis(200));
            time(part, LENGTH * 4) < limit
        });
        assert!(is_linear, "{}", part.0);
    }
}
