//! INEGI's catalogue of municipalities, built into the program, and the search
//! for the one that somebody means. It is read when first asked for.

use std::sync::OnceLock;

use super::entity::Entity;
use super::fold::search_key;
use super::likeness::{Letters, by_slips, comparable};

/// How alike two names must be (1 is equal) to be offered as a near miss.
const NEAR: f64 = 0.6;

/// How many near misses are offered at most.
const NEAREST: usize = 5;

/// One municipality, or territorial division of Mexico City.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Municipality {
    /// INEGI's key of five digits: two of the entity, three of its own.
    pub code: &'static str,
    /// The name, such as `Soledad de Graciano Sánchez`.
    pub name: &'static str,
    /// The key of its entity, such as `24`.
    pub entity: &'static str,
    /// The name of its entity, such as `San Luis Potosí`.
    pub entity_name: &'static str,
    /// The town that is its seat, where it is called otherwise.
    pub seat: Option<&'static str>,
}

/// What a search for a municipality came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One is meant.
    One(&'static Municipality),
    /// Several may be meant; those of the preferred entity first.
    Several(Vec<&'static Municipality>),
    /// None has this name; the nearest names, the most alike first.
    None(Vec<&'static Municipality>),
}

/// A municipality with its names folded for searching.
struct Indexed {
    municipality: &'static Municipality,
    name: String,
    letters: Letters,
    seat: String,
}

/// One way in which a folded name can be what was typed.
struct Way {
    fits: fn(&Indexed, &str) -> bool,
    /// Whether the only one in the preferred entity is then the one meant,
    /// although others fit as well.
    preferred_is_meant: bool,
}

/// From the surest to the loosest; the first that finds any ends the search.
const WAYS: [Way; 4] = [
    Way {
        fits: |indexed, key| indexed.name == key,
        preferred_is_meant: true,
    },
    Way {
        fits: |indexed, key| indexed.seat == key,
        preferred_is_meant: true,
    },
    Way {
        fits: |indexed, key| {
            let rest = indexed.name.strip_prefix(key);
            rest.is_some_and(|rest| rest.starts_with(' '))
        },
        preferred_is_meant: true,
    },
    Way {
        fits: |indexed, key| {
            let begins = |typed: &str| indexed.name.split(' ').any(|word| word.starts_with(typed));
            comparable(key, &indexed.name) && key.split(' ').all(begins)
        },
        preferred_is_meant: false,
    },
];

/// All municipalities, in the order of their keys.
pub fn all() -> impl ExactSizeIterator<Item = &'static Municipality> {
    catalogue().iter()
}

/// The municipality with INEGI's key of five digits.
pub fn by_code(code: &str) -> Option<&'static Municipality> {
    let place = catalogue().binary_search_by(|municipality| municipality.code.cmp(code));
    place.ok().map(|index| &catalogue()[index])
}

/// The municipality that `text` means: its key, its name, the name of its seat,
/// or part of its name, also followed by a comma and its entity (`Soledad, San
/// Luis Potosí`), all without regard to accents and case. A whole name beats a
/// part of one; where the entity is not said, that of `prefer_entity` (INEGI's
/// key of two digits) is taken for meant.
pub fn find(text: &str, prefer_entity: Option<&str>) -> Found {
    let text = text.trim();
    if let Some(municipality) = by_code(text) {
        return Found::One(municipality);
    }
    if let Some((name, entity)) = text.rsplit_once(',')
        && let Some(entity) = Entity::find(entity)
    {
        return search(&search_key(name), Some(entity.code), prefer_entity);
    }
    search(&search_key(text), None, prefer_entity)
}

fn search(key: &str, only_entity: Option<&str>, prefer_entity: Option<&str>) -> Found {
    if key.is_empty() {
        return Found::None(Vec::new());
    }
    let preferred = |found: &&'static Municipality| Some(found.entity) == prefer_entity;
    let searched = || {
        let within =
            |indexed: &&Indexed| only_entity.is_none_or(|code| indexed.municipality.entity == code);
        index().iter().filter(within)
    };
    for way in &WAYS {
        let fitting = searched().filter(|indexed| (way.fits)(indexed, key));
        let (mut found, others): (Vec<&Municipality>, Vec<&Municipality>) = fitting
            .map(|indexed| indexed.municipality)
            .partition(preferred);
        match (found.as_slice(), others.as_slice()) {
            ([], []) => {}
            ([one], []) | ([], [one]) => return Found::One(one),
            ([one], _) if way.preferred_is_meant => return Found::One(one),
            _ => {
                found.extend(others);
                return Found::Several(found);
            }
        }
    }
    Found::None(nearest(key, searched(), preferred))
}

/// The names most like `key`; of two as much alike the preferred one first.
fn nearest(
    key: &str,
    searched: impl Iterator<Item = &'static Indexed>,
    preferred: impl Fn(&&'static Municipality) -> bool,
) -> Vec<&'static Municipality> {
    let letters = Letters::of(key);
    let mut perhaps: Vec<(f64, &'static Indexed)> = searched
        .map(|indexed| (letters.most_alike(&indexed.letters), indexed))
        .filter(|(at_most, _)| *at_most >= NEAR)
        .collect();
    perhaps.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let mut near: Vec<(f64, &'static Municipality)> = Vec::new();
    for (at_most, indexed) in perhaps {
        // Nor can any that follows displace the worst of them.
        if near.get(NEAREST - 1).is_some_and(|worst| at_most < worst.0) {
            break;
        }
        let likeness = by_slips(key, &indexed.name);
        if likeness < NEAR {
            continue;
        }
        near.push((likeness, indexed.municipality));
        near.sort_by(|(one, a), (other, b)| {
            let by_preference = preferred(b).cmp(&preferred(a));
            let by_code = a.code.cmp(b.code);
            other.total_cmp(one).then(by_preference).then(by_code)
        });
        near.truncate(NEAREST);
    }
    near.into_iter()
        .map(|(_, municipality)| municipality)
        .collect()
}

fn catalogue() -> &'static [Municipality] {
    static CATALOGUE: OnceLock<Vec<Municipality>> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let lines = include_str!("data/municipalities.csv").lines();
        lines.filter_map(from_line).collect()
    })
}

fn from_line(line: &'static str) -> Option<Municipality> {
    let mut fields = line.split(';');
    let code = fields.next()?;
    let name = fields.next()?;
    let entity = Entity::by_code(code.get(..2)?)?;
    Some(Municipality {
        code,
        name,
        entity: entity.code,
        entity_name: entity.name,
        seat: fields.next(),
    })
}

/// Apart from the catalogue, because folding the names costs more than reading
/// them and looking up a key needs none of it.
fn index() -> &'static [Indexed] {
    static INDEX: OnceLock<Vec<Indexed>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let folded = all().map(|municipality| {
            let name = search_key(municipality.name);
            Indexed {
                municipality,
                letters: Letters::of(&name),
                name,
                seat: municipality.seat.map(search_key).unwrap_or_default(),
            }
        });
        folded.collect()
    })
}

#[cfg(test)]
#[path = "municipality_tests.rs"]
mod tests;
