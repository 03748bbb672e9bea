use chrono::NaiveDate;

use super::*;
use crate::cli::ask::script::{Script, Spanish};
use crate::cli::ask::{Choice, Draft};
use crate::error::{Error, Kind};
use crate::message::Message;

/// Drafts in memory.
#[derive(Default)]
struct Memory(Option<Answers>);

impl Drafts for Memory {
    fn load(&mut self) -> crate::error::Result<Option<Draft>> {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let saved_at = day.and_hms_opt(10, 32, 0).expect("a time");
        Ok(self.0.clone().map(|answers| Draft {
            answers,
            saved_at,
            meanwhile: Vec::new(),
        }))
    }

    fn save(&mut self, answers: &Answers) -> crate::error::Result<()> {
        self.0 = Some(answers.clone());
        Ok(())
    }

    fn clear(&mut self) -> crate::error::Result<()> {
        self.0 = None;
        Ok(())
    }
}

fn fields() -> Vec<Field<'static>> {
    let kinds = vec![
        Choice::new("petition", "Petición"),
        Choice::new("complaint", "Queja"),
        Choice::new("denunciation", "Denuncia"),
    ];
    vec![
        Field::choice("kind", Message::new("Tipo"), kinds).required(),
        Field::yes_no("anonymous", Message::new("¿Pide no dar su nombre?")).default("false"),
        Field::line("name", Message::new("Nombre"))
            .required()
            .hint(Message::new("Nombre y apellidos."))
            .when(|answers| !answers.is_yes("anonymous")),
        Field::line("age", Message::new("Edad")).check(|typed, _| match typed.parse::<u8>() {
            Ok(_) => Ok(()),
            Err(_) => Err(Error::new(Kind::Usage, Message::new("No es una edad."))),
        }),
        Field::long("narrative", Message::new("Lo que cuenta")),
    ]
}

struct Run {
    outcome: Result<Filled, Stop>,
    script: Script,
    drafts: Memory,
}

fn run_on(drafts: Memory, given: Answers, lines: &[&str]) -> Run {
    let mut script = Script::new(lines.iter().copied());
    let mut drafts = drafts;
    let outcome = fill(
        &mut script,
        &Spanish::new(),
        &fields(),
        given,
        &mut drafts,
        Then::Save,
    );
    Run {
        outcome,
        script,
        drafts,
    }
}

fn run(lines: &[&str]) -> Run {
    run_on(Memory::default(), Answers::new(), lines)
}

fn complete<const N: usize>(run: &Run, expected: [(&str, &str); N]) {
    match &run.outcome {
        Ok(Filled::Complete(answers)) => assert_eq!(*answers, Answers::from_iter(expected)),
        other => panic!("{other:?}\n{:#?}", run.script.told),
    }
}

/// Every question answered, in their order.
const LINES: [&str; 6] = ["queja", "n", "Rosa Luna", "41", "No le surtieron.", ""];
const ANSWERS: [(&str, &str); 5] = [
    ("kind", "complaint"),
    ("anonymous", "false"),
    ("name", "Rosa Luna"),
    ("age", "41"),
    ("narrative", "No le surtieron."),
];

#[test]
fn a_form_answered_in_order_is_complete_and_its_draft_waits_to_be_cleared() {
    let run = run(&[&LINES[..], &["s"]].concat());
    complete(&run, ANSWERS);
    assert_eq!(run.drafts.0, Some(Answers::from_iter(ANSWERS)));
    assert_eq!(run.script.prompts[0], "Tipo*: ");
    assert_eq!(run.script.prompts[1], "¿Pide no dar su nombre? (s/N) ");
}

#[test]
fn a_wrong_answer_is_explained_and_stands_ready_and_nothing_else_is_lost() {
    let run = run(&["queja", "n", "", "Rosa Luna", "cuarenta", "41", "", "s"]);
    complete(&run, [ANSWERS[0], ANSWERS[1], ANSWERS[2], ANSWERS[3]]);
    assert!(
        run.script
            .told
            .contains(&"Este dato es necesario.".to_owned())
    );
    assert!(run.script.told.contains(&"No es una edad.".to_owned()));
    assert_eq!(run.script.initials[5], "cuarenta");
}

#[test]
fn what_the_options_gave_is_not_asked() {
    let given = Answers::from_iter([("kind", "petition"), ("name", "Rosa Luna")]);
    let run = run_on(Memory::default(), given, &["", "", "", "s"]);
    complete(
        &run,
        [
            ("kind", "petition"),
            ("anonymous", "false"),
            ("name", "Rosa Luna"),
        ],
    );
    assert_eq!(run.script.prompts.len(), 4);
}

#[test]
fn a_given_answer_that_cannot_stand_is_asked_for_correction() {
    let run = run_on(
        Memory::default(),
        Answers::from_iter([("age", "x")]),
        &LINES[..4],
    );
    assert_eq!(run.script.initials[3], "x");
    assert!(run.script.told.contains(&"No es una edad.".to_owned()));
}

#[test]
fn a_question_that_does_not_arise_is_skipped_and_its_answer_left_out() {
    let skipped = run(&["1", "s", "", "", "s"]);
    complete(&skipped, [("kind", "petition"), ("anonymous", "true")]);
    // Anonymous after all: the name typed before is not in the result.
    let corrected = run(&[&LINES[..], &["c", "2", "s", "s"]].concat());
    complete(
        &corrected,
        [ANSWERS[0], ("anonymous", "true"), ANSWERS[3], ANSWERS[4]],
    );
}

