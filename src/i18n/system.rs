//! What the operating system says of a fault, in the user's language: its own words are English or the machine's.

use std::io;

use super::Message;

impl Message {
    /// A fault of the operating system, as a reason within another sentence; with its number, by which it can be looked up.
    pub fn of_system(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        let key = match error.kind() {
            Kind::NotFound => "system-not-found",
            Kind::PermissionDenied => "system-denied",
            Kind::AlreadyExists => "system-exists",
            Kind::NotADirectory => "system-no-folder",
            Kind::IsADirectory => "system-folder",
            Kind::InvalidFilename => "system-name",
            Kind::StorageFull | Kind::QuotaExceeded => "system-full",
            Kind::FileTooLarge => "system-too-large",
            Kind::ReadOnlyFilesystem => "system-read-only",
            Kind::ResourceBusy | Kind::ExecutableFileBusy | Kind::Deadlock | Kind::WouldBlock => "system-busy",
            Kind::TimedOut | Kind::HostUnreachable | Kind::NetworkUnreachable | Kind::NetworkDown => "system-network",
            Kind::StaleNetworkFileHandle => "system-network",
            Kind::OutOfMemory => "system-memory",
            Kind::UnexpectedEof | Kind::InvalidData => "system-damaged",
            Kind::BrokenPipe | Kind::ConnectionReset => "system-pipe",
            Kind::Interrupted => "system-interrupted",
            Kind::Unsupported => "system-unsupported",
            _ => "system-other",
        };
        match error.raw_os_error() {
            Some(number) => Self::new(key).with("number", number),
            None => Self::new(key).with("number", "–"),
        }
    }
}
