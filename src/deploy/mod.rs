//! From an output to where readers find it: what would change there, and the change, in one step and reversibly.
//!
//! A target keeps its latest publications, so that one can go back. What stands at it is known by its `manifest.json`;
//! what was published when stands in the `record`.

mod folder;
mod guard;
mod holder;
mod place;
mod plan;
pub mod record;
mod release;
pub mod signature;
mod store;
mod target;
mod texts;
mod trouble;
pub mod verify;

pub use folder::{Folder, Locked, Source};
pub use guard::{Allowed, guard};
pub use holder::Holder;
pub use place::{Place, Publication, Standing};
pub use plan::{Change, Kind, Plan, Step};
pub use release::ReleaseId;
pub use store::{Access, Known, Patience, Store, StoreKind, StoreTrouble};
pub use target::{Target, There};
pub use texts::{Text, Texts};
pub use trouble::Trouble;
