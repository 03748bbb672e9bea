//! What anybody can know of a year of which sets are out, and the hidden cells
//! that are narrowed down too far by it.

use folio::report::disclosure::{Kinds, Months, Table};

use super::attacker::Attacker;
use super::year::{KINDS, PLACES, Published, SEXES, Year};

/// The unknowns behind a cell in some months.
fn unknowns(
    attacker: &mut Attacker,
    at: usize,
    table: &Table,
    cell: usize,
    months: Months,
) -> Vec<usize> {
    let name = |month: usize| format!("{at}:{cell}:{month}");
    match table.by_month {
        true => vec![attacker.unknown(name(cell % Months::COUNT))],
        false => months
            .iter()
            .map(|month| attacker.unknown(name(month)))
            .collect(),
    }
}

/// Everything that anybody can know.
fn attacker(year: &Year, out: &[Published], year_is_over: bool) -> Attacker {
    let mut attacker = Attacker::default();
    let whole = Months::span(1, 12);
    let (kinds, _) = &year.tables[0];
    // Tables hang together: kinds by month are the sums of the others.
    for month in 0..Months::COUNT {
        let one = Months::one(month);
        for kind in 0..KINDS {
            let total = unknowns(&mut attacker, 0, kinds, kind * Months::COUNT + month, one);
            for (at, cells) in [
                (
                    1,
                    (0..SEXES).map(|sex| kind * SEXES + sex).collect::<Vec<_>>(),
                ),
                (2, (0..PLACES).map(|place| place * KINDS + kind).collect()),
            ] {
                let table = &year.tables[at].0;
                let parts = cells
                    .iter()
                    .flat_map(|cell| unknowns(&mut attacker, at, table, *cell, one));
                let parts: Vec<usize> = parts.collect();
                attacker.knows_equal(&total, parts);
            }
        }
        // All acts of a month are known.
        for at in [0, 3] {
            let table = &year.tables[at].0;
            let column: Vec<usize> = (0..table.rows())
                .map(|row| row * Months::COUNT + month)
                .collect();
            let names = column
                .iter()
                .flat_map(|cell| unknowns(&mut attacker, at, table, *cell, one));
            let names = names.collect();
            attacker.knows(
                names,
                column.iter().map(|cell| table.acts(*cell, one)).sum(),
            );
        }
    }
    let mut totals: Vec<(usize, Months)> = Vec::new();
    for set in out {
        for (at, release) in set.tables.iter().enumerate() {
            let Some(release) = release else { continue };
            totals.push((at, set.months));
            let table = &year.tables[at].0;
            for cell in (0..table.cells()).filter(|cell| table.has(*cell, set.months)) {
                if let Some(value) = release.shown[cell] {
                    let names = unknowns(&mut attacker, at, table, cell, set.months);
                    let now = table.acts(cell, set.months);
                    let near = (table.floors[cell] - 1).max(now.abs_diff(value));
                    match now == value {
                        true => attacker.knows(names, value),
                        // Corrected since: what was shown is near what is true.
                        false => {
                            attacker.knows_between(names, value.saturating_sub(near), value + near)
                        }
                    }
                }
            }
        }
    }
    if year_is_over {
        totals.extend((0..4).map(|at| (at, whole)));
    }
    // Totals of rows and columns of all that was published; but the total of a
    // kind in one month is a cell of a table itself.
    for (at, months) in totals {
        let (table, shape) = &year.tables[at];
        let lines = |rows: bool| -> Vec<Vec<usize>> {
            let (count, across) = match rows {
                true => (table.rows(), table.cols),
                false => (table.cols, table.rows()),
            };
            let cell = |line, place| match rows {
                true => line * table.cols + place,
                false => place * table.cols + line,
            };
            (0..count)
                .map(|line| (0..across).map(|place| cell(line, place)).collect())
                .collect()
        };
        for rows in [true, false] {
            let of_kinds = match shape {
                Kinds::Columns => !rows,
                _ => rows,
            };
            let is_cell = months.len() == 1 && of_kinds;
            if is_cell || (table.by_month && !rows) {
                continue;
            }
            for line in lines(rows) {
                let line: Vec<usize> = line
                    .into_iter()
                    .filter(|cell| table.has(*cell, months))
                    .collect();
                let sum = line.iter().map(|cell| table.acts(*cell, months)).sum();
                let names = line
                    .iter()
                    .flat_map(|cell| unknowns(&mut attacker, at, table, *cell, months));
                let names = names.collect();
                attacker.knows(names, sum);
            }
        }
    }
    attacker
}

