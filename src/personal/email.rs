//! E-mail addresses that are a person's.

use super::page::{Page, Span, run};
use super::{Hit, Kind};

/// Hosts where people, not offices, have their mail: the large free ones and the access providers of Canada. A full stop
/// at the end stands for any country: yahoo.ca, yahoo.fr, live.ca.
const HOSTS: &str = "gmail.com googlemail.com hotmail. outlook. live. msn.com yahoo. ymail.com rocketmail.com \
    aol.com icloud.com me.com mac.com mail.com gmx. zoho.com proton.me protonmail. pm.me tutanota.com hushmail.com \
    fastmail.com videotron.ca videotron.qc.ca bell.net bellnet.ca sympatico.ca rogers.com rogers.ca shaw.ca \
    telus.net cogeco.ca cogeco.net eastlink.ca sasktel.net mts.net mymts.net nbnet.nb.ca nf.sympatico.ca \
    teksavvy.com primus.ca distributel.net globetrotter.net oricom.ca ebox.ca northwestel.net xplornet.com \
    execulink.com tbaytel.net laposte.net orange.fr free.fr wanadoo.fr";
/// Hosts of examples (RFC 2606, RFC 6761) and of the Government of Canada: what stands there is no secret of anybody's.
const PUBLIC: &str = "gc.ca canada.ca example test invalid localhost local";
/// Offices and functions, in the place of a name.
const OFFICES: &str = "access accessibility accessibilite admin aide aiprp atip billing bureau careers carrieres \
    client clients communication communications contact customer demandes desk donotreply editor enquiries equipe \
    events feedback general help info information inquiries jobs legal mail media medias news newsletter no noreply \
    office plaintes complaints presse press privacy public relations renseignements reply requests rh hr sales \
    secretariat security securite service services social soutien support team tech user utilisateur vie privee web \
    webmaster your votre first last prenom nom name firstname lastname jobs";

/// An address at a host of personal mail: sure. Any other whose local part is a name (`first.last`), unless its host is
/// public: to be judged. The limits are those of RFC 5321, 4.5.3.1.
pub(super) fn find(page: &Page, hits: &mut Vec<Hit>) {
    for at in page.ats() {
        let Some(span) = address(page, *at) else {
            continue;
        };
        let local = &page.text()[span.start..at.start];
        let host = page.text()[at.end..span.end].to_ascii_lowercase();
        let is_personal = HOSTS
            .split_ascii_whitespace()
            .any(|known| is_host(&host, known));
        if is_personal || (!is_public(&host) && is_name(local)) {
            hits.push(span.hit(Kind::PersonalEmail, is_personal));
        }
    }
}

/// The whole address around an `@`.
fn address(page: &Page, at: Span) -> Option<Span> {
    let text = page.text();
    let local: usize = text[..at.start]
        .chars()
        .rev()
        .take(65)
        .take_while(|&letter| letter.is_alphanumeric() || "._%+-'".contains(letter))
        .map(char::len_utf8)
        .sum();
    let written = &text[at.start - local..at.start];
    // A quotation mark or a full stop of the sentence is none of the address.
    let local = written.trim_start_matches(['.', '\'', '-', '+', '%']);
    let start = at.start - local.len();
    // `@name@host` is another network's.
    let is_handle = text[..start].ends_with('@');
    let host = &text.as_bytes()[at.end..];
    let host = &host[..host.len().min(256)];
    let length = run(host, |byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')
    });
    let host = text[at.end..at.end + length].trim_end_matches(['.', '-']);
    let is_whole = host.rsplit_once('.').is_some_and(|(names, top)| {
        top.len() >= 2
            && top.bytes().all(|byte| byte.is_ascii_alphabetic())
            && names.split('.').all(|name| !name.is_empty())
    });
    let is_good =
        (1..=64).contains(&local.chars().count()) && length <= 255 && is_whole && !is_handle;
    is_good.then_some(Span {
        start,
        end: at.end + host.len(),
    })
}

