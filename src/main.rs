//! The `readiness` command: hands the arguments to the library and returns its exit code.

use std::process::ExitCode;

/// Checklists and batches make and drop many short texts, which the system's allocator is slower at; `docs/design.md`
/// has the figures.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    readiness::cli::main()
}
