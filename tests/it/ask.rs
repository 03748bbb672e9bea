//! Forms on a real terminal. The program asked is this test binary itself,
//! started again for the one ignored test below.
#![cfg(unix)]

use std::process::exit;

use folio::cli::ask::{
    Answers, Ask, Choice, Field, Filled, NoDrafts, Stop, Terminal, Then, Tone, fill,
};
use folio::error::{Error, Kind};
use folio::message::{Message, Say};

use crate::support::terminal;

/// Messages by their ids: what counts here is how the terminal behaves.
struct Ids;

impl Say for Ids {
    fn say(&self, message: &Message) -> String {
        message.id.to_owned()
    }
}

fn fields() -> Vec<Field<'static>> {
    let kinds = vec![
        Choice::new("petition", "Petición"),
        Choice::new("complaint", "Queja"),
    ];
    vec![
        Field::choice("kind", Message::new("Tipo"), kinds).required(),
        Field::line("age", Message::new("Edad")).check(|typed, _| match typed.parse::<u8>() {
            Ok(_) => Ok(()),
            Err(_) => Err(Error::new(Kind::Usage, Message::new("No es una edad"))),
        }),
        Field::line("name", Message::new("Nombre")),
        Field::long("narrative", Message::new("Relato")),
    ]
}

#[test]
#[ignore = "run by the other tests, on a terminal of theirs"]
fn form() {
    let mut terminal = Terminal::open(true).expect("signals").expect("a terminal");
    if std::env::var_os("SLOW").is_some() {
        terminal
            .tell(Tone::Plain, "Un momento")
            .expect("a terminal");
        std::thread::sleep(std::time::Duration::from_millis(500));
    }
    let outcome = fill(
        &mut terminal,
        &Ids,
        &fields(),
        Answers::new(),
        &mut NoDrafts,
        Then::Save,
    );
    let (shown, code) = match outcome {
        Ok(Filled::Complete(answers)) => (format!("{:?}", answers.iter().collect::<Vec<_>>()), 0),
        Ok(Filled::Declined) => (String::new(), 10),
        Err(Stop::Interrupted) => (String::new(), 20),
        Err(Stop::EndOfInput) => (String::new(), 30),
        Err(other) => (format!("{other:?}"), 1),
    };
    drop(terminal);
    println!("{shown}");
    if std::env::var_os("WORK").is_some() {
        std::thread::sleep(std::time::Duration::from_secs(60));
    }
    exit(code);
}

fn spawn(columns: u16, env: &[(&str, &str)]) -> terminal::Terminal {
    let program = std::env::current_exe().expect("this binary");
    let args = ["--exact", "ask::form", "--ignored", "--nocapture"];
    terminal::Terminal::spawn(program, args, env, columns)
}

#[test]
fn a_form_is_filled_in_with_accents_and_corrections() {
    let mut terminal = spawn(80, &[]);
    terminal.expect("Tipo*: ");
    terminal.send_line("peticion");
    terminal.expect("Edad: ");
    terminal.send_line("cuarenta");
    terminal.expect("No es una edad");
    terminal.expect("Edad: ");
    // Typing replaces what stands ready; the arrow keys edit it.
    terminal.send_line("41x");
    terminal.expect("No es una edad");
    terminal.expect("41x");
    terminal.send_line("\x1b[C\x7f");
    terminal.expect("Nombre: ");
    terminal.send_line("Íñigo Peñña\x7f\x7fa");
    terminal.expect("  | ");
    terminal.send("Pegado de una carta.\rSegunda línea.\r\r");
    terminal.expect("ask-save");
    terminal.send_line("s");
    terminal.expect(
        r#"[("kind", "petition"), ("age", "41"), ("name", "Íñigo Peña"), ("narrative", "Pegado de una carta.\nSegunda línea.")]"#,
    );
    assert_eq!(terminal.exit_code(), 0);
}

#[test]
fn a_whole_form_may_be_pasted_at_once() {
    let mut terminal = spawn(80, &[("TERM", "dumb")]);
    terminal.expect("Tipo*: ");
    terminal.send("2\r41\rMaría José\rNo la atendieron.\r\rs\r");
    terminal.expect(
        r#"[("kind", "complaint"), ("age", "41"), ("name", "María José"), ("narrative", "No la atendieron.")]"#,
    );
    assert_eq!(terminal.exit_code(), 0);
}

#[test]
fn a_line_longer_than_the_screen_is_taken_whole() {
    let long = "ñandú ".repeat(60) + "fin";
    let mut terminal = spawn(80, &[]);
    terminal.expect("Tipo*: ");
    terminal.send_line("1");
    terminal.expect("Edad: ");
    terminal.send_line("");
    terminal.expect("Nombre: ");
    terminal.send_line(&long);
    terminal.expect("  | ");
    terminal.send_line("");
    terminal.expect("ask-save");
    terminal.send_line("sí");
    terminal.expect(&format!(r#"("name", "{long}")"#));
    assert_eq!(terminal.exit_code(), 0);
}

#[test]
fn ctrl_c_and_ctrl_d_end_the_form_at_every_question() {
    let answers = ["1", "41", "Rosa", "Relato.", ""];
    let prompts = ["Tipo*: ", "Edad: ", "Nombre: ", "  | ", "  | ", "ask-save"];
    for (key, code) in [('c', 20), ('d', 30)] {
        for last in 0..prompts.len() {
            let mut terminal = spawn(70, &[]);
            for question in 0..last {
                terminal.expect(prompts[question]);
                terminal.send_line(answers[question]);
            }
            terminal.expect(prompts[last]);
            terminal.send_control(key);
            assert_eq!(terminal.exit_code(), code, "Ctrl-{key} at {last}");
        }
    }
}

#[test]
fn ctrl_c_before_the_first_question_is_not_lost() {
    let mut terminal = spawn(80, &[("SLOW", "1")]);
    terminal.expect("Un momento");
    terminal.send_control('c');
    assert_eq!(terminal.exit_code(), 20);
}

#[test]
fn ctrl_c_ends_the_process_again_once_the_questions_are_over() {
    let mut terminal = spawn(80, &[("WORK", "1")]);
    terminal.expect("Tipo*: ");
    terminal.send("1\r\r\r\rs\r");
    terminal.expect(r#"[("kind", "petition")]"#);
    terminal.send_control('c');
    assert_eq!(terminal.exit_code(), 130);
}
