//! Bars of characters, for formats that have no pictures.

/// A bar of twenty characters; dots where nothing was measured, which is not zero.
pub fn gauge(length: Option<u16>) -> String {
    match length {
        None => "·".repeat(20),
        Some(length) => {
            let filled = ((usize::from(length) + 250) / 500).min(20);
            format!("{}{}", "█".repeat(filled), "░".repeat(20 - filled))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_measured_is_not_zero() {
        assert_ne!(gauge(None), gauge(Some(0)));
        assert_eq!(gauge(Some(10_000)), "█".repeat(20));
        assert_eq!(gauge(Some(5_000)), "██████████░░░░░░░░░░");
    }
}
