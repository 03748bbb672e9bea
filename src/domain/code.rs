//! The closed lists of the field: request kinds, channels, outcomes and the
//! rest. Each value has one English code that is stored and emitted, Spanish
//! words that are understood when typed, and a small integer for the
//! projections. Lists that an office may change are in `catalogue`.

use std::fmt;

use super::curp::Curp;
use super::fold::search_key;

/// A value of a closed list.
pub trait Code: Copy + Eq + fmt::Debug + 'static {
    /// The list's name; labels have the message id `{LIST}-{code}`.
    const LIST: &'static str;
    /// Every value, in the order in which lists are shown.
    const ALL: &'static [Self];

    /// The English code, as stored and emitted.
    fn code(self) -> &'static str;

    /// Other words for it, folded, as they may be typed: Spanish ones first,
    /// and the labels of the screen.
    fn aliases(self) -> &'static [&'static str];

    /// Its integer in the projections; never reused for another value.
    fn index(self) -> i64 {
        Self::ALL
            .iter()
            .position(|value| *value == self)
            .map_or(0, |position| position as i64)
    }

    /// The value that [`Code::index`] gave, if there is one.
    fn from_index(index: i64) -> Option<Self> {
        usize::try_from(index)
            .ok()
            .and_then(|index| Self::ALL.get(index).copied())
    }

    /// What was typed, in either language and with or without accents.
    ///
    /// # Errors
    /// [`UnknownCode`] when no value has that name.
    fn parse(typed: &str) -> Result<Self, UnknownCode> {
        let key = search_key(typed);
        let dashed = key.replace(' ', "-");
        Self::ALL
            .iter()
            .copied()
            .find(|value| {
                value.code() == dashed
                    || search_key(value.code()) == key
                    || value
                        .aliases()
                        .iter()
                        .any(|alias| *alias == key || *alias == dashed)
            })
            .ok_or_else(|| UnknownCode {
                list: Self::LIST,
                typed: typed.to_owned(),
                known: Self::ALL
                    .iter()
                    .map(|value| {
                        let code = value.code();
                        (code, value.aliases().first().copied().unwrap_or(code))
                    })
                    .collect(),
            })
    }
}

/// What was typed is not in a closed list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    /// Name of the list.
    pub list: &'static str,
    /// What was typed.
    pub typed: String,
    /// The codes that exist, each with its first Spanish word.
    pub known: Vec<(&'static str, &'static str)>,
}

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident $list:literal {
        $($(#[$variant_doc:meta])* $variant:ident $code:literal [$($alias:literal),*];)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
                 serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] $variant,)+
        }

        impl Code for $name {
            const LIST: &'static str = $list;
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            fn aliases(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($alias),*],)+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

codes! {
    /// What is asked: the kinds of the Secretaría Particular (petition,
    /// complaint, denunciation) and of the national complaint system SUG.
    RequestKind "request-kind" {
        /// A request for help or attention.
        Petition "petition" ["peticion"];
        /// Dissatisfaction with a service.
        Complaint "complaint" ["queja"];
        /// A report of misconduct; belongs to the legal directorate or the OIC.
        Denunciation "denunciation" ["denuncia"];
        /// A request for a procedure (solicitud de gestión).
        Management "management" ["gestion", "solicitud-de-gestion", "management-request"];
        /// A proposal for the service.
        Suggestion "suggestion" ["sugerencia"];
        /// Thanks to the service.
        Commendation "commendation" ["felicitacion"];
    }
}

codes! {
    /// Whether the matter is medical, administrative or legal.
    Matter "matter" {
        /// Care, medicines, referrals.
        Medical "medical" ["medica", "medico"];
        /// Procedures, costs, staff, facilities.
        Administrative "administrative" ["administrativa", "administrativo"];
        /// Liability, rights, crimes.
        Legal "legal" ["juridica", "juridico"];
    }
}

codes! {
    /// How the request came in.
    Channel "channel" {
        /// At the desk.
        InPerson "in-person" ["presencial", "en-persona"];
        /// By letter.
        Letter "letter" ["escrito", "carta", "oficio"];
        /// By telephone.
        Phone "phone" ["telefono", "telefonico"];
        /// By a social network.
        SocialNetwork "social-network" ["redes-sociales", "redes", "social-networks"];
        /// By a messaging service.
        Chat "chat" ["mensajeria", "whatsapp", "mensajeria-whatsapp", "messaging-whatsapp"];
        /// From a complaint box.
        Box "box" ["buzon"];
        /// By a web form or mail.
        Online "online" ["en-linea", "linea", "internet"];
        /// At a public hearing of the governor.
        Hearing "hearing" ["audiencia"];
    }
}

codes! {
    /// How soon it needs attention.
    Priority "priority" {
        /// In its turn.
        Normal "normal" ["ordinaria"];
        /// Before others (obstetric care, medicines).
        High "high" ["alta"];
        /// Now.
        Urgent "urgent" ["urgente"];
    }
}

