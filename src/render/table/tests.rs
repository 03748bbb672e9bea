use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::*;
use crate::report::sample;
use crate::report::table::{Cell, Column, Row};
use crate::text::Lang;

fn shown(table: &Table, width: usize, unicode: bool) -> String {
    let look = Look {
        width,
        unicode,
        color: false,
    };
    super::table(table, &Text::new(Lang::Es), look)
}

/// A list as commands show it.
fn list(rows: Vec<Row>) -> Table {
    Table {
        name: "casos",
        title: None,
        counts: None,
        columns: vec![
            Column::text("folio", "Folio"),
            Column::text("asunto", "Asunto"),
            Column::number("dias", "Días"),
        ],
        rows,
    }
}

#[test]
fn long_text_is_wrapped_and_short_text_is_not() {
    let table = list(vec![Row::body(vec![
        "SLP-2026-000255".into(),
        "Falta de medicamento para la presión desde hace tres meses".into(),
        Cell::Missing,
    ])]);
    insta::assert_snapshot!(shown(&table, 48, true), @r"
    Folio           Asunto                      Días
    ────────────────────────────────────────────────
    SLP-2026-000255 Falta de medicamento para      —
                    la presión desde hace tres
                    meses
    ");
    insta::assert_snapshot!(shown(&table, 90, false), @r"
    Folio            Asunto                                                      Días
    ---------------------------------------------------------------------------------
    SLP-2026-000255  Falta de medicamento para la presión desde hace tres meses     -
    ");
}

#[test]
fn what_is_hidden_in_a_text_is_shown_on_one_line() {
    let table = list(vec![Row::body(vec![
        "A\x1b[2J".into(),
        "uno\ndos\u{202e}".into(),
        Cell::Number(-1_234),
    ])]);
    insta::assert_snapshot!(shown(&table, 60, true), @r"
    Folio  Asunto             Días
    ──────────────────────────────
    A␛[2J  uno␊dos⟨U+202E⟩  -1,234
    ");
}

#[test]
fn numbers_that_do_not_fit_go_on_below() {
    let by_month = &sample::yearly_report().tables[0];
    let narrow = shown(by_month, 44, false);
    let lines: Vec<&str> = narrow.lines().take(6).collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    Intervenciones por tipo y mes, 2022 (se
    cuentan intervenciones)
    Tipo         ene feb mar abr may jun jul ago
    --------------------------------------------
    Orientación    9   7   9   7   7   8   6   7
    Referencia     3   2   4   3   2   3   3   2
    ");
    assert!(narrow.lines().all(|line| line.width() <= 44), "{narrow}");
    assert!(narrow.contains("dic Total"), "{narrow}");
}

#[test]
fn color_changes_no_letter() {
    let table = &sample::yearly_report().tables[0];
    let look = Look {
        width: 80,
        unicode: true,
        color: true,
    };
    let colored = super::table(table, &Text::new(Lang::Es), look);
    assert!(colored.contains("\x1b["));
    let bare = regex::Regex::new("\x1b\\[[0-9;]*m").expect("a pattern");
    assert_eq!(bare.replace_all(&colored, ""), shown(table, 80, true));
}

proptest! {
    #[test]
    fn any_text_stays_within_a_usual_screen(texts in prop::collection::vec("\\PC{0,90}", 2), width in 40usize..130) {
        let row = Row::body(vec![texts[0].clone().into(), texts[1].clone().into(), 7.into()]);
        let table = list(vec![row]);
        for line in shown(&table, width, true).lines() {
            prop_assert!(line.width() <= width, "{width}: {line:?}");
        }
    }
}
