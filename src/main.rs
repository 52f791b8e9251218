//! The `readiness` command: hands the arguments to the library and returns its exit code.

use std::process::ExitCode;

/// A batch makes and drops millions of short texts on every thread, which the system's allocator is slow at;
/// `docs/performance.md` has the figures.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    readiness::cli::main()
}
