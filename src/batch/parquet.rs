//! A result table as Parquet: typed columns that DuckDB, pandas and Spark read without being told what they hold.

use std::io::{self, Write};
use std::sync::Arc;

use jiff::civil::Date;
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::errors::{ParquetError, Result};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;

use super::table::{Cell, Column, Kind};

/// Rows that are held before they are written: enough for good compression, few enough to fit anywhere.
const GROUP: usize = 5_000;

/// A table under way.
pub struct Table<W: Write + Send> {
    writer: SerializedFileWriter<W>,
    columns: Vec<Values>,
    rows: usize,
}

/// The values of one column; `levels` says for each row whether it has one.
struct Values {
    levels: Vec<i16>,
    held: Held,
}

enum Held {
    Text(Vec<ByteArray>),
    Date(Vec<i32>),
    Count(Vec<i64>),
    Percent(Vec<f64>),
}

impl<W: Write + Send> Table<W> {
    /// Begins a table.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written to.
    pub fn new(out: W, name: &str, columns: &[Column], producer: String) -> io::Result<Self> {
        Self::begin(out, name, columns, producer).map_err(failure)
    }

    /// Adds a row.
    ///
    /// # Errors
    ///
    /// When the output cannot be written to.
    pub fn row(&mut self, row: &[Cell<'_>]) -> io::Result<()> {
        for (values, cell) in self.columns.iter_mut().zip(row) {
            values.push(cell);
        }
        self.rows += 1;
        if self.rows == GROUP { self.flush().map_err(failure) } else { Ok(()) }
    }

    /// Ends the table and gives back what it was written to.
    ///
    /// # Errors
    ///
    /// When the output cannot be written to.
    pub fn finish(mut self) -> io::Result<W> {
        if self.rows > 0 {
            self.flush().map_err(failure)?;
        }
        self.writer.into_inner().map_err(failure)
    }

    fn begin(out: W, name: &str, columns: &[Column], producer: String) -> Result<Self> {
        let fields = columns.iter().map(|column| {
            let (physical, logical) = match column.kind {
                Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
                Kind::Date => (Physical::INT32, Some(LogicalType::Date)),
                Kind::Count => (Physical::INT64, None),
                Kind::Percent => (Physical::DOUBLE, None),
            };
            let builder = Type::primitive_type_builder(&column.name, physical).with_repetition(Repetition::OPTIONAL);
            builder.with_logical_type(logical).build().map(Arc::new)
        });
        let schema = Type::group_type_builder(name).with_fields(fields.collect::<Result<_>>()?).build()?;
        let properties =
            WriterProperties::builder().set_compression(Compression::SNAPPY).set_created_by(producer).build();
        let writer = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties))?;
        let columns = columns.iter().map(|column| Values::new(column.kind)).collect();
        Ok(Self { writer, columns, rows: 0 })
    }

    fn flush(&mut self) -> Result<()> {
        let mut group = self.writer.next_row_group()?;
        for values in &mut self.columns {
            if let Some(mut column) = group.next_column()? {
                values.write(&mut column)?;
                column.close()?;
            }
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }
}

impl Values {
    fn new(kind: Kind) -> Self {
        let held = match kind {
            Kind::Text => Held::Text(Vec::new()),
            Kind::Date => Held::Date(Vec::new()),
            Kind::Count => Held::Count(Vec::new()),
            Kind::Percent => Held::Percent(Vec::new()),
        };
        Self { levels: Vec::new(), held }
    }

    fn push(&mut self, cell: &Cell<'_>) {
        let found = match (&mut self.held, cell) {
            (Held::Text(values), Cell::Text(Some(text))) => {
                // The rows of one questionnaire say the same in most columns; they share one copy.
                let again = values.last().filter(|last| last.data() == text.as_bytes()).cloned();
                values.push(again.unwrap_or_else(|| ByteArray::from(text.as_bytes().to_vec())));
                true
            }
            (Held::Date(values), Cell::Text(Some(text))) => text.parse().map(|date| values.push(days(date))).is_ok(),
            (Held::Count(values), Cell::Count(Some(count))) => {
                i64::try_from(*count).map(|count| values.push(count)).is_ok()
            }
            (Held::Percent(values), Cell::Percent(Some(percent))) => {
                values.push(percent.number());
                true
            }
            _ => false,
        };
        self.levels.push(i16::from(found));
    }

    fn write(&mut self, column: &mut SerializedColumnWriter<'_>) -> Result<()> {
        let levels = Some(self.levels.as_slice());
        match &mut self.held {
            Held::Text(values) => {
                column.typed::<ByteArrayType>().write_batch(values, levels, None)?;
                values.clear();
            }
            Held::Date(values) => {
                column.typed::<Int32Type>().write_batch(values, levels, None)?;
                values.clear();
            }
            Held::Count(values) => {
                column.typed::<Int64Type>().write_batch(values, levels, None)?;
                values.clear();
            }
            Held::Percent(values) => {
                column.typed::<DoubleType>().write_batch(values, levels, None)?;
                values.clear();
            }
        }
        self.levels.clear();
        Ok(())
    }
}

/// What went wrong: nearly always what goes wrong with any file.
fn failure(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}

/// Days since 1970-01-01, as Parquet counts them.
fn days(date: Date) -> i32 {
    (date - Date::constant(1970, 1, 1)).get_days()
}

#[cfg(test)]
mod tests {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;

    use super::*;
    use crate::batch::record::Percent;

    #[test]
    fn every_kind_of_value_is_read_back_and_an_empty_one_is_empty() {
        let kinds = [Kind::Text, Kind::Date, Kind::Count, Kind::Percent];
        let columns: Vec<Column> =
            kinds.iter().enumerate().map(|(place, kind)| Column { name: format!("c{place}"), kind: *kind }).collect();
        let mut table = Table::new(Vec::new(), "t", &columns, "test".to_owned()).unwrap();
        let row = [
            Cell::Text(Some("Ünï")),
            Cell::Text(Some("2019-05-02")),
            Cell::Count(Some(7)),
            Cell::Percent(Some(Percent(8495))),
        ];
        table.row(&row).unwrap();
        table.row(&[Cell::Text(None), Cell::Text(None), Cell::Count(None), Cell::Percent(None)]).unwrap();
        let bytes = table.finish().unwrap();
        let path = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(path.path(), bytes).unwrap();
        let reader = SerializedFileReader::new(path.reopen().unwrap()).unwrap();
        let rows: Vec<Vec<Field>> = reader
            .get_row_iter(None)
            .unwrap()
            .map(|row| row.unwrap().get_column_iter().map(|(_, field)| field.clone()).collect())
            .collect();
        assert_eq!(rows[0], [Field::Str("Ünï".to_owned()), Field::Date(18018), Field::Long(7), Field::Double(84.95)]);
        assert_eq!(rows[1], [Field::Null, Field::Null, Field::Null, Field::Null]);
    }
}
