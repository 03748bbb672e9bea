//! Each rule of the field, and a way to run into it.

use crate::support::desk::Desk;

/// A rule's name and what runs into it.
pub type Rule = (&'static str, fn(&Desk) -> String);

fn closed(desk: &Desk) -> String {
    let folio = desk.intake("petition");
    desk.ok(&[
        "close",
        &folio,
        "--outcome",
        "resolved",
        "--report",
        "Listo.",
    ]);
    folio
}

fn turned(desk: &Desk, units: &[&str]) -> String {
    let folio = desk.intake("complaint");
    for unit in units {
        desk.ok(&["turn", &folio, "--to", unit]);
    }
    folio
}

fn close(desk: &Desk, folio: &str, on: &str) -> String {
    desk.refused(&[
        "close",
        folio,
        "--outcome",
        "resolved",
        "--report",
        "Listo.",
        "--on",
        on,
    ])
}

fn curp(desk: &Desk, curp: &str, more: &[&str]) -> String {
    let mut args = vec!["intake", "--kind", "petition", "--channel", "phone"];
    if !curp.is_empty() {
        args.extend(["--curp", curp]);
    }
    args.extend(more);
    desk.refused(&args)
}

/// Every rule.
pub const RULES: &[Rule] = &[
    ("open turns", |desk| {
        close(desk, &turned(desk, &["DSS", "HG"]), "hoy")
    }),
    ("one open turn", |desk| {
        close(desk, &turned(desk, &["DSS"]), "hoy")
    }),
    ("turn of a closed case", |desk| {
        desk.refused(&["turn", &closed(desk), "--to", "DSS"])
    }),
    ("step on a closed case", |desk| {
        let folio = turned(desk, &["DSS"]);
        desk.ok(&["turn", "answer", &folio, "--report", "Atendida."]);
        desk.ok(&[
            "close",
            &folio,
            "--outcome",
            "resolved",
            "--report",
            "Listo.",
        ]);
        let step = format!("{folio}/1");
        desk.refused(&["turn", "withdraw", &step, "--reason", "Error"])
    }),
    ("follow-up of a closed case", |desk| {
        desk.refused(&["follow-up", &closed(desk), "--kind", "call"])
    }),
    ("closing twice", |desk| close(desk, &closed(desk), "hoy")),
    ("reopening an open case", |desk| {
        desk.refused(&["reopen", &desk.intake("petition"), "--reason", "Volvió."])
    }),
    ("act on an annulled case", |desk| {
        let folio = desk.intake("petition");
        desk.ok(&["undo", &folio, "--reason", "Doble."]);
        desk.refused(&["turn", &folio, "--to", "DSS"])
    }),
    ("returning without a reason", |desk| {
        desk.refused(&["turn", "return", &turned(desk, &["DSS"]), "--reason", " "])
    }),
    ("withdrawing without a reason", |desk| {
        desk.refused(&["turn", "withdraw", &turned(desk, &["DSS"])])
    }),
    ("reopening without a reason", |desk| {
        desk.refused(&["reopen", &closed(desk)])
    }),
    ("answering without the report", |desk| {
        desk.refused(&["turn", "answer", &turned(desk, &["DSS"]), "--report", "\n"])
    }),
    ("closing without the report", |desk| {
        let folio = desk.intake("petition");
        desk.refused(&["close", &folio, "--outcome", "resolved", "--report", " "])
    }),
    ("denunciation without a competent turn", |desk| {
        let folio = desk.intake("denunciation");
        desk.ok(&["turn", &folio, "--to", "DSS"]);
        desk.ok(&["turn", "answer", &folio, "--report", "No nos toca."]);
        close(desk, &folio, "hoy")
    }),
    ("denunciation whose competent turn was withdrawn", |desk| {
        let folio = desk.intake("denunciation");
        desk.ok(&["turn", &folio, "--to", "OIC"]);
        desk.ok(&["turn", "withdraw", &folio, "--reason", "Equivocado."]);
        close(desk, &folio, "hoy")
    }),
    ("denunciation whose competent turn was undone", |desk| {
        let folio = desk.intake("denunciation");
        desk.ok(&["turn", &folio, "--to", "DNAJ"]);
        desk.ok(&["undo", &folio, "--reason", "Equivocado."]);
        close(desk, &folio, "hoy")
    }),
    ("before the intake", |desk| {
        let folio = desk.intake("petition");
        desk.refused(&["follow-up", &folio, "--kind", "call", "--on", "17/11/2026"])
    }),
    ("in the future", |desk| {
        let folio = desk.intake("petition");
        desk.refused(&["follow-up", &folio, "--kind", "call", "--on", "2026-11-19"])
    }),
    ("received in the future", |desk| {
        let day = [
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--received",
            "19/11/2026",
        ];
        desk.refused(&[&["intake"], day.as_slice()].concat())
    }),
    ("step before its turn", |desk| {
        let folio = desk.received("queja", "2026-11-03");
        desk.ok(&["turn", &folio, "--to", "HG", "--on", "2026-11-05"]);
        desk.refused(&["turn", "accept", &folio, "--on", "2026-11-04"])
    }),
    ("due before the turn", |desk| {
        let folio = desk.intake("petition");
        desk.refused(&["turn", &folio, "--to", "HG", "--due", "2026-11-17"])
    }),
    ("closing before an act", |desk| {
        let folio = desk.received("queja", "2026-11-03");
        desk.ok(&["follow-up", &folio, "--kind", "call", "--on", "2026-11-10"]);
        close(desk, &folio, "2026-11-09")
    }),
    ("unknown unit", |desk| {
        desk.refused(&[
            "turn",
            &desk.intake("petition"),
            "--to",
            "Juridicion sanitaria IV",
        ])
    }),
    ("unknown kind of follow-up", |desk| {
        desk.refused(&[
            "follow-up",
            &desk.intake("petition"),
            "--kind",
            "entrevsita",
        ])
    }),
    ("unknown municipality", |desk| {
        let options = [
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--municipality",
            "Matehala",
        ];
        desk.refused(&[&["intake"], options.as_slice()].concat())
    }),
    ("wrong check digit", |desk| {
        curp(desk, "FIXA900101MSPCTN03", &[])
    }),
    ("short CURP", |desk| curp(desk, "FIXA900101", &[])),
    ("CURP of another sex", |desk| {
        curp(desk, "FIXA900101MSPCTN00", &["--sex", "hombre"])
    }),
    ("CURP of another birth date", |desk| {
        curp(desk, "FIXA900101MSPCTN00", &["--birth", "2/1/1990"])
    }),
    ("impossible age", |desk| curp(desk, "", &["--age", "131"])),
    ("born after the intake", |desk| {
        curp(desk, "", &["--birth", "2026-11-19"])
    }),
    ("anonymous but named", |desk| {
        curp(desk, "", &["--anonymous", "--name", "Rosa"])
    }),
    ("violence without the notice", |desk| {
        desk.refused(&["follow-up", &desk.intake("petition"), "--kind", "violencia"])
    }),
    ("notice where none is asked", |desk| {
        let folio = desk.intake("petition");
        desk.refused(&["follow-up", &folio, "--kind", "call", "--notice", "given"])
    }),
    ("wrong number of turn", |desk| {
        let turn = format!("{}/2", turned(desk, &["DSS"]));
        desk.refused(&["turn", "accept", &turn])
    }),
    ("several open turns", |desk| {
        desk.refused(&["turn", "accept", &turned(desk, &["DSS", "JS4"])])
    }),
    ("no open turn", |desk| {
        desk.refused(&["turn", "accept", &desk.intake("petition")])
    }),
    ("turn that has ended", |desk| {
        let turn = format!("{}/1", turned(desk, &["DSS"]));
        desk.ok(&["turn", "return", &turn, "--reason", "No nos toca."]);
        desk.refused(&["turn", "answer", &turn, "--report", "Sí nos tocaba."])
    }),
    ("accepting twice", |desk| {
        let folio = turned(desk, &["DSS"]);
        desk.ok(&["turn", "accept", &folio]);
        desk.refused(&["turn", "accept", &folio])
    }),
    ("undo on which one entry rests", |desk| {
        let folio = turned(desk, &["DSS"]);
        desk.ok(&["turn", "accept", &folio]);
        let entry = format!("{folio}#2");
        desk.refused(&["undo", &entry, "--reason", "Equivocado."])
    }),
    ("undo on which several entries rest", |desk| {
        let folio = turned(desk, &["DSS"]);
        desk.ok(&["turn", "accept", &folio]);
        desk.ok(&["turn", "answer", &folio, "--report", "Atendida."]);
        let entry = format!("{folio}#1");
        desk.refused(&["undo", &entry, "--reason", "Equivocado."])
    }),
    ("amendment on which an entry rests", |desk| {
        let folio = desk.received("queja", "2026-11-03");
        desk.ok(&["follow-up", &folio, "--kind", "call", "--on", "2026-11-10"]);
        desk.refused(&[
            "amend",
            &folio,
            "received=2026-11-11",
            "--reason",
            "Era el once.",
        ])
    }),
    ("undoing what was undone", |desk| {
        let folio = turned(desk, &["DSS"]);
        let entry = format!("{folio}#2");
        desk.ok(&["undo", &entry, "--reason", "Equivocado."]);
        desk.refused(&["undo", &entry, "--reason", "Otra vez."])
    }),
    ("undoing without a reason", |desk| {
        desk.refused(&["undo", &desk.intake("petition"), "--reason", " "])
    }),
    ("amending without a reason", |desk| {
        desk.refused(&[
            "amend",
            &desk.intake("petition"),
            "kind=queja",
            "--reason",
            " ",
        ])
    }),
    ("amending a correction", |desk| {
        let folio = desk.intake("petition");
        desk.ok(&["amend", &folio, "kind=queja", "--reason", "Era queja."]);
        let entry = format!("{folio}#2");
        desk.refused(&[
            "amend",
            &entry,
            "kind=petition",
            "--reason",
            "Era petición.",
        ])
    }),
    ("an amendment that changes nothing", |desk| {
        desk.refused(&[
            "amend",
            &desk.intake("petition"),
            "kind=peticion",
            "--reason",
            "Igual.",
        ])
    }),
    ("nothing to undo", |desk| {
        let folio = desk.intake("petition");
        desk.ok(&["undo", &folio, "--reason", "Doble."]);
        let undo = format!("{folio}#2");
        desk.ok(&["undo", &undo, "--reason", "No era doble."]);
        desk.ok(&["undo", &format!("{folio}#1"), "--reason", "Sí lo era."]);
        desk.ok(&["undo", &format!("{folio}#4"), "--reason", "Que no."]);
        desk.refused(&["undo", &format!("{folio}#4"), "--reason", "Ya."])
    }),
    ("text that is too long", |desk| {
        let name = "ñ".repeat(301);
        curp(desk, "", &["--name", &name])
    }),
];
