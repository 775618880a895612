//! Whatever stands in a text, in the facts of a bulletin or in the settings of a site: it is read, or told of at its place.

use bulletin::load;

use super::bench;

/// Reads bytes as each of the three.
pub(crate) fn is_read_or_told_of(bytes: &[u8]) {
    let good = bench::bulletin(bench::PUBLIC, &bench::text("Text."));
    let places: [&[&str]; 3] = [
        &["content/bulletins/x/en.md", "content/bulletins/x/fr.md"],
        &["content/bulletins/x/bulletin.toml"],
        &["site.toml"],
    ];
    for paths in places {
        let files = paths
            .iter()
            .map(|path| ((*path).to_owned(), bytes.to_vec()));
        let disk = bench::disk(good.iter().cloned().chain(files));
        let loaded = bench::read(&disk);
        bench::are_sound(&disk, &loaded.findings);
        let Some(site) = loaded.site else {
            assert!(!loaded.findings.is_empty());
            continue;
        };
        let Some(bundle) = bench::found(&site) else {
            assert!(!loaded.findings.is_empty());
            continue;
        };
        // Only the site that the pages are made for has their theme and addresses.
        if paths != ["site.toml"] {
            bench::pages(&disk, &site, bundle);
        }
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let toml = load::front_matter_of(text).unwrap_or(0..text.len());
        for said in load::strings(text, toml) {
            let stands = text.get(said.span.clone()).unwrap();
            assert!(!said.is_exact || stands == said.text, "{said:?}");
        }
    }
}
