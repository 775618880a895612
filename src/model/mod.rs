//! The nouns: what a site is made of. Reads, writes and prints nothing.

mod address;
mod bulletin;
mod config;
mod hex;
mod language;
mod picture;
mod place;
mod severity;
mod site;
mod theme;
mod upcoming;
pub mod varint;
mod when;

pub use address::{Address, Base, Hosts, is_slug, slugged};
pub use bulletin::{
    Approval, ApprovedText, Bundle, Change, ChangeKind, Facts, Image, Kind, Moment, Shelf, Source,
    Standing, Status, Withdrawal, Words, folder,
};
pub use config::{
    Compress, Config, MenuEntry, MenuPosition, MenuTarget, Notice, Publishing, Symbols, Topic,
};
pub use hex::{from_hex, hex};
pub use language::{Bilingual, Language};
pub use picture::{Narrower, Picture};
pub use place::{Lines, Place, Position, Spanned};
pub use severity::Severity;
pub use site::{Broken, SharedFile, Site};
pub use theme::{Asset, Segments, Template, Theme};
pub use upcoming::{Event, Upcoming, midnight};
pub use when::When;
