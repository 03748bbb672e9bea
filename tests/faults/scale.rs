//! How much is tried: a little in every run, as much as is asked for by
//! `FOLIO_TEST_SCALE`.

/// The factor, at least 1.
pub fn scale() -> usize {
    std::env::var("FOLIO_TEST_SCALE")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1)
        .max(1)
}

/// At most `most` times the scale of the numbers from 1 to `last`, evenly
/// spread, the first and the last among them.
pub fn spread(last: usize, most: usize) -> Vec<usize> {
    let wanted = most.saturating_mul(scale());
    match last {
        0 => Vec::new(),
        _ if wanted >= last => (1..=last).collect(),
        _ if wanted < 2 => vec![last.div_ceil(2)],
        _ => (0..wanted)
            .map(|at| 1 + at * (last - 1) / (wanted - 1))
            .collect(),
    }
}

#[test]
fn a_spread_reaches_from_the_first_to_the_last() {
    assert_eq!(spread(0, 3), [0; 0]);
    assert_eq!(spread(1, 3), [1]);
    let some = spread(1_000_000, 3);
    assert_eq!((some[0], some[some.len() - 1]), (1, 1_000_000));
    assert_eq!(some.len(), 3 * scale());
}
