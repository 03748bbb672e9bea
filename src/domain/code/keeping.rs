//! Whose data are erased and why, and what the audit trail records.

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
        /// Reserved cases were searched by what is hidden of them.
        SearchedReserved "searched-reserved" ["buscar-reservados", "busqueda-en-reservados", "busco-entre-los-reservados"];
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
