//! A fault stands over the page as it last was when it was right, in the language that was chosen.

use super::served::Served;
use crate::site::{CONFIG, FACTS, FIGURE, Site, words};

const AT: &str = "2026-02-01T12:00:00Z";

const BROKEN: &str =
    "+++\ntitle = \"Bulletin 0\"\ndescription = \"A bulletin.\"\ntitel = \"x\"\n+++\nWords.\n";

#[test]
fn a_fault_stands_over_the_last_good_page() {
    for (language, told, help) in [
        ("en", "“titel” is not a key of en.md", "write “title”"),
        (
            "fr",
            "«\u{a0}titel\u{a0}» n’est pas une clé de en.md",
            "écrivez «\u{a0}title\u{a0}»",
        ),
    ] {
        let site = Site::of(2, "first");
        let drawing = "/en/bulletins/b00000/own.svg";
        site.put("content/bulletins/b00000/own.svg", FIGURE);
        site.put(
            "content/bulletins/b00000/en.md",
            words("Bulletin 0", "![A drawing](own.svg)"),
        );
        let served = Served::start(&site.root(), &["--at", AT, "--lang", language]);
        let good = served.get("/en/bulletins/b00000/");
        let drawn = served.get(drawing).body;
        assert!(!good.text().contains("role=\"alert\""));
        site.put("content/bulletins/b00000/en.md", BROKEN);
        let shown = served.until("/en/bulletins/b00000/", |answer| {
            answer.text().contains("role=\"alert\"")
        });
        let text = shown.text();
        assert_eq!(shown.status, 200);
        assert!(text.contains(told) && text.contains(help), "{text}");
        assert!(
            text.contains("content/bulletins/b00000/en.md:4:1"),
            "{text}"
        );
        assert!(
            text.contains("titel = &quot;x&quot;") && text.contains("^^^^^"),
            "{text}"
        );
        assert_eq!(shown.undressed(), good.undressed());
        assert_eq!(served.get(drawing).body, drawn, "its pictures stand too");
        // Its twin, which nobody looked at while it was right, has nothing to stand over.
        let twin = served.get("/fr/avis/b00000/").text();
        assert!(
            twin.contains("role=\"alert\"") && !twin.contains("Édition"),
            "{twin}"
        );
        // Other pages have nothing over them.
        assert!(
            !served
                .get("/en/bulletins/b00001/")
                .text()
                .contains("role=\"alert\"")
        );
        // The desk and the texts side by side tell of it too.
        assert!(
            served
                .get("/_preview/?lang=en")
                .text()
                .contains("Cannot be read")
        );
        assert!(
            served
                .get("/_preview/b00000?lang=en")
                .text()
                .contains("titel")
        );
        site.bulletin(0, "second");
        let mended = served.until("/en/bulletins/b00000/", |answer| {
            !answer.text().contains("role=\"alert\"")
        });
        assert!(
            mended.text().contains("Edition “second”, bulletin 0."),
            "{}",
            mended.text()
        );
    }
}

#[test]
fn a_fault_of_a_draft_that_nobody_saw_before_is_told_at_its_address() {
    let site = Site::new();
    site.bundle(
        "bulletins/new",
        "status = \"draft\"\nissued = 2026-01-01\n",
        BROKEN,
        &words("Nouveau", "Mots."),
    );
    let served = Served::start(&site.root(), &["--at", AT]);
    let text = served.get("/en/bulletins/new/").text();
    assert!(
        text.contains("role=\"alert\"") && text.contains("titel"),
        "{text}"
    );
}

#[test]
fn faults_of_the_site_and_the_theme_stand_over_every_page() {
    let site = Site::of(1, "first");
    let served = Served::start(&site.root(), &["--at", AT]);
    let good = served.get("/en/").undressed();
    let templates = "themes/plain/templates/home.html";
    for (path, bad, code, mended) in [
        (
            "site.toml",
            "base_url = 1\n".to_owned(),
            "input/",
            Some(CONFIG.to_owned()),
        ),
        (
            templates,
            "{{ page.nothing.at.all }}".to_owned(),
            "input/template",
            None,
        ),
        (templates, "{% if %}".to_owned(), "input/template", None),
        (
            "themes/plain/strings/en.ftl",
            "= no key\n".to_owned(),
            "input/theme-words",
            None,
        ),
    ] {
        site.put(path, &bad);
        let shown = served.until("/en/", |answer| answer.text().contains("role=\"alert\""));
        let text = shown.text();
        assert!(
            text.contains("role=\"alert\"") && text.contains(code),
            "{path}: {text}"
        );
        assert!(text.contains(path), "{path}: {text}");
        assert_eq!(shown.undressed(), good, "{path}");
        match mended {
            Some(mended) => site.put(path, mended),
            None => std::fs::remove_file(site.path(path)).unwrap(),
        }
        let again = served.until("/en/", |answer| !answer.text().contains("role=\"alert\""));
        assert_eq!(again.undressed(), good, "{path}");
    }
}

