//! A publisher that is killed: readers have one publication or the other, and the next run tells which in the record.

use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use bulletin::deploy::Folder;
use bulletin::model::hex;
use sha2::{Digest, Sha256};

use super::{names, publish, publisher, recorded};
use crate::site::{Site, words};

const INSTANTS: u32 = 20;

#[test]
fn a_publisher_killed_at_any_instant_leaves_one_whole_publication() {
    let site = Site::of(30, "one");
    let target = site.folder().join("www");
    let folder = Folder::new(&target);
    let edit = |number: u32| {
        site.put(
            "content/home/en.md",
            words("Home", &format!("Edition {number}.")),
        );
    };
    edit(0);
    let begun = Instant::now();
    assert_eq!(publish(&site, &target, &[]).code, Some(0));
    let mut length = begun.elapsed();
    let mut outcomes = [0, 0];
    for number in 1..=INSTANTS {
        edit(number);
        let before = folder.there().unwrap().unwrap();
        let mut child = publisher(&site, &target, &[])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Most of a run is the building, which has a test of its own.
        let part = 0.3 + 0.8 * f64::from(number) / f64::from(INSTANTS);
        sleep(Duration::min(length.mul_f64(part), Duration::from_secs(20)));
        let _ = child.kill();
        child.wait().unwrap();
        let there = folder.there().unwrap().unwrap();
        assert_eq!(folder.verify(&there).unwrap().len(), 0, "after {number}");
        let is_new = there.release != before.release;
        outcomes[usize::from(is_new)] += 1;
        let begun = Instant::now();
        let ended = publish(&site, &target, &[]);
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        length = begun.elapsed();
        let there = folder.there().unwrap().unwrap();
        assert_eq!(folder.verify(&there).unwrap().len(), 0);
        // One line for each publication that readers had, whoever was killed before it was written.
        let manifest = hex(&Sha256::digest(&there.bytes));
        let lines = recorded(&site);
        assert_eq!(lines.len(), number as usize + 1, "after {number}");
        assert_eq!(lines.last().unwrap().1, manifest);
    }
    let kept = names(&target.join("releases"));
    assert!(kept.iter().all(|name| !name.starts_with('.')), "{kept:?}");
    println!(
        "killed: {} times the old publication, {} times the new",
        outcomes[0], outcomes[1]
    );
    assert!(outcomes[0] > 0, "no publisher was killed in time");
}
