//! How many cases the property tests try: 64, times `FOLIO_TEST_SCALE`.

use proptest::test_runner::Config;

/// The configuration every property test of the domain runs with.
pub(crate) fn scaled() -> Config {
    #[allow(clippy::disallowed_methods, reason = "a test run has no World")]
    let scale = std::env::var("FOLIO_TEST_SCALE")
        .ok()
        .and_then(|text| text.parse::<u32>().ok())
        .unwrap_or(1);
    Config::with_cases(64_u32.saturating_mul(scale.max(1)))
}