#[test]
fn a_site_without_its_settings_waits_for_them() {
    let site = Site::of(1, "first");
    let served = Served::start(&site.root(), &["--at", AT]);
    let good = served.get("/en/").undressed();
    std::fs::rename(site.path("site.toml"), site.path("away")).unwrap();
    let shown = served.until("/en/", |answer| answer.text().contains("role=\"alert\""));
    assert!(
        shown.text().contains("site.toml") && shown.text().contains("role=\"alert\""),
        "{}",
        shown.text()
    );
    assert_eq!(shown.undressed(), good);
    std::fs::rename(site.path("away"), site.path("site.toml")).unwrap();
    let again = served.until("/en/", |answer| !answer.text().contains("role=\"alert\""));
    assert_eq!(again.undressed(), good);
}

#[test]
fn the_bar_says_why_a_page_is_not_public() {
    let site = Site::new();
    let draft = FACTS.replace("approved\"\n", "draft\"\n");
    let review = FACTS.replace("approved\"\n", "review\"\n");
    let waiting = format!("{FACTS}release = 2027-03-01T10:30:00-05:00\n");
    let withdrawn = FACTS.replace("approved\"\n", "withdrawn\"\n")
        + "withdrawn_because = { en = \"It was wrong.\", fr = \"C’était faux.\" }\n";
    for (id, facts) in [
        ("draft", &draft),
        ("review", &review),
        ("waiting", &waiting),
        ("withdrawn", &withdrawn),
        ("public", &FACTS.to_owned()),
    ] {
        site.bundle(
            &format!("bulletins/{id}"),
            facts,
            &words("Title", "Words."),
            &words("Titre", "Mots."),
        );
    }
    let en = Served::start(&site.root(), &["--at", AT]);
    let fr = Served::start(&site.root(), &["--at", AT, "--lang", "fr"]);
    for (id, english, french) in [
        (
            "draft",
            "Not public: a draft.",
            "Pas publique\u{a0}: c’est une ébauche.",
        ),
        (
            "review",
            "Not public: being reviewed.",
            "Pas publique\u{a0}: en révision.",
        ),
        (
            "waiting",
            "Not public yet: release on March\u{a0}1, 2027 at 10:30.",
            "Pas encore publique\u{a0}: diffusion le 1er\u{a0}mars 2027 à 10:30.",
        ),
        (
            "withdrawn",
            "Withdrawn: readers see this notice in its place.",
            "Retiré\u{a0}: le public voit cet avis à sa place.",
        ),
    ] {
        let text = en.get(&format!("/en/bulletins/{id}/")).text();
        assert!(text.contains(english), "{id}: {text}");
        let text = fr.get(&format!("/fr/avis/{id}/")).text();
        assert!(text.contains(french), "{id}: {text}");
    }
    assert!(
        !en.get("/en/bulletins/public/")
            .text()
            .contains("class=\"why\"")
    );
}

#[test]
fn a_page_that_waits_is_told_when_it_is_another_and_only_then() {
    let site = Site::of(4, "first");
    let served = Served::start(&site.root(), &["--at", AT]);
    let mark = |path: &str| {
        let text = served.get(path).text();
        text.split("data-mark=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    };
    let ask = |path: &str, mark: &str| {
        let page = path.replace('/', "%2F");
        served
            .get(&format!("/_preview/news.svg?page={page}&mark={mark}"))
            .text()
    };
    let path = "/en/bulletins/b00002/";
    assert!(ask(path, "another").contains("width=\"2\""));
    let before = mark(path);
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| ask(path, &before));
        std::thread::sleep(std::time::Duration::from_millis(300));
        // Another bulletin's text is none of this page's.
        site.put(
            "content/bulletins/b00000/en.md",
            words("Bulletin 0", "Other words."),
        );
        served.until("/en/bulletins/b00000/", |answer| {
            answer.text().contains("Other words.")
        });
        std::thread::sleep(std::time::Duration::from_millis(400));
        assert!(!waiting.is_finished());
        site.put(
            "content/bulletins/b00002/en.md",
            words("Bulletin 2", "New words."),
        );
        assert!(waiting.join().unwrap().contains("width=\"2\""));
    });
    assert!(served.get(path).text().contains("New words."));
    for bad in [
        "",
        "?page=%2Fen%2F",
        "?page=%2F..%2Fx&mark=a",
        "?page=http%3A%2F%2Fx&mark=a",
    ] {
        assert_eq!(
            served.get(&format!("/_preview/news.svg{bad}")).status,
            400,
            "{bad}"
        );
    }
}
