//! The 32 federative entities (states and Mexico City), by INEGI's keys, with
//! the abbreviations they are written with and their letters in a CURP.

use std::sync::OnceLock;

use super::fold::search_key;

/// One state, or Mexico City.
#[derive(Debug, PartialEq, Eq)]
pub struct Entity {
    /// INEGI's key of two digits, such as `24`.
    pub code: &'static str,
    /// The full name, such as `San Luis Potosí`.
    pub name: &'static str,
    /// The usual abbreviation, such as `SLP`.
    pub abbreviation: &'static str,
    /// The two letters in a CURP, such as `SP`.
    pub curp_code: &'static str,
}

/// What people say for an entity besides its name and abbreviation, folded.
const OTHER_NAMES: [(&str, &str); 2] = [("edomex", "15"), ("distrito federal", "09")];

impl Entity {
    /// All entities, in the order of their keys.
    pub fn all() -> &'static [Self] {
        static ENTITIES: OnceLock<Vec<Entity>> = OnceLock::new();
        ENTITIES.get_or_init(|| {
            include_str!("data/entities.csv")
                .lines()
                .filter_map(Self::from_line)
                .collect()
        })
    }

    /// The entity with INEGI's key `code`.
    pub fn by_code(code: &str) -> Option<&'static Self> {
        Self::all().iter().find(|entity| entity.code == code)
    }

    /// The entity that `code` stands for in a CURP.
    pub fn by_curp_code(code: &str) -> Option<&'static Self> {
        Self::all().iter().find(|entity| entity.curp_code == code)
    }

    /// The entity somebody means by `text`: key, name, abbreviation, letters of
    /// the CURP, or the first words of the name (`Veracruz`, `Coahuila`), all
    /// without regard to accents and case.
    pub fn find(text: &str) -> Option<&'static Self> {
        let key = search_key(text);
        let key = key.strip_prefix("estado de ").unwrap_or(&key);
        let other = OTHER_NAMES.iter().find(|(name, _)| *name == key);
        let code = other.map_or(key, |(_, code)| code);
        let ways: [fn(&Folded, &str) -> bool; 4] = [
            |folded, key| folded.entity.code == key,
            |folded, key| folded.name == key,
            |folded, key| folded.abbreviation == key,
            |folded, key| folded.entity.curp_code.eq_ignore_ascii_case(key),
        ];
        ways.iter()
            .find_map(|way| folded().iter().find(|folded| way(folded, code)))
            .map(|folded| folded.entity)
            .or_else(|| Self::only_one_beginning_with(code))
    }

    /// The entity whose name begins with the whole words of `key`, if one only.
    fn only_one_beginning_with(key: &str) -> Option<&'static Self> {
        let beginning = format!("{key} ");
        let mut found = folded()
            .iter()
            .filter(|folded| folded.name.starts_with(&beginning))
            .map(|folded| folded.entity);
        let first = found.next().filter(|_| !key.is_empty());
        first.filter(|_| found.next().is_none())
    }

    fn from_line(line: &'static str) -> Option<Self> {
        let mut fields = line.split(';');
        Some(Self {
            code: fields.next()?,
            name: fields.next()?,
            abbreviation: fields.next()?,
            curp_code: fields.next()?,
        })
    }
}

/// An entity with its names folded for searching.
struct Folded {
    entity: &'static Entity,
    name: String,
    abbreviation: String,
}

fn folded() -> &'static [Folded] {
    static FOLDED: OnceLock<Vec<Folded>> = OnceLock::new();
    FOLDED.get_or_init(|| {
        let folded = Entity::all().iter().map(|entity| Folded {
            entity,
            name: search_key(entity.name),
            abbreviation: search_key(entity.abbreviation),
        });
        folded.collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_catalogue_is_read() {
        assert_eq!(Entity::all().len(), 32);
        for (index, entity) in Entity::all().iter().enumerate() {
            assert_eq!(entity.code, format!("{:02}", index + 1));
            assert_eq!(entity.curp_code.len(), 2);
            for said in [entity.code, entity.name, entity.abbreviation] {
                assert_eq!(Entity::find(said), Some(entity), "{said}");
            }
        }
    }

    #[test]
    fn an_entity_is_found_by_what_people_call_it() {
        for (said, code) in [
            ("s.l.p.", "24"),
            ("san luis potosi", "24"),
            ("VERACRUZ", "30"),
            ("Michoacan", "16"),
            ("Estado de México", "15"),
            ("EdoMex", "15"),
            ("Mexico", "15"),
            ("cdmx", "09"),
            ("D.F.", "09"),
            ("Baja California", "02"),
        ] {
            assert_eq!(Entity::find(said).map(|e| e.code), Some(code), "{said}");
        }
        assert_eq!(Entity::find(""), None);
        assert_eq!(Entity::find("Texas"), None);
        assert_eq!(Entity::find("baja"), None, "two begin so");
    }
}
