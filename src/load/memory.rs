//! Files that nobody wrote: those of a site that is made up to try a theme.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::disk::Listing;

/// Files by their path from the site's root, with `/`.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory(Arc<BTreeMap<String, Vec<u8>>>);

impl Memory {
    pub(super) fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self(Arc::new(files.into_iter().collect()))
    }

    pub(super) fn file(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    pub(super) fn is_folder(&self, path: &str) -> bool {
        self.below(path).next().is_some()
    }

    /// Lists a folder as a disk does: sorted, without hidden entries.
    pub(super) fn list(&self, path: &str) -> Listing {
        let mut listing = Listing::default();
        for rest in self.below(path) {
            match rest.split_once('/') {
                None => listing.files.push(rest.to_owned()),
                Some((folder, _)) if listing.folders.last().is_none_or(|last| last != folder) => {
                    listing.folders.push(folder.to_owned());
                }
                Some(_) => {}
            }
        }
        let is_shown = |name: &String| !name.starts_with('.');
        listing.files.retain(is_shown);
        listing.folders.retain(is_shown);
        listing.folders.sort();
        listing
    }

    /// Returns what stands below a folder, by its path from there, in order.
    fn below<'m>(&'m self, folder: &str) -> impl Iterator<Item = &'m str> {
        let folder = format!("{folder}/");
        self.0
            .range(folder.clone()..)
            .map_while(move |(path, _)| path.strip_prefix(&folder))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_what_paths_have_in_common() {
        let paths = ["a/b/c", "a/b-c", "a/b/d", "a/.e", "ab/c"];
        let memory = Memory::new(paths.map(|path| (path.to_owned(), path.into())));
        let listing = memory.list("a");
        assert_eq!(listing.files, ["b-c"]);
        assert_eq!(listing.folders, ["b"]);
        assert!(memory.is_folder("a/b") && !memory.is_folder("a/b/c"));
        assert_eq!(memory.file("ab/c"), Some(&b"ab/c"[..]));
    }
}
