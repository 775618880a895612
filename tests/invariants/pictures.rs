//! Whatever the bytes, a picture is cleaned or refused; what is clean says nothing, does nothing, and stays as it is.

use bulletin::picture::{Facts, Format, HEAD, Opened, Sort, clean, is_whole};
use bulletin::third_party::{self, Deed};

/// Larger pictures take their time to be opened, whatever is wrong with them.
const FEW_POINTS: u64 = 1 << 18;

pub(crate) fn are_cleaned_or_refused(bytes: &[u8]) {
    let head = &bytes[..bytes.len().min(HEAD)];
    let Sort::Picture(format) = Sort::of("x.svg", head) else {
        unreachable!("a name that ends with .svg is a picture's")
    };
    if let Ok(clean) = clean(format, bytes) {
        let again = bulletin::picture::clean(format, &clean.bytes).unwrap();
        assert!(
            again.traces.is_empty() && again.removed.is_empty(),
            "{again:?}"
        );
        assert_eq!(again.bytes, clean.bytes);
        for removed in &clean.removed {
            assert!(bytes.get(removed.range.clone()).is_some(), "{removed:?}");
        }
        if format == Format::Svg {
            is_quiet(&clean.bytes);
        }
    }
    // Whether it has an end is known without the labour of cleaning it.
    let _ = is_whole(format, bytes);
    is_made(format, bytes);
}

/// A drawing asks nobody for anything and runs nothing.
fn is_quiet(drawing: &[u8]) {
    let drawing = without_cdata(std::str::from_utf8(drawing).unwrap());
    let breaches = third_party::scan(third_party::Language::Markup, drawing.as_bytes(), &[]);
    let acts = |deed: Deed| matches!(deed, Deed::Load | Deed::Run | Deed::Send);
    let wrong: Vec<_> = breaches.iter().filter(|breach| acts(breach.deed)).collect();
    assert!(wrong.is_empty(), "{wrong:?} in {drawing}");
}

/// Writes what is text in a drawing as text: a scan reads pages too, where `<![CDATA[` means nothing.
fn without_cdata(drawing: &str) -> String {
    let mut parts = drawing.split("<![CDATA[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (text, rest) = part.split_once("]]>").unwrap_or((part, ""));
        plain.push_str(&text.replace('<', "&lt;"));
        plain.push_str(rest);
    }
    plain
}

/// The files that readers get say the size that pages were written with.
fn is_made(format: Format, bytes: &[u8]) {
    let small = |facts: Facts| facts.points() <= FEW_POINTS;
    if !Facts::read(format, bytes).is_some_and(small) {
        return;
    }
    let Ok(Some(opened)) = Opened::read(format, bytes) else {
        return;
    };
    let (facts, made) = (opened.facts, opened.made());
    let Ok(files) = opened.make() else {
        return;
    };
    if format == Format::Gif {
        return;
    }
    assert_eq!(files.len(), made);
    let files = opened.files(files);
    let own = Facts::read(format, &files.own).unwrap();
    assert_eq!((own.width, own.height), facts.published());
    for (file, width) in files.narrower.iter().zip(facts.narrower()) {
        assert_eq!(Facts::read(format, file).unwrap().width, width);
    }
}
