//! Nothing personal leaves by a report, an error or a list: people with marks
//! in every personal field and free text are received, and the marks looked
//! for wherever they must not be.

mod desk_alone;
mod failed;
mod published;

use folio::domain::fold::search_key;

use crate::support::cases::CURP;
use crate::support::desk::Desk;

/// The CURP of an invented man born on 15 June 1985.
const PATIENT_CURP: &str = "FIXB850615HSPCTN03";

/// Everything personal that is typed, each with a mark of its own.
const MARKS: &[&str] = &[
    "Zürbara Petición",
    CURP,
    PATIENT_CURP,
    "1990-01-01",
    "01/01/1990",
    "1985-06-15",
    "15/06/1985",
    "+52 444 999 1234",
    "zurbara.correo@ejemplo.mx",
    "Calle Zürbara 77",
    "Paciente Ñandú",
    "Sobrina zurbarán",
    "Acusado zurbarín",
    "Relato zurbarón",
    "Remedio zurbarún",
    "EXT-ZURB-1",
    "Oficial zurbarix",
    "OFICIO-ZURB-9",
    "Instrucción zurbarox",
    "Informe zurbarax",
    "Regreso zurbarex",
    "Retiro zurbarux",
    "Nota zurbaral",
    "Resultado zurbarel",
    "MP-ZURB-3",
    "Final zurbaril",
    "Reapertura zurbarol",
    "Corrección zurbarul",
    "Enmienda zurbaram",
    "Deshecho zurbarem",
    "Lectura zurbarim",
    "zurbara.capturista",
    "SLP-2026-00000",
];

/// A desk where every mark was typed: one case that stays open to the eye, one
/// that is reserved.
fn desk() -> Desk {
    let desk = Desk::with_office().user("zurbara.capturista");
    for reserved in [&[][..], &["--reserved"]] {
        let people = [
            "intake",
            "--kind",
            "denuncia",
            "--channel",
            "carta",
            "--topic",
            "conduct",
            "--name",
            "Zürbara Petición",
            "--curp",
            CURP,
            "--phone",
            "+52 444 999 1234",
            "--email",
            "zurbara.correo@ejemplo.mx",
            "--address",
            "Calle Zürbara 77",
            "--municipality",
            "Matehuala",
            "--affiliation",
            "imss",
            "--patient-name",
            "Paciente Ñandú",
            "--patient-curp",
            PATIENT_CURP,
            "--relationship",
            "Sobrina zurbarán",
            "--accused",
            "Acusado zurbarín",
            "--narrative",
            "Relato zurbarón",
            "--remedy",
            "Remedio zurbarún",
            "--external-folio",
            "EXT-ZURB-1",
        ];
        let people = people.map(|word| if word == "carta" { "letter" } else { word });
        let folio = desk.ok(&[people.as_slice(), reserved].concat());
        let folio = folio.trim_end();
        let turn = [
            "turn",
            folio,
            "--officer",
            "Oficial zurbarix",
            "--letter",
            "OFICIO-ZURB-9",
            "--instructions",
            "Instrucción zurbarox",
            "--due",
            "5d",
            "--to",
        ];
        for unit in ["OIC", "DNAJ", "HG"] {
            desk.ok(&[turn.as_slice(), &[unit]].concat());
        }
        let at = |number: u32| format!("{folio}/{number}");
        desk.ok(&["turn", "answer", &at(1), "--report", "Informe zurbarax"]);
        desk.ok(&["turn", "return", &at(2), "--reason", "Regreso zurbarex"]);
        desk.ok(&["turn", "withdraw", &at(3), "--reason", "Retiro zurbarux"]);
        desk.ok(&[
            "follow-up",
            folio,
            "--kind",
            "guidance",
            "--note",
            "Nota zurbaral",
        ]);
        desk.ok(&[
            "follow-up",
            folio,
            "--kind",
            "shelter",
            "--result",
            "Resultado zurbarel",
        ]);
        if !reserved.is_empty() {
            let notice = ["--notice", "given", "--notice-number", "MP-ZURB-3"];
            desk.ok(&[
                &["follow-up", folio, "--kind", "violence"],
                notice.as_slice(),
            ]
            .concat());
        }
        let close = ["--outcome", "resolved", "--report", "Final zurbaril"];
        desk.ok(&[&["close", folio], close.as_slice()].concat());
        desk.ok(&["reopen", folio, "--reason", "Reapertura zurbarol"]);
        let entry = format!("{folio}#8");
        let amend = ["note=Enmienda zurbaram", "--reason", "Corrección zurbarul"];
        desk.ok(&[&["amend", &entry], amend.as_slice()].concat());
        desk.ok(&["undo", &entry, "--reason", "Deshecho zurbarem"]);
    }
    desk
}

/// No mark stands in `text`, however it is written.
fn clean(text: &str, whence: &str) {
    let folded = search_key(text);
    for mark in MARKS {
        assert!(
            !folded.contains(&search_key(mark)),
            "{mark:?} in {whence}:\n{text}"
        );
    }
}
