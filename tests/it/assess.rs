//! The interview: its state machine by replies, the command by piped lines, keys in a real terminal, and crashes.

mod beside;
mod command;
mod crash;
mod day;
mod guide;
mod kept;
#[cfg(unix)]
mod kill;
#[cfg(unix)]
mod picture;
mod replies;
mod room;
mod round;
mod session;
#[cfg(unix)]
pub mod terminal;
mod trouble;
#[cfg(unix)]
mod wall;
