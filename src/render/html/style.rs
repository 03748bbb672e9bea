//! The page's style sheet: the fixed rules of `page.css`, with the colours of
//! the palette before them.

use super::palette::{ALL, Paint, code};

const RULES: &str = include_str!("page.css");

/// The whole style sheet.
pub(super) fn sheet() -> String {
    let light = variables(|paint| code(paint.light));
    let dark = variables(|paint| code(paint.dark));
    let mut sheet = format!(
        ":root {{ {light} }}\n\
         @media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
    );
    for paint in ALL {
        let (name, light) = (paint.name, code(paint.light));
        sheet.push_str(&format!(
            "svg [fill=\"{light}\"] {{ fill: var(--{name}); }}\n\
             svg [stroke=\"{light}\"] {{ stroke: var(--{name}); }}\n"
        ));
    }
    sheet.push_str(RULES);
    sheet
}

fn variables(color: impl Fn(&Paint) -> String) -> String {
    let set = |paint: &&Paint| format!("--{}: {};", paint.name, color(paint));
    ALL.iter().map(set).collect::<Vec<_>>().join(" ")
}
