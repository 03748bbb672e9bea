//! What is said of tables that are withheld: once for all that are for one
//! reason, with the periods that cause it.

use serde_json::{Value, json};

use crate::domain::period::Period;
use crate::message::Message;
use crate::msg;
use crate::report::transparency::{SetTable, TransparencySet, Why};
use crate::text::Lang;

/// A period as it is named in the language of the screen.
pub fn shown(period: Period, lang: Lang) -> String {
    match lang {
        Lang::Es => period.in_spanish(),
        Lang::En => period.to_string(),
    }
}

/// A sentence for each reason.
pub fn notes(set: &TransparencySet, lang: Lang) -> Vec<Message> {
    let mut notes = Vec::new();
    if set.is_withheld() {
        notes.push(msg!("transparency-withheld-all"));
    }
    notes.extend(set.withheld().into_iter().filter_map(|(withheld, tables)| {
        let after: Vec<String> = withheld
            .after
            .iter()
            .map(|period| shown(*period, lang))
            .collect();
        let (count, tables, after) = (tables.len(), listed(&tables)?, after.join(", "));
        Some(match withheld.why {
            Why::OtherGroups => msg!(
                "transparency-withheld-other-groups",
                count = count,
                tables = tables,
                after = after
            ),
            Why::TooFew if withheld.after.is_empty() => msg!(
                "transparency-withheld-too-few",
                count = count,
                tables = tables
            ),
            Why::TooFew => msg!(
                "transparency-withheld-after",
                count = count,
                tables = tables,
                after = after
            ),
        })
    }));
    notes
}

/// The same for programs.
pub fn json(set: &TransparencySet) -> Value {
    let groups = set.withheld().into_iter().map(|(withheld, tables)| {
        let codes = tables.iter().map(|table| table.table.code());
        json!({
            "why": withheld.why.code(),
            "after": withheld.after,
            "tables": codes.collect::<Vec<_>>(),
        })
    });
    groups.collect()
}

/// Titles of tables one after the other; nothing where there is no table.
fn listed(tables: &[&SetTable]) -> Option<Message> {
    let titles = tables
        .iter()
        .map(|table| msg!("transparency-table", table = table.table.code()));
    titles.reduce(|first, next| msg!("transparency-tables", first = first, next = next))
}
