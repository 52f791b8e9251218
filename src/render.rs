//! Formats: each turns a [`Report`](crate::report::Report) into bytes and computes nothing.
pub mod pdf;
