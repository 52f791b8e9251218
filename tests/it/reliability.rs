//! What holds whatever happens: files bent out of shape, the program killed, the system refusing. A run of the tests tries
//! some of each, the gate more, and `tests/reliability_external.sh all` everything; docs/reliability.md says what that is.

#[cfg(target_os = "linux")]
mod calls;
mod kills;
mod mutants;
mod mutate;
mod saves;

use crate::harness::is_long;

/// Whether everything is tried.
fn is_whole() -> bool {
    std::env::var_os("READINESS_ALL").is_some()
}

/// How many of so many cases are tried this time.
fn share(all: usize) -> usize {
    match (is_whole(), is_long()) {
        (true, _) => all,
        (false, true) => all / 20,
        (false, false) => all / 200,
    }
}
