//! What the machine says of itself: whether its terminal understands colours, and which languages its user reads.

/// Makes the terminal ready for colours; `false` where it would show what asks for them as letters.
pub(super) fn understands_colours() -> bool {
    // A console of Windows understands them once it is told to; elsewhere a terminal's name says what it is.
    anstyle_query::windows::enable_ansi_colors().unwrap_or_else(anstyle_query::term_supports_ansi_color)
}

/// The languages that the user has set for the whole system, the most wanted first; empty where variables alone say it.
#[cfg(any(windows, target_os = "macos"))]
pub(super) fn languages() -> Vec<String> {
    sys_locale::get_locales().collect()
}

/// The languages that the user has set for the whole system, the most wanted first; empty where variables alone say it.
#[cfg(not(any(windows, target_os = "macos")))]
pub(super) fn languages() -> Vec<String> {
    Vec::new()
}
