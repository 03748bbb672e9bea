//! The colours of the page, in light and in dark. Charts are drawn in the
//! light ones; the style sheet maps these to the reader's scheme. Each tone of
//! a series has another shade of grey, so that a black and white print tells
//! them apart.

use plotters::style::RGBColor;

use crate::report::front::Tone;

/// One colour of the page.
pub(super) struct Paint {
    /// Its name in the style sheet.
    pub name: &'static str,
    /// On a light ground, as charts are drawn.
    pub light: RGBColor,
    /// On a dark ground.
    pub dark: RGBColor,
}

pub(super) const INK: Paint = Paint {
    name: "ink",
    light: RGBColor(0x1B, 0x1F, 0x24),
    dark: RGBColor(0xE6, 0xE9, 0xEC),
};
pub(super) const SOFT: Paint = Paint {
    name: "soft",
    light: RGBColor(0x55, 0x5E, 0x68),
    dark: RGBColor(0xA9, 0xB3, 0xBD),
};
pub(super) const LINE: Paint = Paint {
    name: "line",
    light: RGBColor(0xD3, 0xD9, 0xDF),
    dark: RGBColor(0x3A, 0x43, 0x4C),
};
const GROUND: Paint = Paint {
    name: "ground",
    light: RGBColor(0xFF, 0xFF, 0xFF),
    dark: RGBColor(0x14, 0x18, 0x1D),
};
const MAIN: Paint = Paint {
    name: "main",
    light: RGBColor(0x0B, 0x4F, 0x7D),
    dark: RGBColor(0x6C, 0xB4, 0xE4),
};
const OTHER: Paint = Paint {
    name: "other",
    light: RGBColor(0x86, 0x9B, 0xAC),
    dark: RGBColor(0x74, 0x85, 0x94),
};
const ALERT: Paint = Paint {
    name: "alert",
    light: RGBColor(0xB5, 0x45, 0x09),
    dark: RGBColor(0xF0, 0x92, 0x5A),
};

/// Every colour.
pub(super) const ALL: [&Paint; 7] = [&INK, &SOFT, &LINE, &GROUND, &MAIN, &OTHER, &ALERT];

/// The colour of a series.
pub(super) fn of(tone: Tone) -> RGBColor {
    match tone {
        Tone::Main => MAIN.light,
        Tone::Other => OTHER.light,
        Tone::Alert => ALERT.light,
    }
}

/// As CSS and the library write it.
pub(super) fn code(color: RGBColor) -> String {
    format!("#{:02X}{:02X}{:02X}", color.0, color.1, color.2)
}
