//! Every kind of page: one file and one line in [`PAGES`].

pub(super) mod bundle;
mod frame;
pub(super) mod list;
mod not_found;
mod redirect;
mod search;
mod site;
mod start;
mod subscribe;
mod topics;

pub(super) use frame::Frame;
pub(super) use list as lists;
pub(super) use site::site_view;

use crate::model::{Bundle, Kind, Shelf, Standing};
use crate::render::{Renderer, Sheet, feed, server, sitemap};

/// Everything that is made from facts and front matter alone. Pages of bundles are made one bundle at a time.
pub(super) const PAGES: &[fn(&Renderer) -> Vec<Sheet>] = &[
    start::sheets,
    not_found::sheets,
    list::sheets,
    topics::sheets,
    search::sheets,
    subscribe::sheets,
    redirect::sheets,
    feed::sheets,
    sitemap::sheets,
    server::sheets,
    site::sheets,
];

/// What is made with the theme's templates or words, beside the pages of bundles.
const OF_THE_THEME: &[fn(&Renderer) -> Vec<Sheet>] = &[
    start::sheets,
    not_found::sheets,
    list::sheets,
    topics::sheets,
    search::sheets,
    subscribe::sheets,
    redirect::sheets,
    feed::sheets,
];

/// How many sheets of a kind are looked at from either end: both languages of the first, and of the last.
const EACH_END: usize = 2;

/// Returns one bundle of each kind and standing, and the first and last sheets of each kind.
pub(super) fn samples(renderer: &Renderer) -> (Vec<&Bundle>, Vec<Sheet>) {
    let site = &*renderer.site;
    let mut seen: Vec<(Shelf, Kind, &'static str)> = Vec::new();
    let mut bundles = Vec::new();
    for bundle in site.bundles().filter(|bundle| site.is_made(bundle)) {
        let standing: Standing = site.standing(bundle);
        let kind = (bundle.shelf, bundle.facts.kind, standing.key());
        if !seen.contains(&kind) {
            seen.push(kind);
            bundles.push(bundle);
        }
    }
    let mut sheets = Vec::new();
    for make in OF_THE_THEME {
        let all = make(renderer);
        let last = all.len().saturating_sub(EACH_END);
        let picked = all.into_iter().enumerate();
        sheets.extend(
            picked
                .filter(|(index, _)| *index < EACH_END || *index >= last)
                .map(|(_, sheet)| sheet),
        );
    }
    (bundles, sheets)
}
