//! Addresses of the web without what follows readers from page to page.

/// Parameters that name a reader, a click or a campaign (Firefox's and Brave's lists for query stripping, Google's,
/// Microsoft's, Meta's and `HubSpot`'s own papers). In lower case; a final `*` stands for any ending.
const PARAMETERS: &str = "utm_* mtm_* pk_campaign pk_kwd pk_source pk_medium pk_content piwik_* matomo_* fbclid \
    fb_action_ids fb_action_types fb_source fb_ref gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid \
    srsltid _ga _gl msclkid yclid ysclid _openstat twclid ttclid li_fat_id igshid igsh epik rdt_cid sccid mc_cid \
    mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id vero_conv oly_anon_id oly_enc_id __s \
    wickedid rb_clickid ml_subscriber ml_subscriber_hash ss_email_id bsft_clkid bsft_uid dm_i elqtrack elqtrackid \
    s_kwcid ef_id cvid oicd at_recipient_id at_recipient_list";

/// Returns the address without the parameters that follow readers, where it has any. All else stays as it is written:
/// the order, the coding, the fragment.
#[must_use]
pub fn without_tracking(url: &str) -> Option<String> {
    let (front, fragment) = match url.split_once('#') {
        Some((front, fragment)) => (front, Some(fragment)),
        None => (url, None),
    };
    let (path, query) = match front.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (front, None),
    };
    let clean_query = query.and_then(stripped);
    // Some put them behind the `#`, so that no server sees them.
    let clean_fragment = fragment.and_then(stripped);
    if clean_query.is_none() && clean_fragment.is_none() {
        return None;
    }
    let query = clean_query.as_deref().or(query);
    let fragment = clean_fragment.as_deref().or(fragment);
    let mut clean = path.to_owned();
    for (mark, part, is_changed) in [
        ('?', query, clean_query.is_some()),
        ('#', fragment, clean_fragment.is_some()),
    ] {
        if let Some(part) = part
            && !(is_changed && part.is_empty())
        {
            clean.push(mark);
            clean.push_str(part);
        }
    }
    Some(clean)
}

/// Returns the parameters that stay, where some do not.
fn stripped(parameters: &str) -> Option<String> {
    // In HTML the sign between them is written out.
    let between = if parameters.contains("&amp;") {
        "&amp;"
    } else {
        "&"
    };
    let is_kept = |parameter: &&str| !is_tracking(parameter);
    let all = || parameters.split(between);
    if all().all(|parameter| is_kept(&parameter)) {
        return None;
    }
    Some(all().filter(is_kept).collect::<Vec<_>>().join(between))
}

fn is_tracking(parameter: &str) -> bool {
    let name = parameter
        .split_once('=')
        .map_or(parameter, |(name, _)| name);
    PARAMETERS
        .split_ascii_whitespace()
        .any(|known| match known.strip_suffix('*') {
            Some(start) => name
                .get(..start.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(start)),
            None => name.eq_ignore_ascii_case(known),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_readers_goes() {
        for (url, clean) in [
            ("https://a.ca/?utm_source=x", "https://a.ca/"),
            ("https://a.ca/p?utm_source=x&utm_medium=y", "https://a.ca/p"),
            (
                "https://a.ca/p?id=1&utm_source=x&l=fr",
                "https://a.ca/p?id=1&l=fr",
            ),
            ("https://a.ca/p?fbclid=abc#part", "https://a.ca/p#part"),
            (
                "https://a.ca/p?x=%C3%A9+b&gclid=1",
                "https://a.ca/p?x=%C3%A9+b",
            ),
            (
                "https://a.ca/p?a=1&amp;mc_eid=2&amp;b=3",
                "https://a.ca/p?a=1&amp;b=3",
            ),
            ("https://a.ca/p?msclkid", "https://a.ca/p"),
            ("https://a.ca/p?igshid=1&_hsenc=2&_hsmi=3", "https://a.ca/p"),
            ("https://a.ca/p?UTM_Campaign=x", "https://a.ca/p"),
            ("https://a.ca/p?hsCtaTracking=x", "https://a.ca/p"),
            ("https://a.ca/p#utm_source=x", "https://a.ca/p"),
            ("https://a.ca/p?q=1#a=1&fbclid=2", "https://a.ca/p?q=1#a=1"),
            ("/fr/page?utm_source=bulletin", "/fr/page"),
            ("page?pk_campaign=bulletin", "page"),
            ("https://a.ca/?q=é&utm_x=é", "https://a.ca/?q=é"),
        ] {
            assert_eq!(without_tracking(url).as_deref(), Some(clean), "{url}");
            assert_eq!(without_tracking(clean), None, "{clean}");
        }
    }

    #[test]
    fn all_else_stays() {
        for url in [
            "",
            "https://a.ca",
            "https://a.ca/?",
            "https://a.ca/#",
            "https://a.ca/?id=1&lang=fr",
            "https://a.ca/utm_source=x",
            "https://a.ca/?q=utm_source",
            "https://a.ca/?a=b?utm_source=x",
            "https://a.ca/?xutm_source=x",
            "https://a.ca/?utm=x",
            "https://a.ca/?gclid2=x",
            "https://a.ca/?source=x&ref=y&campaign=z",
            "https://a.ca/fbclid",
            "mailto:a@b.ca?subject=gclid",
            "@/bulletins/x#utm",
        ] {
            assert_eq!(without_tracking(url), None, "{url}");
        }
    }
}
