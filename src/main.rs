//! The `readiness` command.

fn main() {}
