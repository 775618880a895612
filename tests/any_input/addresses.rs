//! Nothing that anybody writes as a slug, an id, a path or a link leads out of the output.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{config, nasty, pick};
use crate::invariants::slugs;
use crate::site::{CONFIG, FACTS, FIGURE, Site, snapshot, whole, words};

/// Words that lead somewhere else, or that the site's own pages use.
const PATHS: &str = "\
    ..¦.¦/¦//¦../¦../../x¦/etc/passwd¦a/../../b¦\\\\..\\\\x¦%2e%2e¦..%2f¦a/b¦a//b¦/a/¦A¦é¦a b¦a¦b¦page¦2024¦\
    topics¦sujets¦search¦recherche¦assets¦files¦en¦fr¦index.html¦rss.xml¦manifest.json¦robots.txt¦404.html¦\
    _headers¦-¦_¦con¦nul¦.hidden¦~¦*¦?¦#¦¦bulletins¦avis¦zz¦b0¦@/files/figure.svg¦@/files/../../outside.txt¦\
    outside.txt¦../../../outside.txt";

fn path() -> impl Strategy<Value = String> {
    let path = prop_oneof![
        8 => pick(PATHS),
        1 => nasty(),
        1 => "[a-z0-9_-]{1,3}(/[a-z0-9_-]{1,3})?",
        1 => Just("x".repeat(300)),
    ];
    path.boxed()
}

/// Quotes a text for TOML.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text)
        .to_string()
        .replace('\u{7f}', "\\u007f")
}

/// A folder may be called anything but these.
fn is_name(name: &str) -> bool {
    !name.is_empty()
        && !name.contains(['/', '\0'])
        && name != "."
        && name != ".."
        && name.len() < 200
}

fn text(title: &str, slug: &str, old: &[String], links: &[String]) -> String {
    let old: Vec<String> = old.iter().map(|slug| quoted(slug)).collect();
    let links: Vec<String> = links
        .iter()
        .map(|link| format!("[a](<{link}>) ![b](<{link}>)\n\n"))
        .collect();
    let head = words(title, &links.concat());
    let (before, after) = head.split_at(head.rfind("+++").unwrap());
    let slug = if slug.is_empty() {
        String::new()
    } else {
        format!("slug = {}\n", quoted(slug))
    };
    format!("{before}{slug}old_slugs = [{}]\n{after}", old.join(", "))
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn no_path_leads_out_of_the_output(
        ids in vec(path(), 2),
        slugs in vec(path(), 4),
        old in vec(path(), 0..3),
        links in vec(path(), 0..2),
        (path_en, path_fr, topic, theme, page, base) in (path(), path(), path(), path(), path(), path()),
        wild in 0_usize..10,
    ) {
        let site = Site::new();
        let pick = |index: usize, wild_value: &str, tame: &str| {
            if wild == index || wild == 9 { wild_value.to_owned() } else { tame.to_owned() }
        };
        let config = CONFIG
            .replace("en = \"bulletins\"", &format!("en = {}", quoted(&pick(0, &path_en, "bulletins"))))
            .replace("fr = \"avis\"", &format!("fr = {}", quoted(&pick(0, &path_fr, "avis"))))
            .replace("id   = \"training\"", &format!("id = {}", quoted(&pick(1, &topic, "training"))))
            .replace("theme          = \"plain\"", &format!("theme = {}", quoted(&pick(2, &theme, "plain"))))
            .replace("https://bulletins.example.ca", &pick(3, &format!("https://a.ca/{}", base.replace(['"', '\\'], "")), "https://a.ca"));
        let menu = format!("\n[[menu]]\nlabel = {{ en = \"A\", fr = \"B\" }}\npage = {}\n", quoted(&page));
        site.put("site.toml", config + if wild == 4 { &menu } else { "" });
        site.put("content/files/figure.svg", FIGURE);
        std::fs::write(site.folder().join("outside.txt"), "outside").unwrap();
        let none = Vec::new();
        let (old, links) = (if wild == 5 { &old } else { &none }, if wild == 6 { &links } else { &none });
        let slug = |index: usize| pick(7, &slugs[index], "");
        let names = [pick(8, &ids[0], "b0"), pick(8, &ids[1], "zz")];
        if names.iter().all(|name| is_name(name)) {
            site.bundle(&format!("bulletins/{}", names[0]), FACTS, &text("A", &slug(0), old, links), &text("B", &slug(1), old, links));
            site.bundle(&format!("pages/{}", names[1]), "modified = 2024-01-02\n", &text("C", &slug(2), old, links), &text("D", &slug(3), old, links));
        }
        let before = snapshot(site.folder());
        let ran = site.build(&[]);
        prop_assert!(ran.code <= 1, "{ran:?}");
        let mut after = snapshot(site.folder());
        after.retain(|path, _| !path.starts_with("out/") && !path.starts_with("site/.bulletin/"));
        prop_assert!(before == after, "something else was written or changed");
        if ran.code == 0 {
            let manifest = whole(&site.out());
            prop_assert!(manifest.is_ok(), "{manifest:?}");
            for (path, bytes) in snapshot(&site.out()) {
                let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
                prop_assert!(path.split('/').all(is_plain), "{path}");
                prop_assert!(bytes != b"outside", "{path}");
            }
        } else {
            prop_assert!(!site.out().exists() && !ran.out.is_empty());
        }
    }
}

proptest! {
    #![proptest_config(config(20_000))]

    #[test]
    fn a_slug_made_of_anything_is_one(text in vec(nasty(), 0..12).prop_map(|parts| parts.concat())) {
        slugs::are_addresses(&text);
    }
}
