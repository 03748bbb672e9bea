//! Text as it is cleaned, shown, folded and compared.

use folio::domain::curp::Curp;
use folio::domain::fold::search_key;
use folio::domain::plain::{clean, clean_line, is_hidden, visible_line, visible_text};

/// Cleaning and folding twice changes nothing, nothing hidden is left of what
/// is shown, and limits are kept.
pub fn probe(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    folded(&text);
    shown(&text);
    cleaned(&text);
    if let Ok(curp) = Curp::parse(&text) {
        assert_eq!(Curp::parse(curp.as_str()), Ok(curp));
    }
    let _ = Curp::parse_unverified(&text);
}

fn folded(text: &str) {
    let key = search_key(text);
    assert_eq!(search_key(&key), key);
    assert!(key.chars().all(|c| c == ' ' || c.is_alphanumeric()));
    assert!(!key.starts_with(' ') && !key.ends_with(' ') && !key.contains("  "));
}

fn shown(text: &str) {
    let line = visible_line(text);
    assert!(!line.contains(is_hidden));
    assert_eq!(visible_line(&line), line);
    let page = visible_text(text);
    assert!(!page.contains(|c| is_hidden(c) && c != '\n' && c != '\t'));
    assert_eq!(visible_text(&page), page);
}

fn cleaned(text: &str) {
    const LIMIT: usize = 200;
    let several = clean(text, LIMIT);
    let one = clean_line(text, LIMIT);
    if text.contains('\0') {
        assert!(several.is_err() && one.is_err());
    }
    if let Ok(several) = several {
        assert!(several.chars().count() <= LIMIT && !several.contains(['\r', '\0']));
        assert_eq!(clean(&several, LIMIT), Ok(several));
    }
    if let Ok(one) = one {
        assert!(one.chars().count() <= LIMIT && !one.contains(['\r', '\n', '\t', '\0']));
        assert_eq!(clean_line(&one, LIMIT), Ok(one));
    }
}
