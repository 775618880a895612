//! Hands the process over to the library; nothing else.

use std::process::ExitCode;

/// Checking makes and drops small texts by the million: docs/performance.md has what this allocator saves.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(bulletin::run_process())
}