/// Hidden cells that the attacker narrows down too far.
pub fn broken(year: &Year, out: &[Published], year_is_over: bool) -> Vec<String> {
    let attacker = attacker(year, out, year_is_over);
    let mut found = Vec::new();
    for set in out {
        for (at, release) in set.tables.iter().enumerate() {
            let Some(release) = release else { continue };
            let table = &year.tables[at].0;
            for cell in (0..table.cells()).filter(|cell| table.has(*cell, set.months)) {
                if release.shown[cell].is_some() {
                    continue;
                }
                let names = unknowns(&mut attacker.clone(), at, table, cell, set.months);
                let possible = attacker.solve(&names);
                let high = possible.high.unwrap_or(u64::MAX);
                let certain_width = (table.floors[cell] - 1).min(reach(
                    at,
                    table,
                    cell,
                    set.months,
                    out,
                    year_is_over,
                ));
                let certain = high - possible.low < certain_width;
                let few = possible.low > 0 && high < table.floors[cell];
                if certain || few {
                    let value = table.acts(cell, set.months);
                    found.push(format!(
                        "table {at} cell {cell} of {:?}: {value} in {possible:?}",
                        set.months
                    ));
                }
            }
        }
    }
    found
}

/// What the known totals alone say that a cell cannot exceed. The months of a
/// shorter period that is out have a total of their own.
fn reach(
    at: usize,
    table: &Table,
    cell: usize,
    months: Months,
    out: &[Published],
    year_is_over: bool,
) -> u64 {
    let (row, col) = (cell / table.cols, cell % table.cols);
    let row = |over: Months| -> u64 {
        let cells = (0..table.cols).map(|col| table.acts(row * table.cols + col, over));
        cells.sum()
    };
    let rows = (0..table.rows()).map(|row| table.acts(row * table.cols + col, months));
    let of_col: u64 = rows.sum();
    if !table.by_month {
        let periods: Vec<Months> = out.iter().map(|set| set.months).collect();
        let pieces = Months::pieces(&periods).into_iter();
        let open = pieces.filter(|piece| {
            let same = out.iter().filter(|set| set.months == *piece);
            let mut tables = same.filter_map(|set| set.tables[at].as_ref());
            months.contains(*piece)
                && !tables.any(|release| release.shown[cell] == Some(table.acts(cell, *piece)))
        });
        let column = |over: Months| -> u64 {
            let rows = 0..table.rows();
            rows.map(|row| table.acts(row * table.cols + col, over))
                .sum()
        };
        return open.map(|piece| row(piece).min(column(piece))).sum();
    }
    // Totals of longer and shorter periods give those of what is between.
    let year = year_is_over.then_some(Months::span(1, 12));
    let periods = out.iter().map(|set| set.months).chain(year);
    let longer: Vec<Months> = periods.filter(|set| set.len() > 1).collect();
    let pieces = Months::pieces(&longer);
    let piece = pieces.into_iter().find(|piece| piece.holds(col));
    of_col.min(piece.map_or(u64::MAX, row))
}

/// Cells that a set lets the attacker narrow down who had not done so before
/// it, whatever is true by then.
pub fn broken_by_last(year: &Year, out: &[Published], year_is_over: bool) -> Vec<String> {
    let before = broken(year, &out[..out.len() - 1], year_is_over);
    let cell = |found: &String| found.split(':').next().map(str::to_owned);
    let before: Vec<_> = before.iter().map(cell).collect();
    let mut found = broken(year, out, year_is_over);
    found.retain(|found| !before.contains(&cell(found)));
    found
}
