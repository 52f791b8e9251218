//! Stands in for the tables as Parquet in a build without them.

use std::convert::Infallible;
use std::io::{self, ErrorKind, Write};
use std::marker::PhantomData;

use super::table::{Cell, Column};

/// A table that no build of this kind has.
pub struct Table<W> {
    none: Infallible,
    out: PhantomData<W>,
}

impl<W: Write + Send> Table<W> {
    /// Begins no table.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn new(_: W, _: &str, _: &[Column], _: String) -> io::Result<Self> {
        Err(ErrorKind::Unsupported.into())
    }

    /// Adds a row.
    ///
    /// # Errors
    ///
    /// None, as there is no table to add to.
    pub fn row(&mut self, _: &[Cell<'_>]) -> io::Result<()> {
        match self.none {}
    }

    /// Ends the table.
    ///
    /// # Errors
    ///
    /// None, as there is no table to end.
    pub fn finish(self) -> io::Result<W> {
        match self.none {}
    }
}
