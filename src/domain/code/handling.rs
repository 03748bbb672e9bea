//! Where a case and its turns stand, who handles them and how a case ends.

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

impl Status {
    /// Whether the case is neither closed nor annulled.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::InReview | Self::Turned)
    }
}

impl TurnState {
    /// Whether the unit still holds the case.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Accepted)
    }
}
