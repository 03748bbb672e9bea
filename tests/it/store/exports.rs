//! Whole tables: every row, in the order of folios, and nothing personal of
//! what is reserved.

use std::collections::BTreeMap;

use folio::error::{Error, Kind};
use folio::msg;
use folio::store::query::{ExportValue, Reserved, Table};

use super::small_office::founded;

/// The rows of a table, by the English names of the columns.
fn exported(table: Table) -> Vec<BTreeMap<&'static str, String>> {
    let log = founded();
    let mut rows = Vec::new();
    log.reader()
        .export(table, Reserved::Withheld, &mut |values| {
            assert_eq!(values.len(), table.columns().len());
            let named = table.columns().iter().zip(values);
            rows.push(
                named
                    .map(|(column, value)| (column.en, shown(value)))
                    .collect(),
            );
            Ok(())
        })
        .expect("an export");
    rows
}

fn shown(value: &ExportValue<'_>) -> String {
    match value {
        ExportValue::Text(text) => (*text).to_owned(),
        ExportValue::Number(number) => number.to_string(),
        ExportValue::Date(date) => date.to_string(),
        ExportValue::Missing => "–".to_owned(),
    }
}

#[test]
fn cases_come_with_what_was_told_as_last_corrected() {
    let rows = exported(Table::Cases);
    let folios: Vec<&str> = rows.iter().map(|row| row["folio"].as_str()).collect();
    assert_eq!(folios[0], "SLP-2026-000001");
    assert_eq!(folios[4], "SLP-2026-000005");
    assert_eq!(rows[0]["petitioner_name"], "Inés Ñandú");
    assert_eq!(rows[0]["petitioner_phone"], "444 000 0000");
    assert_eq!(rows[0]["patient_name"], "–");
    assert_eq!(rows[0]["status"], "turned");
    assert_eq!(rows[1]["municipality"], "24028");
    assert_eq!(rows[1]["closed_on"], "2026-03-02");
    assert_eq!(rows[1]["outcome"], "resolved");
    assert_eq!(rows[1]["narrative"], "Pide su medicamento.");
    assert_eq!(rows[3]["petitioner_name"], "Abril Cué");
    assert_eq!(rows[4]["status"], "annulled");
}

#[test]
fn what_is_reserved_stays_reserved() {
    let row = &exported(Table::Cases)[2];
    assert_eq!(row["reserved"], "1");
    assert_eq!(row["folio"], "SLP-2026-000003");
    assert_eq!(row["kind"], "–");
    for column in [
        "petitioner_name",
        "petitioner_phone",
        "accused",
        "narrative",
    ] {
        assert_eq!(row[column], "–", "{column}");
    }
    // That it was turned would tell something of it.
    let turns = exported(Table::Turns);
    assert!(!turns.is_empty());
    assert!(turns.iter().all(|turn| turn["folio"] != "SLP-2026-000003"));
}

#[test]
fn turns_and_interventions_come_with_their_papers() {
    let turn = &exported(Table::Turns)[0];
    assert_eq!(turn["unit"], "DSS");
    assert_eq!(turn["state"], "accepted");
    assert_eq!(turn["due_on"], "2026-03-07");
    assert_eq!(turn["letter"], "SSA/17/2026");
    let acts = exported(Table::Interventions);
    assert_eq!(acts.len(), 1);
    assert_eq!(acts[0]["kind"], "guidance");
    assert_eq!(acts[0]["affiliation"], "imss");
    assert_eq!(acts[0]["note"], "se le orientó");
}

#[test]
fn column_names_are_keys_in_both_languages() {
    for table in [Table::Cases, Table::Turns, Table::Interventions] {
        let mut english: Vec<&str> = table.columns().iter().map(|c| c.en).collect();
        let mut spanish: Vec<&str> = table.columns().iter().map(|c| c.es).collect();
        for names in [&mut english, &mut spanish] {
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count);
            let key = |name: &&str| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
            assert!(names.iter().all(key));
        }
    }
}

#[test]
fn whoever_takes_the_rows_can_stop_them() {
    let log = founded();
    let mut taken = 0;
    let stopped = log
        .reader()
        .export(Table::Cases, Reserved::Withheld, &mut |_| {
            taken += 1;
            Err(Error::new(Kind::Failed, msg!("store-disk-full")))
        });
    assert!(stopped.is_err());
    assert_eq!(taken, 1);
}
