//! A publication into a store, or a step back: the same change, with its bytes from here or from what is kept.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

use super::remote::{Swap, Version, Work};
use super::state::Kept;
use super::survey::Present;
use super::{Known, RELEASES, Store, kept_path};
use crate::deploy::folder::is_of_theme;
use crate::deploy::{
    Change, Plan, Publication, ReleaseId, Source, Step, There, Trouble, signature,
};
use crate::publish::manifest::{self, Entry, Manifest};
use crate::render::served;

/// Where the bytes of a publication are.
enum From<'a> {
    /// In an output here.
    Here(&'a Path),
    /// In the store: the path of an object, by its hash.
    Kept(BTreeMap<[u8; 32], String>),
}

/// What is put there.
struct What<'a> {
    manifest: &'a Manifest,
    bytes: &'a [u8],
    beside: Vec<(&'a str, &'a [u8])>,
    from: From<'a>,
    restored: Option<String>,
}

impl Store {
    /// Publishes an output.
    ///
    /// # Errors
    /// When another publisher is there, the store refuses, or a file is not what the manifest says. Readers then have a site
    /// that works, and the next run finishes what was begun.
    pub fn publish(
        &self,
        known: &Known,
        source: &Source,
        publication: &Publication,
    ) -> Result<(), Trouble> {
        let mut beside = source.beside.clone();
        let place = beside.iter().position(|(name, _)| *name == manifest::FILE);
        let bytes = place.map_or(&[][..], |place| beside.remove(place).1);
        let what = What {
            manifest: source.manifest,
            bytes,
            beside,
            from: From::Here(source.folder),
            restored: None,
        };
        self.run(known, &what, publication)
    }

    /// Puts an earlier publication before readers again.
    ///
    /// # Errors
    /// As for [`Store::publish`]; and when a part of it is kept no longer.
    pub fn go_back(
        &self,
        known: &Known,
        to: &There,
        publication: &Publication,
    ) -> Result<(), Trouble> {
        let mut places = BTreeMap::new();
        let listed = self.remote.list(RELEASES)?;
        for release in known.state.releases() {
            let Some(kept) = self.manifest_of(&release)? else {
                continue;
            };
            for (path, entry) in &kept.files {
                let path = kept_path(&release, path);
                if listed.contains_key(&path) {
                    places.insert(entry.sha256, path);
                }
            }
        }
        let signed = to.signature.iter();
        let signed = signed.map(|bytes| (signature::FILE, &**bytes)).collect();
        let what = What {
            manifest: &to.manifest,
            bytes: &to.bytes,
            beside: signed,
            from: From::Kept(places),
            restored: Some(known.state.origin(&to.release)),
        };
        self.run(known, &what, publication)
    }

    fn run(&self, known: &Known, what: &What, publication: &Publication) -> Result<(), Trouble> {
        let (locked, is_unfinished) = self.lock(known, what, publication)?;
        let mut turn = Turn {
            store: self,
            known: locked,
            is_unfinished,
            beaten: self.remote.age(),
        };
        let done = self.replace(&mut turn, what, publication);
        if done.is_err() {
            // Whoever comes next need not wait until we are taken to be gone. If not even that can be said, they will.
            let mut state = turn.known.state.clone();
            state.holder = None;
            let _ = self.change(&turn.known, &state);
        }
        done
    }

    /// Notes in the state that we publish, and what; returns also whether something before was begun and not finished.
    fn lock(
        &self,
        known: &Known,
        what: &What,
        publication: &Publication,
    ) -> Result<(Known, bool), Trouble> {
        let mut known = known.clone();
        if known.state.holder.is_some() {
            // It was there when we looked, which may be long ago; now it may be another, or nobody.
            let release = known.there.as_ref().map(|there| there.release.clone());
            known = self.look()?;
            if known.there.as_ref().map(|there| &there.release) != release.as_ref() {
                return Err(self.overtaken());
            }
            if let Some(holder) = &known.state.holder
                && self.is_alive(&known, holder, publication.holder)
            {
                return Err(self.busy(Some(holder.clone())));
            }
        }
        if known.version.is_none() && known.there.is_none() {
            // Nothing of ours is there. If anything else is, it would be mixed with the site.
            if let Some(path) = self.remote.list("")?.into_keys().next() {
                return Err(self.not_ours(&path));
            }
        }
        let mut state = known.state.clone();
        state.holder = Some(publication.holder.clone());
        let begun = Kept {
            release: publication.release.to_string(),
            restored: what.restored.clone(),
        };
        if !state.pending.contains(&begun) {
            state.pending.push(begun);
        }
        if let Some(locked) = self.change(&known, &state)? {
            return Ok((locked, known.is_unfinished()));
        }
        let now = self.look()?;
        match now.state.holder.clone() {
            Some(holder) => Err(self.busy(Some(holder))),
            None => Err(self.overtaken()),
        }
    }

