//! A catalogue for the tests of choosing.

use super::Choice;

/// Units, and a kind, of which some are called much alike.
pub(super) fn units() -> Vec<Choice> {
    [
        ("DSS", "Dirección de Servicios de Salud"),
        ("DA", "Dirección Administrativa"),
        ("HG", "Hospital General"),
        ("JS1", "Jurisdicción Sanitaria I"),
        ("JS2", "Jurisdicción Sanitaria II"),
        ("medical", "Atención médica"),
    ]
    .map(|(code, label)| Choice::new(code, label))
    .to_vec()
}
