//! What the operating system says of a fault, in the user's language: its own words are English or the machine's.

use std::io;

use super::Message;

/// Whether another program has a file to itself.
pub fn is_in_use(error: &io::Error) -> bool {
    in_use(error.kind(), error.raw_os_error().filter(|_| cfg!(windows)))
}

/// The numbers are those of Windows for a file that another program does not share and for a part of it that is locked,
/// which have no kind of their own.
fn in_use(kind: io::ErrorKind, of_windows: Option<i32>) -> bool {
    matches!(kind, io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy)
        || matches!(of_windows, Some(32 | 33))
}

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
            _ if is_in_use(error) => "system-busy",
            _ => "system-other",
        };
        match error.raw_os_error() {
            Some(number) => Self::new(key).with("number", number),
            None => Self::new(key).with("number", "–"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_another_program_keeps_to_itself_is_no_question_of_rights() {
        let uncategorized = io::Error::from_raw_os_error(i32::MAX).kind();
        assert!(in_use(uncategorized, Some(32)) && in_use(uncategorized, Some(33)));
        assert!(in_use(io::ErrorKind::ExecutableFileBusy, None));
        assert!(!in_use(uncategorized, Some(5)) && !in_use(io::ErrorKind::BrokenPipe, None), "32 is a pipe elsewhere");
    }
}
