//! What a program holds whoever fills in a sheet to: lists to choose from, bounds, and rows that are greyed.

use rust_xlsxwriter::{
    Color, ConditionalFormat2ColorScale, ConditionalFormatFormula, ConditionalFormatType, DataValidation,
    DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format, Formula, Worksheet, column_number_to_name,
};

use super::FIRST;
use crate::report::book::{Entry, LISTS, Leaf, When};

/// The most letters that a text within a formula has, and that a formula has.
const LONGEST_TEXT: usize = 255;
const LONGEST_FORMULA: usize = 8_000;

/// Holds the cells of a column to what may be written into them.
pub(super) fn rules<'a>(
    sheet: &mut Worksheet,
    column: u16,
    last: u32,
    entry: &'a Entry,
    lists: &mut Vec<&'a [String]>,
) -> anyhow::Result<()> {
    let stretches: Vec<(u32, u32, &Entry)> = match entry {
        Entry::Each(entries) => (FIRST..).zip(entries).map(|(row, entry)| (row, row, entry)).collect(),
        entry => vec![(FIRST, last, entry)],
    };
    for (first, last, entry) in stretches {
        if let Some(rule) = rule(entry, lists)? {
            sheet.add_data_validation(first, column, last, column, &rule)?;
        }
    }
    Ok(())
}

fn rule<'a>(entry: &'a Entry, lists: &mut Vec<&'a [String]>) -> anyhow::Result<Option<DataValidation>> {
    Ok(match entry {
        Entry::Locked | Entry::Text | Entry::Each(_) => None,
        Entry::Percent => Some(DataValidation::new().allow_whole_number(DataValidationRule::Between(0, 100))),
        Entry::Day => {
            let first = ExcelDateTime::from_ymd(1990, 1, 1)?;
            let last = ExcelDateTime::from_ymd(2100, 12, 31)?;
            Some(DataValidation::new().allow_date(DataValidationRule::Between(first, last)))
        }
        Entry::OneOf(list) => {
            let place = lists.iter().position(|known| *known == list.as_slice()).unwrap_or_else(|| {
                lists.push(list);
                lists.len() - 1
            });
            let column = column_number_to_name(u16::try_from(place)?);
            let range = format!("={LISTS}!${column}$1:${column}${}", list.len().max(1));
            let rule = DataValidation::new().allow_list_formula(Formula::new(range));
            Some(rule.set_error_style(DataValidationErrorStyle::Warning))
        }
    })
}

/// Greys the rows that other cells close. A condition that no formula can hold greys nothing.
pub(super) fn grey(sheet: &mut Worksheet, leaf: &Leaf) -> anyhow::Result<()> {
    let last = u16::try_from(leaf.heads.len().max(1))? - 1;
    let pale = Format::new().set_font_color(Color::RGB(0x9A_A5AE)).set_background_color(Color::RGB(0xDD_E2E6));
    for greyed in &leaf.greyed {
        let Some(formula) = formula(&greyed.when).filter(|formula| formula.len() <= LONGEST_FORMULA) else { continue };
        let row = FIRST + u32::try_from(greyed.row)?;
        let rule = ConditionalFormatFormula::new().set_rule(format!("={formula}").as_str()).set_format(&pale);
        sheet.add_conditional_format(row, 0, row, last, &rule)?;
    }
    Ok(())
}

/// Darkens cells by their figures, from 0 to 100 %, so little that each can still be read.
pub(super) fn shade(sheet: &mut Worksheet, leaf: &Leaf) -> anyhow::Result<()> {
    let columns = &leaf.shaded;
    if columns.is_empty() || leaf.rows.is_empty() {
        return Ok(());
    }
    let scale = ConditionalFormat2ColorScale::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_minimum_color(Color::RGB(0xFF_FFFF))
        .set_maximum(ConditionalFormatType::Number, 1)
        .set_maximum_color(Color::RGB(0x7F_B8D6));
    let last = FIRST + u32::try_from(leaf.rows.len())? - 1;
    sheet.add_conditional_format(
        FIRST,
        u16::try_from(columns.start)?,
        last,
        u16::try_from(columns.end)? - 1,
        &scale,
    )?;
    Ok(())
}

fn formula(when: &When) -> Option<String> {
    let (function, parts) = match when {
        When::NoneOf { row, column, texts } => {
            let column = column_number_to_name(u16::try_from(*column).ok()?);
            let row = FIRST + u32::try_from(*row).ok()? + 1;
            let differs = |text: &String| {
                (text.chars().count() <= LONGEST_TEXT)
                    .then(|| format!("${column}${row}<>\"{}\"", text.replace('"', "\"\"")))
            };
            ("AND", texts.iter().map(differs).collect::<Option<Vec<_>>>()?)
        }
        When::All(parts) => ("AND", parts.iter().map(formula).collect::<Option<Vec<_>>>()?),
        When::Any(parts) => ("OR", parts.iter().map(formula).collect::<Option<Vec<_>>>()?),
    };
    (!parts.is_empty()).then(|| format!("{function}({})", parts.join(",")))
}