    fn replace(
        &self,
        turn: &mut Turn,
        what: &What,
        publication: &Publication,
    ) -> Result<(), Trouble> {
        let Publication {
            release,
            texts,
            done,
            ..
        } = publication;
        for (name, bytes) in &what.beside {
            self.remote.put(&kept_path(release, name), bytes.to_vec())?;
            turn.beat()?;
        }
        self.remote
            .put(&kept_path(release, manifest::FILE), what.bytes.to_vec())?;
        let present = if turn.is_unfinished {
            self.forget(turn, release)?;
            let known = turn.known.clone();
            self.survey(&known, done, &mut || turn.beat())?
        } else {
            Self::as_told(&turn.known)
        };
        let there = Manifest {
            version: String::new(),
            site: String::new(),
            files: present.files.clone(),
        };
        let plan = Plan::new(what.manifest, Some(&there), texts);
        let mut places = self.keep(turn, &plan, &present, what, done)?;
        if let From::Kept(kept) = &what.from {
            places.extend(kept.clone());
            whole(&plan, &places, release)?;
        }
        let mut writing = plan.writing().into_iter().peekable();
        while let Some(first) = writing.peek() {
            let group = (first.kind, first.change);
            let mut works = Vec::new();
            while let Some(step) = writing.next_if(|step| (step.kind, step.change) == group) {
                works.push(work(step, what, &places, release));
            }
            self.remote.all(&works, *done, &mut || turn.beat())?;
        }
        for (name, bytes) in &what.beside {
            turn.beat()?;
            self.remote.put(name, bytes.to_vec())?;
        }
        self.show(turn, what.bytes, release)?;
        self.finish(turn, &plan, &present, what, publication)
    }

    /// Forgets what was begun with the bytes of this publication and never shown: it is begun anew, under another name. Else
    /// what fails again and again would be noted as often.
    fn forget(&self, turn: &mut Turn, release: &ReleaseId) -> Result<(), Trouble> {
        let known = &turn.known;
        let shown = known.there.as_ref().map(|there| &there.release);
        let kept = known.state.releases();
        let repeated: Vec<ReleaseId> = known
            .state
            .begun()
            .into_iter()
            .filter(|begun| begun != release && begun.is_same(release))
            .filter(|begun| Some(begun) != shown && !kept.contains(begun))
            .collect();
        if repeated.is_empty() {
            return Ok(());
        }
        for begun in &repeated {
            turn.beat()?;
            let listed = self.remote.list(&format!("{RELEASES}/{begun}"))?;
            let gone: Vec<String> = listed.into_keys().collect();
            self.remote.delete(&gone, &mut || turn.beat())?;
        }
        let pending = &mut turn.known.state.pending;
        pending.retain(|begun| !repeated.iter().any(|name| name.as_str() == begun.release));
        turn.sign()
    }

    /// Gives what will be replaced or taken away a second name, and returns the places of what is kept, by hash.
    fn keep(
        &self,
        turn: &mut Turn,
        plan: &Plan,
        present: &Present,
        what: &What,
        done: &dyn Fn(),
    ) -> Result<BTreeMap<[u8; 32], String>, Trouble> {
        let Some(there) = turn.known.there.clone() else {
            return Ok(BTreeMap::new());
        };
        let new = &what.manifest.files;
        // Of what stays where it is, nothing has to be kept; of what goes, nothing that has another place by then.
        let staying: BTreeSet<[u8; 32]> = new
            .iter()
            .filter(|(path, entry)| present.files.get(*path) == Some(entry))
            .map(|(_, entry)| entry.sha256)
            .collect();
        let coming: BTreeSet<[u8; 32]> = new.values().map(|entry| entry.sha256).collect();
        let mut works = Vec::new();
        let mut places = BTreeMap::new();
        for step in &plan.steps {
            let old = there.manifest.files.get(&step.path);
            let Some(old) = old.filter(|old| present.files.get(&step.path) == Some(old)) else {
                continue;
            };
            let is_safe = match step.change {
                Change::Removed => coming.contains(&old.sha256),
                _ => staying.contains(&old.sha256),
            };
            let to = kept_path(&there.release, &step.path);
            if is_safe || places.contains_key(&old.sha256) {
                continue;
            }
            if !present.kept.contains(&to) {
                works.push(Work::Copy {
                    from: step.path.clone(),
                    to: to.clone(),
                });
            }
            places.insert(old.sha256, to);
        }
        self.remote.all(&works, done, &mut || turn.beat())?;
        // What stays or goes last can be copied from where it is.
        for (path, entry) in &present.files {
            let stays = new.get(path).is_none_or(|new| new == entry);
            if stays {
                places.entry(entry.sha256).or_insert_with(|| path.clone());
            }
        }
        Ok(places)
    }

