//! The hard cases, one function each.

use super::made::{Made, Words, both, both_words, inline};
use crate::check::input::unescaped::SIGN;
use crate::model::Bilingual;

/// The case whose bulletins are not public.
pub(super) const PREVIEW: &str = "preview";

/// A case: its name, and what makes it.
type Case = (&'static str, fn() -> Made);

/// Every case.
pub(super) const CASES: &[Case] = &[
    ("everything", everything),
    ("bare", bare),
    ("none", none),
    ("one", one),
    ("long", long),
    ("signs", signs),
    ("topics", topics),
    ("pages", pages),
    ("letters", letters),
    ("contents", contents),
    ("messages", messages),
    ("archived", archived),
    ("withdrawn", withdrawn),
    (PREVIEW, preview),
    ("hosts", hosts),
    ("english", english),
];

/// The facts of a bulletin that is public.
const PUBLIC: &str =
    "status = \"approved\"\napproved_by = \"Director\"\napproved_on = 2024-01-02\n";

const TOPICS: usize = 400;

/// A drawing that says how large it is.
const WIDE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1600\" height=\"300\"><path d=\"M0 0h1600v300H0z\"/></svg>\n";
const SMALL: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><path d=\"M0 0h40v20H0z\"/></svg>\n";
/// One that does not.
const SIZELESS: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9H0z\"/></svg>\n";

fn ordinary() -> Made {
    Made::new(both("Welcome.", "Bienvenue."))
}

fn plain(number: usize) -> Bilingual<Words> {
    both_words(
        &both(format!("Bulletin {number}"), format!("Bulletin {number}")),
        &both("A short text.", "Un texte court."),
    )
}

/// Everything that a site may have.
fn everything() -> Made {
    let mut made = ordinary();
    made.lines = format!(
        "contact = {}\nfooter = {}\n\n[symbols]\nsignature = {}\nwordmark = {}\n",
        inline(&both("@/pages/about", "@/pages/about")),
        inline(&both(
            "A sentence with a [link](https://example.org/).",
            "Une phrase avec un [lien](https://example.org/)."
        )),
        inline(&both("@/files/wide.svg", "@/files/wide.svg")),
        inline(&both("@/files/small.svg", "@/files/sizeless.svg")),
    );
    for (path, drawing) in [
        ("files/wide.svg", WIDE),
        ("files/small.svg", SMALL),
        ("files/sizeless.svg", SIZELESS),
        ("bulletins/b2/figure.svg", WIDE),
    ] {
        made.file(path, drawing);
    }
    made.notice(&both(
        "What these bulletins are for.",
        "À quoi servent ces bulletins.",
    ));
    made.topic("a", &both("A topic", "Un sujet"));
    made.topic("b", &both("Another topic", "Un autre sujet"));
    made.topic(
        "c",
        &both("A topic without bulletins", "Un sujet sans bulletin"),
    );
    made.menu(&both("About", "À propos"), "about", "header");
    made.menu(&both("A letter", "Une lettre"), "about/letter", "footer");
    let body = both(
        include_str!("everything.en.md"),
        include_str!("everything.fr.md"),
    );
    let mut words = both_words(&both("All there is", "Tout ce qui existe"), &body);
    for words in [&mut words.en, &mut words.fr] {
        "old_slugs = [\"earlier\"]\n".clone_into(&mut words.lines);
    }
    let changes = ["correction", "update", "review"].map(|kind| {
        format!(
            "[[changes]]\ndate = 2024-06-03\nkind = \"{kind}\"\nnote = {}\n",
            inline(&both("What was changed.", "Ce qui a changé."))
        )
    });
    let images = format!(
        "[[images]]\nfile = \"figure.svg\"\ncredit = {}\n",
        inline(&both("Somebody", "Quelqu’un"))
    );
    let topics = "topics = [\"a\", \"b\"]\n";
    let facts = format!("{topics}{PUBLIC}{}{images}", changes.concat());
    made.bulletin("b1", "2023-03-01", &format!("{topics}{PUBLIC}"), &plain(1));
    made.bulletin("b2", "2024-04-04", &facts, &words);
    made.bulletin("b3", "2025-05-05", &format!("{topics}{PUBLIC}"), &plain(3));
    made.page(
        "about",
        &changes[1],
        &both_words(
            &both("About", "À propos"),
            &both("What this is.", "Ce que c’est."),
        ),
    );
    made.page(
        "about/letter",
        "kind = \"message\"\n",
        &letter("A letter", "Une lettre"),
    );
    made
}

/// Words of a letter, with its signature.
fn letter(en: &str, fr: &str) -> Bilingual<Words> {
    let mut words = both_words(
        &both(en, fr),
        &both(
            "Dear colleagues,\n\nThank you.",
            "Chers collègues,\n\nMerci.",
        ),
    );
    "signature = [\"A name\", \"A title\"]\n".clone_into(&mut words.en.lines);
    "signature = [\"Un nom\", \"Un titre\"]\n".clone_into(&mut words.fr.lines);
    words
}

/// Nothing that a site can do without: no menu, no notice, no topic, no text on the home page, no picture.
fn bare() -> Made {
    let mut made = Made::new(both("", ""));
    made.bulletin("a", "2024-01-01", PUBLIC, &plain(1));
    made.bulletin("b", "2024-01-02", PUBLIC, &plain(2));
    made
}

/// No bulletin at all.
fn none() -> Made {
    let mut made = ordinary();
    made.topic("a", &both("A topic", "Un sujet"));
    made
}

/// One bulletin, without neighbours.
fn one() -> Made {
    let mut made = ordinary();
    made.topic("a", &both("A topic", "Un sujet"));
    let facts = format!("topics = [\"a\"]\n{PUBLIC}");
    made.bulletin("a", "2024-01-01", &facts, &plain(1));
    made
}

/// The longest titles and names in both languages, with words that no line holds.
fn long() -> Made {
    let name = both(
        "The interdepartmental coordination of telecommunications, counterintelligence and institutionalized responsibilities",
        "La coordination interministérielle des télécommunications, du contre-espionnage et des responsabilités institutionnalisées",
    );
    let word = "0123456789".repeat(7);
    let title = both(
        format!(
            "{} as described in {word}: {}",
            name.en,
            name.en.to_lowercase()
        ),
        format!(
            "{} telle que décrite dans {word} : {}",
            name.fr,
            name.fr.to_lowercase()
        ),
    );
    let mut made = Made::new(title.clone());
    made.title.clone_from(&title);
    made.owner.clone_from(&name);
    made.lines = format!(
        "contact = {}\nfooter = {}\n",
        inline(&both("@/pages/about", "@/pages/about")),
        inline(&title)
    );
    made.notice(&both(
        format!("{}. ", title.en).repeat(6).trim_end(),
        format!("{}. ", title.fr).repeat(6).trim_end(),
    ));
    made.topic("a", &title);
    made.topic("b", &name);
    for place in ["header", "header", "header", "footer", "footer"] {
        made.menu(&name, "about", place);
    }
    let note = format!(
        "[[changes]]\ndate = 2024-06-03\nkind = \"correction\"\nnote = {}\n",
        inline(&title)
    );
    let mut words = letter(&title.en, &title.fr);
    words.en.description.clone_from(&title.en);
    words.fr.description.clone_from(&title.fr);
    words.en.lines = format!("signature = [\"{}\", \"{word}\"]\n", name.en);
    words.fr.lines = format!("signature = [\"{}\", \"{word}\"]\n", name.fr);
    for (id, day) in [
        ("a", "2024-01-01"),
        ("b", "2024-09-30"),
        ("c", "2024-12-31"),
    ] {
        let facts = format!("topics = [\"a\", \"b\"]\nkind = \"message\"\n{PUBLIC}{note}");
        made.bulletin(id, day, &facts, &words);
    }
    made.page("about", "", &both_words(&title, &title));
    made
}

/// Texts that would be markup if they were not escaped: each has a tag named after what the text is.
fn signs() -> Made {
    let sign = |name: &str| {
        let text = format!("A & B <{SIGN}{name}> \"C\" {{{{ d }}}}");
        both(text.clone(), text)
    };
    let mut made = ordinary();
    made.title = sign("title");
    made.owner = sign("owner");
    made.lines = format!(
        "contact = {}\n",
        inline(&both("@/pages/about", "@/pages/about"))
    );
    made.notice(&sign("notice"));
    made.topic("a", &sign("label"));
    made.menu(&sign("label"), "about", "header");
    let words = |lines: &str| {
        let words = Words {
            title: sign("title").en,
            description: sign("description").en,
            lines: lines.to_owned(),
            body: "A text.".to_owned(),
        };
        Bilingual {
            en: words.clone(),
            fr: words,
        }
    };
    let note = format!(
        "[[changes]]\ndate = 2024-06-03\nkind = \"update\"\nnote = {}\n",
        inline(&sign("note"))
    );
    let facts = format!("topics = [\"a\"]\n{PUBLIC}{note}");
    made.bulletin("a", "2024-01-01", &facts, &words(""));
    made.bulletin("b", "2024-02-01", &facts, &words(""));
    let because = format!(
        "status = \"withdrawn\"\napproved_by = \"Director\"\napproved_on = 2024-01-02\nreplaced_by = \"a\"\nwithdrawn_because = {}\n",
        inline(&sign("because"))
    );
    made.bulletin(
        "c",
        "2024-03-01",
        &because,
        &words("old_slugs = [\"earlier\"]\n"),
    );
    let signature = format!("signature = ['A & <{SIGN}signature>', '\"B\"']\n");
    made.page("about", "kind = \"message\"\n", &words(&signature));
    made
}

/// Four hundred topics, many of them on one bulletin.
fn topics() -> Made {
    let mut made = ordinary();
    let mut on_one = Vec::new();
    for number in 1..=TOPICS {
        let id = format!("t{number}");
        made.topic(
            &id,
            &both(
                format!("Topic number {number}"),
                format!("Sujet numéro {number}"),
            ),
        );
        if number % 10 == 0 {
            on_one.push(format!("\"{id}\""));
        }
    }
    let facts = format!("topics = [{}]\n{PUBLIC}", on_one.join(", "));
    made.bulletin("a", "2024-01-01", &facts, &plain(1));
    made.bulletin(
        "b",
        "2024-01-02",
        &format!("topics = [\"t1\"]\n{PUBLIC}"),
        &plain(2),
    );
    made
}

/// Lists of many pages, and many years.
fn pages() -> Made {
    let mut made = ordinary();
    made.page_size = 1;
    made.topic("a", &both("A topic", "Un sujet"));
    let facts = format!("topics = [\"a\"]\n{PUBLIC}");
    for number in 0..12 {
        let day = format!("{}-06-{:02}", 2000 + number * 2, number + 1);
        made.bulletin(&format!("b{number}"), &day, &facts, &plain(number));
    }
    // More than one page for a year and a topic too.
    made.bulletin("c", "2022-12-31", &facts, &plain(12));
    made
}

/// Titles that begin with every letter, with a digit and with what is neither.
fn letters() -> Made {
    let mut made = ordinary();
    let beginnings = ('A'..='Z').chain(['É', 'Œ', '7', '«']);
    for (number, letter) in beginnings.enumerate() {
        let title = format!("{letter} – title");
        let words = both_words(
            &both(title.clone(), title),
            &both("A short text.", "Un texte court."),
        );
        made.bulletin(&format!("b{number:02}"), "2024-01-01", PUBLIC, &words);
    }
    made
}

/// Tables of contents: the longest, with long headings two levels deep, on all that has a text.
fn contents() -> Made {
    let text = |heading: &str, deeper: &str, words: &str| {
        let section = |number: usize| {
            format!(
                "## {heading} {number} *{heading}*\n\n{words}\n\n### {deeper} `{number}`\n\n{words}\n\n### {deeper}\n\n{words}\n\n"
            )
        };
        (1..=20).map(section).collect::<String>()
    };
    let body = both(
        text(
            "A heading that is as long as a sentence and goes on, number",
            "A shorter one",
            "Words.",
        ),
        text(
            "Un titre aussi long qu’une phrase et qui continue, numéro",
            "Un plus court",
            "Des mots.",
        ),
    );
    let mut made = Made::new(body.clone());
    let words = both_words(&both("Many headings", "Beaucoup de titres"), &body);
    made.bulletin("a", "2024-01-01", PUBLIC, &words);
    made.page("about", "", &words);
    made
}

/// Letters, with their signatures, and nothing else.
fn messages() -> Made {
    let mut made = ordinary();
    let facts = format!("kind = \"message\"\n{PUBLIC}");
    made.bulletin("a", "2024-01-01", &facts, &letter("A letter", "Une lettre"));
    made.bulletin(
        "b",
        "2024-02-01",
        &facts,
        &letter("Another letter", "Une autre lettre"),
    );
    made.page(
        "letter",
        "kind = \"message\"\n",
        &letter("A letter", "Une lettre"),
    );
    made
}

/// Archived bulletins alone, so that the home page has none.
fn archived() -> Made {
    let mut made = ordinary();
    let facts = format!("{PUBLIC}archived = 2025-01-01\n");
    made.bulletin("a", "2020-01-01", &facts, &plain(1));
    made.bulletin("b", "2021-01-01", &facts, &plain(2));
    made
}

/// Withdrawn bulletins, with and without one that replaces them.
fn withdrawn() -> Made {
    let mut made = ordinary();
    let because = inline(&both("It was wrong.", "Il contenait une erreur."));
    let facts = format!(
        "status = \"withdrawn\"\napproved_by = \"Director\"\napproved_on = 2024-01-02\nwithdrawn_because = {because}\n"
    );
    made.bulletin("a", "2024-01-01", &facts, &plain(1));
    made.bulletin(
        "b",
        "2024-02-01",
        &format!("{facts}replaced_by = \"c\"\n"),
        &plain(2),
    );
    made.bulletin("c", "2024-03-01", PUBLIC, &plain(3));
    made
}

/// A preview: what is written, what is read, what waits for its release.
fn preview() -> Made {
    let mut made = ordinary();
    made.bulletin("a", "2024-01-01", "status = \"draft\"\n", &plain(1));
    made.bulletin("b", "2024-02-01", "status = \"review\"\n", &plain(2));
    let waiting = format!("{PUBLIC}release = 2030-01-01T10:00:00-05:00\n");
    made.bulletin("c", "2030-01-01", &waiting, &plain(3));
    made
}

/// A host for each language.
fn hosts() -> Made {
    let mut made = one();
    "{ en = \"https://en.theme.example\", fr = \"https://fr.theme.example\" }"
        .clone_into(&mut made.base_url);
    made
}

/// English first, on the pages that have both languages.
fn english() -> Made {
    let mut made = one();
    made.first_language = "en";
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_cases_have_one_name() {
        let mut names: Vec<&str> = CASES.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), CASES.len());
    }
}
