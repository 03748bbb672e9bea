use chrono::NaiveDate;

use super::*;

fn facts() -> Facts {
    let date = NaiveDate::from_ymd_opt(2022, 7, 1).expect("a day");
    [
        ("year", Fact::Number(2022)),
        ("period.start", Fact::Date(date)),
        ("institution", Fact::Text("Salud {x}".to_owned())),
        ("persons", Fact::Withheld),
        ("method.url", Fact::Needs("--base-url")),
    ]
    .map(|(name, fact)| (name.to_owned(), fact))
    .into()
}

fn said(text: &str) -> Result<Came, &'static str> {
    filled(text, &facts(), None).map_err(|what| what.id)
}

fn text(text: &str) -> Result<Came, &'static str> {
    Ok(Came::Value(Value::Text(text.to_owned())))
}

#[test]
fn gaps_are_filled() {
    assert_eq!(said("Sin huecos"), text("Sin huecos"));
    assert_eq!(said(""), text(""));
    assert_eq!(
        said("Del {period.start}, {{año}} { year }"),
        text("Del 01/07/2022, {año} 2022")
    );
    // What fills a gap is not looked through for gaps again.
    assert_eq!(said("{institution}."), text("Salud {x}."));
    assert_eq!(
        said("{year}"),
        Ok(Came::Value(Value::Number("2022".to_owned())))
    );
    let date = NaiveDate::from_ymd_opt(2022, 7, 1).expect("a day");
    assert_eq!(said("{period.start}"), Ok(Came::Value(Value::Date(date))));
    assert_eq!(said("{persons}"), Ok(Came::Withheld));
    assert_eq!(said("Son {persons}."), text("Son (no se publica)."));
    assert_eq!(said("{dataset.url}"), Ok(Came::NoDataset));
}

#[test]
fn what_cannot_be_filled_is_told() {
    for alone in [
        "{", "}", "a { b", "a } b", "{year", "year}", "{a{b}}", "{}}", "{{{",
    ] {
        assert_eq!(said(alone), Err("load-format-brace"), "{alone}");
    }
    assert_eq!(said("{nadie}"), Err("load-format-unknown-gap"));
    assert_eq!(said("{}"), Err("load-format-unknown-gap"));
    assert_eq!(said("{method.url}"), Err("load-format-needs"));
    let like = filled("{perod.start}", &facts(), None).expect_err("a slip");
    assert_eq!(like.id, "load-format-unknown-gap-like");
    assert_eq!(like.args[1], ("best", "period.start".into()));
    let dataset = Facts::from([("dataset.url".to_owned(), Fact::Number(1))]);
    let slip = filled("{dataset.ur}", &facts(), Some(&dataset)).expect_err("a slip");
    assert_eq!(slip.args[1], ("best", "dataset.url".into()));
}

#[test]
fn sources_are_read_from_json() {
    let read = |json: &str| serde_json::from_str::<Columns>(json);
    let columns = read(
        r#"{"b": "x {y}", "a": 12.50, "c": null, "d": {"empty": "no hay"}, "e": [{"f": 1}, {}]}"#,
    )
    .expect("columns");
    let keys: Vec<&str> = columns.0.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["b", "a", "c", "d", "e"]);
    assert_eq!(columns.0[2].1, Source::Nothing(()));
    let rows = |source: &Source| match source {
        Source::Rows(rows) => rows.len(),
        _ => 0,
    };
    assert_eq!(rows(&columns.0[4].1), 2);
    for wrong in [
        r#"{"a": true}"#,
        r#"{"a": {"vacia": "x"}}"#,
        r#"{"a": "1", "a": "2"}"#,
        r#"{"a": [1]}"#,
        r#"[]"#,
    ] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
}