/// Whether a host is the known one; where that ends in a full stop, with any short ending: `yahoo.ca`, `yahoo.co.uk`.
fn is_host(host: &str, known: &str) -> bool {
    match known.strip_suffix('.') {
        Some(name) => host
            .strip_prefix(name)
            .and_then(|rest| rest.strip_prefix('.'))
            .is_some_and(|ending| ending.len() <= 6),
        None => host == known,
    }
}

fn is_public(host: &str) -> bool {
    PUBLIC.split_ascii_whitespace().any(|public| {
        host.strip_suffix(public)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }) || host.starts_with("example.")
        || host.contains(".example.")
}

/// Whether a local part is a first name (or its letter) and a last name.
fn is_name(local: &str) -> bool {
    let local = local.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let mut parts = local.split(['.', '_']);
    let (Some(first), Some(last)) = (parts.next(), parts.next_back()) else {
        return false;
    };
    let is_word = |part: &str| {
        part.chars()
            .all(|letter| letter.is_alphabetic() || letter == '-' || letter == '\'')
            && !OFFICES
                .split_ascii_whitespace()
                .any(|office| office == part.to_lowercase())
    };
    let is_between = |part: &str| part.chars().all(char::is_alphabetic);
    !first.is_empty()
        && last.chars().count() >= 2
        && parts.all(is_between)
        && is_word(first)
        && is_word(last)
}

#[cfg(test)]
mod tests {
    use super::Kind::PersonalEmail;
    use crate::personal::testing::{clean, found};

    #[test]
    fn found_in_both_languages() {
        found(
            PersonalEmail,
            &[
                "Write to ⟦jane.doe@gmail.com⟧.",
                "Écrivez à ⟦jtremblay77@hotmail.com⟧!",
                "(⟦x@outlook.fr⟧)",
                "<⟦marie_roy@yahoo.ca⟧>",
                "« ⟦m.roy@yahoo.fr⟧ »",
                "mailto:⟦someone+news@icloud.com⟧?subject=x",
                "⟦famille.roy@videotron.ca⟧, ⟦roy@bell.net⟧; ⟦roy@sympatico.ca⟧",
                "⟦a-b@rogers.com⟧ ⟦ab@shaw.ca⟧ ⟦ab@telus.net⟧",
                "⟦secret@protonmail.com⟧ ou ⟦secret@proton.me⟧",
                "⟨jane.doe@somewhere.ca⟩",
                "⟨j.tremblay@ville.quelquepart.qc.ca⟩",
                "⟨rené.lévesque@quelquepart.ca⟩",
                "⟨jane_doe2@law-firm.com⟩ is her address at work",
                "https://example.ca/?email=⟦jane.doe%40gmail.com⟧&x",
                "⟦JANE.DOE@GMAIL.COM⟧",
                "⟦jane\u{200B}.doe＠gmail.com⟧",
                "‘⟦jane@gmail.com⟧’",
            ],
        );
    }

    #[test]
    fn look_alikes_are_left_alone() {
        clean(&[
            // The government's.
            "jane.doe@priv.gc.ca",
            "jane.doe@tbs-sct.gc.ca",
            "jean.tremblay@canada.ca",
            "info@priv.gc.ca",
            // Examples.
            "jane.doe@example.com",
            "prenom.nom@exemple.example",
            "jane.doe@mail.example.org",
            "jane.doe@site.test",
            // Offices.
            "info@somewhere.ca",
            "media.relations@somewhere.ca",
            "vie.privee@quelquepart.ca",
            "privacy.office@somewhere.ca",
            "no-reply@somewhere.ca",
            "support@somewhere.ca",
            "jdoe@somewhere.ca",
            // No addresses.
            "@jane.doe",
            "@jane.doe@social.somewhere.ca",
            "jane.doe@somewhere",
            "jane.doe @ somewhere.ca",
            "5 @ 3.50",
            "maps/@45.42,-75.69,12z",
            "jane.doe@.ca",
            "a@b.c",
            "notgmail.com",
            "gmail.com",
        ]);
    }

    #[test]
    fn only_the_host_itself_is_personal() {
        clean(&[
            "x@notgmail.com",
            "x@gmail.com.somewhere.ca",
            "x@outlook.somewhere.com",
        ]);
    }
}