#[test]
fn going_back_returns_to_the_last_question_asked_and_keeps_the_others() {
    let given = Answers::from_iter([("anonymous", "false")]);
    let lines = [
        "<", "queja", "Rosa", "<", "<", "<", "denuncia", "41", "", "s",
    ];
    let run = run_on(Memory::default(), given, &lines);
    complete(
        &run,
        [
            ("kind", "denunciation"),
            ANSWERS[1],
            ("name", "Rosa"),
            ANSWERS[3],
        ],
    );
    assert!(
        run.script
            .told
            .contains(&"Esta es la primera pregunta.".to_owned())
    );
    assert_eq!(run.script.initials[4], "Rosa");
    assert_eq!(run.script.prompts[5], "Tipo* [Queja]: ");
    let hints = run
        .script
        .told
        .iter()
        .filter(|told| *told == "Nombre y apellidos.");
    assert_eq!(hints.count(), 1);
}

#[test]
fn a_field_is_corrected_after_the_whole_was_seen() {
    let run = run(&[&LINES[..], &["tal vez", "c", "edad", "x", "42", "s"]].concat());
    complete(
        &run,
        [
            ANSWERS[0],
            ANSWERS[1],
            ANSWERS[2],
            ("age", "42"),
            ANSWERS[4],
        ],
    );
}

#[test]
fn an_answer_is_taken_back_with_a_dash_unless_it_is_needed() {
    let run = run(&[&LINES[..], &["c", "edad", "-", "c", "tipo", "-", "1", "s"]].concat());
    let kind = ("kind", "petition");
    complete(&run, [kind, ANSWERS[1], ANSWERS[2], ANSWERS[4]]);
    let told = |sentence: &str| {
        run.script
            .told
            .iter()
            .filter(|told| *told == sentence)
            .count()
    };
    assert_eq!(told("Con - queda en blanco."), 1);
    assert_eq!(told("Este dato es necesario."), 1);
}

#[test]
fn a_correction_that_raises_a_question_has_it_asked() {
    let run = run(&["1", "s", "", "", "c", "2", "n", "Rosa Luna", "s"]);
    complete(&run, [("kind", "petition"), ANSWERS[1], ANSWERS[2]]);
}

#[test]
fn a_long_answer_is_gone_through_line_by_line() {
    let lines = ["c", "5", "=", "Volvió el lunes.", "", "s"];
    let whole = run(&[&LINES[..], &lines].concat());
    let narrative = ("narrative", "No le surtieron.\nVolvió el lunes.");
    complete(
        &whole,
        [ANSWERS[0], ANSWERS[1], ANSWERS[2], ANSWERS[3], narrative],
    );
}

#[test]
fn leaving_without_saving_clears_the_draft() {
    let run = run(&[&LINES[..], &["n"]].concat());
    assert_eq!(run.outcome.expect("an outcome"), Filled::Declined);
    assert_eq!(run.drafts.0, None);
}

#[test]
fn ctrl_c_at_every_question_keeps_the_answers_before_it() {
    // The long answer takes two lines and is there only after the second.
    for (count, answered) in [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 4), (6, 5)] {
        let run = run(&[&LINES[..count], &["^C"]].concat());
        assert!(matches!(run.outcome, Err(Stop::Interrupted)));
        let expected = Answers::from_iter(ANSWERS[..answered].iter().copied());
        assert_eq!(run.drafts.0.unwrap_or_default(), expected, "{count}");
        let told = run.script.told.last().expect("something was told");
        assert_eq!(told.contains("se conservó"), answered > 0, "{told}");
    }
}

#[test]
fn an_unfinished_form_is_continued_where_it_stopped() {
    let left = run(&LINES[..3]);
    assert!(matches!(left.outcome, Err(Stop::EndOfInput)));
    let lines = ["s", "41", "No le surtieron.", "", "s"];
    let continued = run_on(left.drafts, Answers::new(), &lines);
    complete(&continued, ANSWERS);
    assert_eq!(
        continued.script.prompts[0],
        "Quedó una captura sin terminar del 21/11/2026 10:32. ¿Continuarla? (s/n) "
    );
}

#[test]
fn an_option_goes_before_the_unfinished_form() {
    let left = run(&LINES[..3]);
    let given = Answers::from_iter([("kind", "petition")]);
    let continued = run_on(left.drafts, given, &["s", "", "", "s"]);
    complete(&continued, [("kind", "petition"), ANSWERS[1], ANSWERS[2]]);
}

#[test]
fn an_unfinished_form_that_is_not_wanted_is_forgotten() {
    let left = run(&LINES[..3]);
    let run = run_on(left.drafts, Answers::new(), &["n"]);
    assert!(matches!(run.outcome, Err(Stop::EndOfInput)));
    assert_eq!(run.drafts.0, None);
    assert_eq!(run.script.prompts[1], "Tipo*: ");
}

#[test]
fn missing_names_the_required_fields_that_arise() {
    assert_eq!(missing(&fields(), &Answers::new()), ["kind", "name"]);
    let anonymous = Answers::from_iter([("anonymous", "true")]);
    assert_eq!(missing(&fields(), &anonymous), ["kind"]);
}
