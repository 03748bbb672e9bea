//! What a message turns into, in both languages.

use proptest::prelude::*;

use super::*;
use crate::domain::code::{
    Channel, Code, Matter, Notice, Outcome, Priority, RequestKind, Sex, Status, TurnState, UnitKind,
};
use crate::msg;

fn spanish() -> Text {
    Text::new(Lang::Es)
}

fn english() -> Text {
    Text::new(Lang::En)
}

#[test]
fn nothing_is_parsed_before_the_first_word() {
    let text = spanish();
    assert!(text.entries.get().is_none());
    assert_eq!(text.label("sex", "female"), "mujer");
    assert!(text.entries.get().is_some());
}

#[test]
fn a_missing_id_is_shown_itself() {
    assert_eq!(spanish().say(&Message::new("no-such-id")), "no-such-id");
    assert!(!spanish().has("no-such-id"));
    assert!(spanish().has("sex-female"));
}

#[test]
fn codes_have_labels_and_unknown_ones_stand_for_themselves() {
    assert_eq!(spanish().label("request-kind", "complaint"), "queja");
    assert_eq!(english().label("request-kind", "complaint"), "complaint");
    assert_eq!(spanish().label("month", "1"), "ene");
    assert_eq!(english().label("month-long", "12"), "December");
    assert_eq!(spanish().label("weekday", "7"), "domingo");
    assert_eq!(spanish().label("channel", "pigeon"), "pigeon");
    assert_eq!(spanish().label("age-group", "0"), "menos de 1");
    assert_eq!(spanish().label("age-group", "25-44"), "25–44");
    assert_eq!(spanish().label("age-group", "65+"), "65 y más");
    assert_eq!(english().label("age-group", "65+"), "65 and over");
}

#[test]
fn dates_and_numbers_as_each_language_writes_them() {
    let date = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
    assert_eq!(spanish().date(date), "21/11/2026");
    assert_eq!(english().date(date), "2026-11-21");
    for (number, shown) in [
        (0, "0"),
        (-1, "-1"),
        (999, "999"),
        (1_000, "1,000"),
        (-123_456, "-123,456"),
        (i64::MIN, "-9,223,372,036,854,775,808"),
    ] {
        assert_eq!(spanish().number(number), shown);
        let said = spanish().say(&msg!(
            "usage-out-of-range",
            argument = "--age",
            low = number,
            high = i64::MAX,
            value = "x"
        ));
        assert!(said.contains(&format!("entre {shown} y 9,223,372,036,854,775,807")));
    }
}

#[test]
fn plural_forms_follow_the_number() {
    let missing =
        |text: &Text, count: i64| text.say(&msg!("usage-missing", count = count, arguments = "X"));
    assert_eq!(missing(&spanish(), 1), "Falta un dato: X.");
    assert_eq!(missing(&spanish(), 2), "Faltan datos: X.");
    assert_eq!(missing(&english(), 1), "One value is missing: X.");
    assert_eq!(missing(&english(), -3), "Values are missing: X.");
}

#[test]
fn values_are_shown_visibly_and_without_isolation_marks() {
    let message = msg!("usage-unexpected", argument = "a\u{1b}[31m\n\u{202e}b");
    assert_eq!(
        spanish().say(&message),
        "«a␛[31m␊⟨U+202E⟩b» está de más en la línea de órdenes."
    );
}

#[test]
fn a_message_within_a_message_is_put_into_words_first() {
    let reason = msg!("usage-unexpected", argument = "b");
    let message = msg!(
        "usage-refused-value",
        argument = "--due",
        value = "b",
        reason = reason
    );
    assert_eq!(
        english().say(&message),
        "“b” cannot be the value of --due: “b” is one word too many on the command line."
    );
}

proptest! {
    #[test]
    fn no_value_can_speak_to_the_terminal(text in "\\PC*|[\\x00-\\x1f\\x7f-\\u{9f}\\u{200b}-\\u{2070}a]*") {
        let shown = visible_line(&text);
        prop_assert!(!shown.chars().any(crate::domain::plain::is_hidden));
    }

    #[test]
    fn grouping_keeps_the_number(number: i64) {
        prop_assert_eq!(grouped(number).replace(',', ""), number.to_string());
    }
}

/// Labels of a closed list that are not understood when they are typed.
fn not_understood<C: Code>(text: &Text) -> Vec<String> {
    C::ALL
        .iter()
        .map(|value| (value, text.label(C::LIST, value.code())))
        .filter(|(value, label)| C::parse(label).ok() != Some(**value))
        .map(|(value, label)| format!("{} {}: {label}", C::LIST, value.code()))
        .collect()
}

#[test]
fn what_the_screen_calls_a_code_can_be_typed() {
    for text in [spanish(), english()] {
        let faults: Vec<String> = [
            not_understood::<RequestKind>(&text),
            not_understood::<Matter>(&text),
            not_understood::<Channel>(&text),
            not_understood::<Priority>(&text),
            not_understood::<Sex>(&text),
            not_understood::<Status>(&text),
            not_understood::<TurnState>(&text),
            not_understood::<Outcome>(&text),
            not_understood::<Notice>(&text),
            not_understood::<UnitKind>(&text),
        ]
        .concat();
        assert!(faults.is_empty(), "{faults:#?}");
    }
}
