//! Every kind of page: one file and one line in [`PAGES`].

pub(super) mod bundle;
mod frame;
pub(super) mod list;
mod not_found;
mod redirect;
mod search;
mod site;
mod start;
mod topics;

pub(super) use frame::Frame;
pub(super) use list as lists;
pub(super) use site::site_view;

use crate::render::{Renderer, Sheet, feed, headers, sitemap};

/// Everything that is made from facts and front matter alone. Pages of bundles are made one bundle at a time.
pub(super) const PAGES: &[fn(&Renderer) -> Vec<Sheet>] = &[
    start::sheets,
    not_found::sheets,
    list::sheets,
    topics::sheets,
    search::sheets,
    redirect::sheets,
    feed::sheets,
    sitemap::sheets,
    headers::sheets,
    site::sheets,
];
