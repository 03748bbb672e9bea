//! The texts that an erasure took away, kept in memory for as long as it takes
//! to prove that the file holds none of them any more.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::domain::fold::search_key;
use crate::domain::personal::{Part, Person, Personal};

/// Texts of fewer bytes turn up by chance, among random bytes.
const SHORTEST: usize = 6;
/// Longer texts are looked for in pieces: a page of the file ends somewhere.
const PIECE: usize = 256;

/// Texts that were erased.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    whole: BTreeSet<String>,
}

impl Texts {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.whole.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// How many are too short to be told from chance.
    pub fn too_short(&self) -> usize {
        self.whole.iter().filter(|text| is_short(text)).count()
    }

    /// Takes in the texts of another erasure.
    pub fn join(&mut self, other: Self) {
        self.whole.extend(other.whole);
    }

    /// What is looked for, byte for byte.
    pub(super) fn pieces(&self) -> Vec<&[u8]> {
        let pieces: BTreeSet<&[u8]> = self.whole.iter().flat_map(|text| pieces(text)).collect();
        pieces.into_iter().collect()
    }

    /// How many of them have one of these pieces.
    pub(super) fn with_any_of(&self, found: &BTreeSet<&[u8]>) -> usize {
        let has = |text: &&String| pieces(text).any(|piece| found.contains(piece));
        self.whole.iter().filter(has).count()
    }

    pub(super) fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.whole.insert(text.to_owned());
        }
    }

    /// The body as it was stored; of a party each of its fields, too.
    pub(super) fn part(&mut self, part: Part, body: &str) {
        self.text(body);
        if !matches!(part, Part::Petitioner | Part::Patient) {
            return;
        }
        let stored: Personal = [(part, body.to_owned())].into_iter().collect();
        let Person {
            name,
            curp,
            birth,
            age: _,
            phone,
            email,
            address,
        } = stored.person(part);
        let birth = birth.map(|birth| birth.to_string());
        for field in [name, curp, birth, phone, email, address]
            .into_iter()
            .flatten()
        {
            self.text(&search_key(&field));
            self.text(&field);
        }
    }

    /// The answers of an unfinished form.
    pub(super) fn draft(&mut self, body: &str) {
        self.text(body);
        let fields: Vec<(String, String)> = serde_json::from_str(body).unwrap_or_default();
        for (_, answer) in fields {
            self.text(&answer);
        }
    }

    /// What is derived from the parts of a case.
    pub(super) fn derived(&mut self, connection: &Connection, case: i64) -> rusqlite::Result<()> {
        let derived = [
            "SELECT name FROM personal_case WHERE case_id = ?1",
            "SELECT search FROM personal_case WHERE case_id = ?1",
            "SELECT curp FROM personal_curp WHERE case_id = ?1",
        ];
        for sql in derived {
            let mut statement = connection.prepare_cached(sql)?;
            let texts = statement.query_map([case], |row| row.get::<_, String>(0))?;
            for text in texts {
                self.text(&text?);
            }
        }
        Ok(())
    }
}

/// The last one is as long as the others and overlaps the one before it: a
/// short rest of a long text stands in other texts by chance.
fn pieces(text: &str) -> impl Iterator<Item = &[u8]> {
    let bytes = text.as_bytes();
    let whole = bytes.chunks_exact(PIECE);
    let rest = match whole.remainder().is_empty() {
        true => None,
        false => Some(&bytes[text.floor_char_boundary(bytes.len().saturating_sub(PIECE))..]),
    };
    whole.chain(rest).filter(|piece| piece.len() >= SHORTEST)
}

fn is_short(text: &str) -> bool {
    text.len() < SHORTEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_party_is_looked_for_by_its_body_and_each_of_its_fields() {
        let mut texts = Texts::default();
        texts.part(Part::Petitioner, r#"{"name":"Zoé \"Zú\" Ñandú","age":34}"#);
        let pieces = texts.pieces();
        for wanted in [
            r#"{"name":"Zoé \"Zú\" Ñandú","age":34}"#,
            r#"Zoé "Zú" Ñandú"#,
            "zoe zu nandu",
        ] {
            assert!(pieces.contains(&wanted.as_bytes()), "{wanted}");
        }
    }

    #[test]
    fn long_texts_are_looked_for_in_pieces_and_short_ones_are_counted() {
        let mut texts = Texts::default();
        texts.text(&"ñ".repeat(1000));
        texts.text("hija");
        assert_eq!((texts.len(), texts.too_short()), (2, 1));
        let pieces = texts.pieces();
        assert!(!pieces.is_empty());
        assert!(
            pieces
                .iter()
                .all(|piece| (PIECE..PIECE + 4).contains(&piece.len()))
        );
    }

    #[test]
    fn the_last_piece_of_a_long_text_is_as_long_as_the_others() {
        let mut texts = Texts::default();
        texts.text(&format!("{} en la clínica", "x".repeat(PIECE)));
        let by_chance: &[u8] = b" en la cl\xc3\xadnica";
        assert!(!texts.pieces().contains(&by_chance));
        assert_eq!(texts.with_any_of(&BTreeSet::from([by_chance])), 0);
    }
}