    /// Puts the manifest: from here on, this is what readers have.
    fn show(&self, turn: &mut Turn, bytes: &[u8], release: &ReleaseId) -> Result<(), Trouble> {
        turn.beat()?;
        let was: Option<&Version> = turn.known.manifest.as_ref();
        let swapped = self
            .remote
            .swap(manifest::FILE, bytes, was, Some(release.as_str()))?;
        if let Swap::Lost = swapped {
            let got = self.remote.get(manifest::FILE)?;
            let found = got.and_then(|got| got.release);
            if found.as_deref() != Some(release.as_str()) {
                return Err(self.given_up());
            }
        }
        Ok(())
    }

    /// Takes away what nobody needs any more, and notes that it was done.
    fn finish(
        &self,
        turn: &mut Turn,
        plan: &Plan,
        present: &Present,
        what: &What,
        publication: &Publication,
    ) -> Result<(), Trouble> {
        let old = turn.known.there.clone();
        let is_loaded = |path: &str| {
            let was_there = |old: &There| old.manifest.files.contains_key(path);
            is_of_theme(path) && old.as_ref().is_some_and(was_there)
        };
        let (retiring, gone): (Vec<&Step>, Vec<&Step>) = plan
            .with(Change::Removed)
            .partition(|step| is_loaded(&step.path));
        let mut gone: Vec<String> = gone.into_iter().map(|step| step.path.clone()).collect();
        let mut state = turn.known.state.clone();
        // The one before may have been shown and not noted.
        if let Some(there) = &old {
            state.note(&there.release);
        }
        state.note(publication.release);
        let surplus = state.kept.len().saturating_sub(publication.keep);
        for kept in state.kept.drain(..surplus) {
            turn.beat()?;
            gone.extend(
                self.remote
                    .list(&format!("{RELEASES}/{}", kept.release))?
                    .into_keys(),
            );
        }
        for release in &present.abandoned {
            if release != publication.release {
                let own = format!("{RELEASES}/{release}/");
                let listed = present.kept.iter();
                gone.extend(listed.filter(|path| path.starts_with(&own)).cloned());
            }
        }
        let is_signed = what.beside.iter().any(|(name, _)| *name == signature::FILE);
        if state.signed && !is_signed {
            gone.push(signature::FILE.to_owned());
        }
        state.signed = is_signed;
        self.remote.delete(&gone, &mut || turn.beat())?;
        let retiring: BTreeMap<String, Entry> = retiring
            .into_iter()
            .map(|step| (step.path.clone(), step.entry))
            .collect();
        state.retire(&retiring);
        state.pending.clear();
        state.holder = None;
        match self.change(&turn.known, &state)? {
            Some(_) => Ok(()),
            None => Err(self.given_up()),
        }
    }
}

/// Says whether every file that has to be written is somewhere.
fn whole(
    plan: &Plan,
    places: &BTreeMap<[u8; 32], String>,
    release: &ReleaseId,
) -> Result<(), Trouble> {
    let writing = plan.writing().into_iter();
    let mut missing = writing.filter(|step| !places.contains_key(&step.entry.sha256));
    match missing.next() {
        Some(step) => Err(Trouble::Damaged {
            release: release.clone(),
            path: step.path.clone(),
        }),
        None => Ok(()),
    }
}

/// Returns how a file gets to its place.
fn work(
    step: &Step,
    what: &What,
    places: &BTreeMap<[u8; 32], String>,
    release: &ReleaseId,
) -> Work {
    if let From::Here(folder) = &what.from {
        return Work::Put {
            path: step.path.clone(),
            file: folder.join(&step.path),
            entry: step.entry,
        };
    }
    let from = places.get(&step.entry.sha256).cloned().unwrap_or_default();
    // What is kept is served as what it was.
    if served(&from) == served(&step.path) {
        Work::Copy {
            from,
            to: step.path.clone(),
        }
    } else {
        Work::Relabel {
            from,
            to: step.path.clone(),
            entry: step.entry,
            release: release.clone(),
        }
    }
}

/// A store while it is ours to change.
struct Turn<'s> {
    store: &'s Store,
    known: Known,
    /// Whether something was begun before and not finished.
    is_unfinished: bool,
    /// How old our view of the store was when we gave a sign of life. The clock of the store stands still where it does not
    /// answer, and that is when a sign is due.
    beaten: Duration,
}

impl Turn<'_> {
    /// Gives a sign of life from time to time.
    fn beat(&mut self) -> Result<(), Trouble> {
        if self.store.remote.age().saturating_sub(self.beaten) < self.store.patience.lease / 4 {
            return Ok(());
        }
        self.sign()
    }

    /// Writes the state anew. If somebody else did meanwhile, we were taken to be gone, and stop.
    fn sign(&mut self) -> Result<(), Trouble> {
        let state = self.known.state.clone();
        let begun = self.store.remote.age();
        self.known = match self.store.change(&self.known, &state)? {
            Some(known) => known,
            None => return Err(self.store.given_up()),
        };
        self.beaten = begun;
        Ok(())
    }
}
