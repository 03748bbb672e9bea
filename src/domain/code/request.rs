//! What is said of a request when it comes in.

use crate::domain::curp::Curp;

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
