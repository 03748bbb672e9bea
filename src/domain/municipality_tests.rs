//! Tests of the catalogue of municipalities and of the search in it.

use super::*;
use crate::domain::test_scale::scaled;
use proptest::prelude::*;

fn one(text: &str, prefer_entity: Option<&str>) -> &'static str {
    match find(text, prefer_entity) {
        Found::One(municipality) => municipality.code,
        other => panic!("{text:?}: {other:?}"),
    }
}

fn several(text: &str, prefer_entity: Option<&str>) -> Vec<&'static str> {
    match find(text, prefer_entity) {
        Found::Several(found) => found.iter().map(|m| m.code).collect(),
        other => panic!("{text:?}: {other:?}"),
    }
}

fn nearest_names(text: &str, prefer_entity: Option<&str>) -> Vec<&'static str> {
    match find(text, prefer_entity) {
        Found::None(near) => near.iter().map(|m| m.name).collect(),
        other => panic!("{text:?}: {other:?}"),
    }
}

#[test]
fn every_line_of_the_catalogue_is_read_and_sorted() {
    assert_eq!(all().len(), 2478);
    assert!(all().map(|m| m.code).is_sorted());
    for municipality in all() {
        assert_eq!(municipality.code.len(), 5);
        assert!(!municipality.name.is_empty());
        assert_eq!(by_code(municipality.code), Some(municipality));
    }
    let capital = by_code("24028").unwrap();
    assert_eq!(
        (capital.name, capital.entity_name),
        ("San Luis Potosí", "San Luis Potosí")
    );
    assert_eq!(by_code("24999"), None);
    assert_eq!(by_code("24"), None);
}

#[test]
fn a_municipality_is_found_by_what_people_call_it() {
    for (text, prefer_entity, code) in [
        ("24028", None, "24028"),
        ("  san luis POTOSI ", None, "24028"),
        ("Soledad, San Luis Potosí", None, "24035"),
        ("soledad, slp", Some("30"), "24035"),
        ("Soledad", Some("24"), "24035"),
        ("zaragoza", Some("24"), "24055"),
        ("Zaragoza, Puebla", Some("24"), "21211"),
        ("Real de Catorce", None, "24006"),
        ("Villa de Zaragoza", Some("24"), "24055"),
        ("graciano sanchez", None, "24035"),
        ("xili", None, "24054"),
        ("Chetumal", None, "23004"),
        ("francisco i madero, coahuila", None, "05009"),
        (
            "Heroica Villa Tezoatlán de Segura y Luna, Cuna de la Independencia de Oaxaca",
            None,
            "20549",
        ),
    ] {
        assert_eq!(one(text, prefer_entity), code, "{text:?}");
    }
}

#[test]
fn an_ambiguous_name_gives_the_choice() {
    assert_eq!(
        several("Zaragoza", None),
        ["05038", "21211", "24055", "30199"]
    );
    assert_eq!(
        several("Soledad", None),
        ["20539", "24035", "30147", "30148"]
    );
    assert_eq!(several("San Juan Mixtepec", Some("20")).len(), 2);
    let villas = several("villa", Some("24"));
    assert!(villas[0].starts_with("24"));
    assert!(villas.len() > 20);
}

#[test]
fn a_misspelt_name_gives_the_nearest() {
    assert_eq!(nearest_names("Matehuela", Some("24"))[0], "Matehuala");
    assert_eq!(nearest_names("Monterey", None)[0], "Monterrey");
    assert_eq!(nearest_names("Sn Luis Potosi", None)[0], "San Luis Potosí");
    assert!(nearest_names("", None).is_empty());
    assert!(nearest_names("¿?", None).is_empty());
    assert!(nearest_names("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq", None).is_empty());
}

#[test]
fn name_and_entity_find_every_municipality() {
    for municipality in all() {
        let text = format!("{}, {}", municipality.name, municipality.entity_name);
        match find(&text, None) {
            Found::One(found) => assert_eq!(found, municipality),
            // Two pairs of Oaxaca share their names.
            Found::Several(found) => {
                assert_eq!(found.len(), 2, "{text}");
                assert!(found.contains(&municipality), "{text}");
            }
            Found::None(near) => panic!("{text}: {near:?}"),
        }
    }
}

/// What [`find`] offers where nothing fits, by comparing every name.
fn nearest_of_all(key: &str, prefer_entity: &str) -> Vec<&'static str> {
    let mut near: Vec<_> = index()
        .iter()
        .map(|indexed| (by_slips(key, &indexed.name), indexed.municipality))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .collect();
    near.sort_by(|(one, a), (other, b)| {
        let preferred = |of: &Municipality| of.entity == prefer_entity;
        other
            .total_cmp(one)
            .then(preferred(b).cmp(&preferred(a)))
            .then(a.code.cmp(b.code))
    });
    near.iter().take(NEAREST).map(|(_, m)| m.code).collect()
}

#[test]
fn looking_at_few_names_finds_the_nearest_of_all() {
    let mut compared = 0;
    for municipality in all().step_by(97) {
        let name = search_key(municipality.name);
        for at in [0, name.len() / 2, name.len() - 1] {
            // A letter that no name has in that place, and one that is left out.
            for slip in ["x", ""] {
                let typed = format!("{}{slip}{}", &name[..at], &name[at + 1..]);
                if let Found::None(near) = find(&typed, Some("24")) {
                    let near: Vec<_> = near.iter().map(|m| m.code).collect();
                    assert_eq!(near, nearest_of_all(&search_key(&typed), "24"), "{typed}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 80, "{compared}");
}

proptest! {
    #![proptest_config(scaled())]

    #[test]
    fn accents_and_case_do_not_matter(index in 0usize..2478, shout in any::<bool>()) {
        let municipality = &catalogue()[index];
        let folded = search_key(municipality.name);
        let typed = if shout { folded.to_uppercase() } else { folded };
        let exact = find(municipality.name, Some(municipality.entity));
        prop_assert_eq!(find(&typed, Some(municipality.entity)), exact);
    }

    #[test]
    fn no_text_panics(text in ".{0,40}") {
        let _ = find(&text, Some("24"));
    }
}
