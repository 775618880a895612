//! Hands the process over to the library; nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(bulletin::run_process())
}
