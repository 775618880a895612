//! Colours of CSS, and the contrast of two (WCAG 2.1, 1.4.3).

use super::names::NAMES;

/// A colour: red, green, blue and how opaque it is, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour {
    /// Red, green and blue as written (not linear).
    pub channels: [f64; 3],
    /// 0 is transparent.
    pub alpha: f64,
}

impl Colour {
    /// What a page has where nothing is said.
    pub const WHITE: Self = Self::grey(1.0);
    /// What text has where nothing is said.
    pub const BLACK: Self = Self::grey(0.0);

    const fn grey(level: f64) -> Self {
        Self {
            channels: [level; 3],
            alpha: 1.0,
        }
    }

    /// Reads `#rrggbb` and its short forms, `rgb()`, `hsl()` and names. `None` for what is none of these.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        if let Some(digits) = text.strip_prefix('#') {
            return hex(digits);
        }
        if text == "transparent" {
            return Some(Self {
                alpha: 0.0,
                ..Self::BLACK
            });
        }
        if let Some((name, rest)) = text.split_once('(') {
            let parts: Vec<&str> = rest
                .strip_suffix(')')?
                .split([',', '/', ' '])
                .filter(|part| !part.is_empty())
                .collect();
            let alpha = parts.get(3).map_or(Some(1.0), |part| portion(part, 1.0))?;
            let [first, second, third, ..] = *parts.as_slice() else {
                return None;
            };
            let channels = match name {
                "rgb" | "rgba" => [
                    portion(first, 255.0)?,
                    portion(second, 255.0)?,
                    portion(third, 255.0)?,
                ],
                "hsl" | "hsla" => hsl(
                    degrees(first)?,
                    portion(second, 100.0)?,
                    portion(third, 100.0)?,
                ),
                _ => return None,
            };
            return Some(Self { channels, alpha });
        }
        let index = NAMES
            .binary_search_by(|(name, _)| (*name).cmp(&text))
            .ok()?;
        Some(Self {
            channels: NAMES[index].1.map(|byte| f64::from(byte) / 255.0),
            alpha: 1.0,
        })
    }

    /// Returns what is seen where it lies over an opaque colour.
    #[must_use]
    pub fn over(self, below: Self) -> Self {
        self.mixed(below, 1.0 - self.alpha)
    }

    /// Returns a colour between this one (`part` 0) and another (`part` 1), opaque.
    #[must_use]
    pub fn mixed(self, other: Self, part: f64) -> Self {
        let mut channels = self.channels;
        for (channel, other) in channels.iter_mut().zip(other.channels) {
            *channel = *channel * (1.0 - part) + other * part;
        }
        Self {
            channels,
            alpha: 1.0,
        }
    }

    /// Returns it as `#rrggbb`, rounded.
    #[must_use]
    pub fn hex(self) -> String {
        let [red, green, blue] = self.channels.map(byte);
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Relative luminance (WCAG 2.1).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.channels.map(|channel| {
            if channel <= 0.04045 {
                channel / 12.92
            } else {
                ((channel + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// Returns the contrast ratio of two opaque colours: from 1 to 21 (WCAG 2.1).
#[must_use]
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "from 0 to 255"
)]
fn byte(channel: f64) -> u8 {
    (channel.clamp(0.0, 1.0) * 255.0).round() as u8
}

fn hex(digits: &str) -> Option<Colour> {
    let digits: Vec<u32> = digits
        .chars()
        .map(|digit| digit.to_digit(16))
        .collect::<Option<_>>()?;
    let pairs: Vec<u32> = match digits.len() {
        3 | 4 => digits.iter().map(|digit| digit * 17).collect(),
        6 | 8 => digits
            .chunks(2)
            .map(|pair| pair[0] * 16 + pair[1])
            .collect(),
        _ => return None,
    };
    let at = |index: usize| f64::from(pairs[index]) / 255.0;
    Some(Colour {
        channels: [at(0), at(1), at(2)],
        alpha: if pairs.len() == 4 { at(3) } else { 1.0 },
    })
}

/// A number, of which `whole` is all, or a percentage: from 0 to 1.
fn portion(text: &str, whole: f64) -> Option<f64> {
    let value = match text.strip_suffix('%') {
        Some(number) => number.parse::<f64>().ok()? / 100.0,
        None => text.parse::<f64>().ok()? / whole,
    };
    Some(value.clamp(0.0, 1.0))
}

fn degrees(text: &str) -> Option<f64> {
    let (number, factor) = match text {
        text if text.ends_with("turn") => (text.trim_end_matches("turn"), 360.0),
        text if text.ends_with("grad") => (text.trim_end_matches("grad"), 0.9),
        text if text.ends_with("rad") => {
            (text.trim_end_matches("rad"), 180.0 / std::f64::consts::PI)
        }
        text => (text.trim_end_matches("deg"), 1.0),
    };
    Some((number.parse::<f64>().ok()? * factor).rem_euclid(360.0))
}

/// CSS Color 4, 7.1.
fn hsl(hue: f64, saturation: f64, lightness: f64) -> [f64; 3] {
    [0.0, 8.0, 4.0].map(|offset| {
        let turn = (offset + hue / 30.0) % 12.0;
        let reach = saturation * lightness.min(1.0 - lightness);
        lightness - reach * (turn - 3.0).min(9.0 - turn).clamp(-1.0, 1.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_in_every_form() {
        for text in [
            "#663399",
            "#639",
            "#639f",
            "#663399FF",
            "rgb(102, 51, 153)",
            "rgb(40% 20% 60%)",
            "rgba(102 51 153 / 100%)",
            "hsl(270, 50%, 40%)",
            "hsl(0.75turn 50% 40% / 1)",
            "RebeccaPurple",
        ] {
            let colour = Colour::read(text).map(Colour::hex);
            assert_eq!(colour.as_deref(), Some("#663399"), "{text}");
        }
        for text in ["#12", "#ggg", "rgb(1,2)", "oklch(1 2 3)", "inherit", ""] {
            assert_eq!(Colour::read(text), None, "{text}");
        }
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0), "searched by halves");
    }

    /// Values that the WCAG's own tools give.
    #[test]
    fn contrast_is_that_of_wcag() {
        for (one, other, expected) in [
            ("#000", "#fff", 21.0),
            ("#777", "#fff", 4.478),
            ("#767676", "white", 4.542),
            ("#f00", "#fff", 3.998),
            ("red", "red", 1.0),
        ] {
            let read = |text| Colour::read(text).unwrap_or(Colour::BLACK);
            let ratio = contrast(read(one), read(other));
            assert!(
                (ratio - expected).abs() < 0.001,
                "{one} on {other}: {ratio}"
            );
        }
        let half = Colour::read("rgb(0 0 0 / 50%)").unwrap_or(Colour::BLACK);
        assert_eq!(half.over(Colour::WHITE).hex(), "#808080");
    }
}
