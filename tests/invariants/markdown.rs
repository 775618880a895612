//! Whatever the Markdown, its page is whole, and `bulletin fmt` leaves that page as it is to the byte.

use super::bench;

pub(crate) fn makes_a_whole_page(body: &str) {
    let disk = bench::disk(bench::bulletin(bench::DRAFT, &bench::text(body)));
    let loaded = bench::read(&disk);
    bench::are_sound(&disk, &loaded.findings);
    let site = loaded.site.unwrap();
    let bundle = bench::found(&site).unwrap();
    let pages = bench::pages(&disk, &site, bundle);
    let files = bench::formatted(&disk, bundle);
    if files
        .iter()
        .all(|(path, text)| disk.bytes(path).unwrap().as_ref() == Some(text))
    {
        return;
    }
    let facts = bench::bulletin(bench::DRAFT, "").swap_remove(0);
    let disk = bench::disk(files.iter().cloned().chain([facts]));
    let site = bench::read(&disk).site.unwrap();
    let bundle = bench::found(&site).unwrap();
    assert_eq!(bench::pages(&disk, &site, bundle), pages);
    assert_eq!(bench::formatted(&disk, bundle), files);
}
