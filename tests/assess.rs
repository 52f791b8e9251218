//! The interview: its state machine by replies, the command by piped lines, keys in a real terminal, and crashes.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "assess/command.rs"]
mod command;
#[path = "assess/crash.rs"]
mod crash;
#[path = "assess/guide.rs"]
mod guide;
#[path = "assess/replies.rs"]
mod replies;
#[path = "assess/session.rs"]
mod session;
#[cfg(unix)]
#[path = "assess/terminal.rs"]
mod terminal;