codes! {
    /// Sex as the CURP records it.
    Sex "sex" {
        /// Female (CURP `M`).
        Female "female" ["mujer", "femenino"];
        /// Male (CURP `H`).
        Male "male" ["hombre", "masculino"];
        /// Non-binary (CURP `X`).
        X "x" ["no-binario", "non-binary"];
    }
}

codes! {
    /// Where a case stands.
    Status "status" {
        /// Registered, nothing done yet.
        Received "received" ["recibido", "recibida"];
        /// Acted upon, with no turn open.
        InReview "in-review" ["en-revision", "revision"];
        /// At least one turn is open.
        Turned "turned" ["turnado", "turnada"];
        /// Concluded with a final report.
        Closed "closed" ["concluido", "concluida", "cerrado"];
        /// Its intake was undone; the folio stays taken.
        Annulled "annulled" ["anulado", "anulada"];
    }
}

codes! {
    /// Where a turn stands.
    TurnState "turn-state" {
        /// Sent, not yet accepted.
        Pending "pending" ["pendiente"];
        /// The unit took it.
        Accepted "accepted" ["aceptado"];
        /// The unit sent it back with a reason.
        Returned "returned" ["devuelto"];
        /// The unit reported back.
        Answered "answered" ["respondido", "contestado"];
        /// The desk took it back with a reason.
        Withdrawn "withdrawn" ["retirado"];
    }
}

codes! {
    /// How a case ended (sentido).
    Outcome "outcome" {
        /// What was asked was done.
        Resolved "resolved" ["resuelta", "resuelto"];
        /// Part of it was done.
        Partial "partial" ["parcial", "parcialmente-resuelta", "resuelto-en-parte", "partially-resolved"];
        /// Improcedente.
        Unfounded "unfounded" ["improcedente"];
        /// Desistimiento.
        Withdrawn "withdrawn" ["desistimiento", "desistida"];
        /// Canalizada.
        Channelled "channelled" ["canalizada", "canalizado", "canalizado-a-otra-instancia", "channelled-elsewhere"];
        /// The petitioner could not be found.
        NotLocated "not-located" ["no-localizado", "no-localizada"];
    }
}

codes! {
    /// The answer to whether the public prosecutor was notified.
    Notice "notice" {
        /// The notice was given.
        Given "given" ["dado", "si"];
        /// It is still to be given.
        Pending "pending" ["pendiente"];
        /// It was judged not required.
        NotRequired "not-required" ["no-requerido", "no-requiere", "no-se-requiere", "no"];
    }
}

codes! {
    /// What sort of unit a case can be turned to.
    UnitKind "unit-kind" {
        /// A directorate or body of the central office.
        Directorate "directorate" ["direccion"];
        /// A hospital.
        Hospital "hospital" ["hospital"];
        /// A health jurisdiction.
        Jurisdiction "jurisdiction" ["jurisdiccion"];
        /// A body outside the service.
        External "external" ["externa", "externo"];
    }
}

codes! {
    /// Whose personal data are erased.
    ErasedParty "erased-party" {
        /// Who asks.
        Petitioner "petitioner" ["solicitante", "quien-solicita"];
        /// For whom.
        Patient "patient" ["paciente"];
        /// Who is accused.
        Accused "accused" ["senalado", "persona-senalada", "acusado"];
        /// Everything personal of the case, free texts and officials too.
        All "all" ["todo", "todos", "todo-el-caso"];
    }
}

codes! {
    /// On which ground personal data are erased.
    ErasureBasis "erasure-basis" {
        /// The person asked for it: the right of cancellation (ARCO).
        Arco "arco" ["cancelacion", "derecho-arco", "cancelacion-arco"];
        /// The time for which the case had to be kept has run out.
        Retention "retention" ["conservacion", "fin-de-conservacion", "plazo-de-conservacion"];
    }
}

codes! {
    /// What the audit trail records.
    Deed "deed" {
        /// A reserved case was opened.
        OpenedReserved "opened-reserved" ["abrir-reservado", "apertura", "abrio-un-caso-reservado"];
        /// A case ceased to be reserved by a correction.
        LiftedReserve "lifted-reserve" ["quitar-reserva", "levantar-reserva", "quito-la-reserva"];
        /// A table was exported.
        Exported "exported" ["exportar", "exportacion", "exporto"];
        /// A table was exported with its reserved cases open.
        ExportedReserved "exported-reserved" ["exportar-reservados", "exporto-reservados"];
        /// Personal data of a case were erased.
        Erased "erased" ["suprimir", "supresion", "suprimio"];
        /// A backup took the place of the log.
        Restored "restored" ["restaurar", "restauracion", "restauro"];
    }
}

impl Sex {
    /// The sex that a CURP records, where it records one.
    pub fn of_curp(curp: &Curp) -> Option<Self> {
        match curp.sex()? {
            'H' => Some(Self::Male),
            'M' => Some(Self::Female),
            'X' => Some(Self::X),
            _ => None,
        }
    }
}

impl TurnState {
    /// Whether the unit still holds the case.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Accepted)
    }
}

impl Status {
    /// Whether the case is neither closed nor annulled.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::InReview | Self::Turned)
    }
}
