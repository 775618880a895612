//! How each language writes its spaces, quotation marks and apostrophes, as text is rendered.
//!
//! French follows Canadian usage, not that of France: OQLF, Vitrine linguistique 22039
//! (« Espacement avant et après les signes »), as gathered in facts.md, part 5. English follows the
//! marks of the Office's own bulletins, same source. In both, bare addresses, tabs and line breaks
//! stay as they are, and a text already written so comes back unchanged.
//!
//! A letter and its accent, written as two signs (a text out of a PDF, a name out of macOS), become the one letter that they look
//! like: Unicode Standard Annex 15, form NFC.
//!
//! A block arrives in pieces, cut at emphasis and links. Rules look back over what was *written*,
//! into a few characters remembered from former pieces, and ahead only in the piece at hand.

use crate::locale::date::months;
use crate::model::Language;
use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::compose;

const NBSP: &str = "\u{A0}";

/// Stands in memory for what is not text: Unicode's object replacement character.
const OPAQUE: char = '\u{FFFC}';

/// How many characters are remembered: enough for "September", a space and what comes before.
const MEMORY: usize = 12;

/// The bytes at which a rule may begin: the others are passed over unread. 0xC2 begins « and »,
/// 0xE2 the curly marks, 0xCC the accents that stand alone.
const FRENCH_MARKS: [bool; 256] = marks(b";!?:%$'\"0123456789\xC2\xE2\xCC");
const ENGLISH_MARKS: [bool; 256] = marks(b"'\"0123456789\xE2\xCC");

const FRENCH_UNITS: [&str; 24] = [
    "km", "m", "cm", "mm", "kg", "g", "mg", "L", "l", "ml", "mL", "ko", "Mo", "Go", "To", "octet",
    "octets", "h", "min", "s", "°C", "k$", "M$", "G$",
];
const FRENCH_LARGE: [&str; 4] = ["million", "millions", "milliard", "milliards"];
const ENGLISH_LARGE: [&str; 2] = ["million", "billion"];

/// One whole text: a title, a caption, an alt text.
#[must_use]
pub fn whole(language: Language, text: &str) -> Cow<'_, str> {
    Typographer::new(language).text(text)
}

/// Applies one language's typography to the text of one block (paragraph, heading, cell, title),
/// piece by piece.
#[derive(Clone, Debug)]
pub struct Typographer {
    language: Language,
    /// The last characters written, oldest first; NUL where there was none.
    memory: [char; MEMORY],
    /// How many « are open.
    guillemets: u32,
    /// Whether a straight mark opened an open «, so that another may close it.
    straight: bool,
    /// Whether a “ is open; in French, since the last «.
    double: bool,
    /// Whether a ‘ is open.
    single: bool,
}

impl Typographer {
    /// Starts a block in `language`.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            language,
            memory: ['\0'; MEMORY],
            guillemets: 0,
            straight: false,
            double: false,
            single: false,
        }
    }

    /// Returns `text` as the language writes it; borrowed when nothing changes. Remembers what went
    /// before in the block.
    pub fn text<'a>(&mut self, text: &'a str) -> Cow<'a, str> {
        Piece::new(self, text, None).write()
    }

    /// Tells what [`Typographer::text`] would write otherwise, in the order of the text, and remembers the same.
    pub fn changes(&mut self, text: &str) -> Vec<Change> {
        let mut changes = Vec::new();
        Piece::new(self, text, Some(&mut changes)).write();
        changes
    }

    /// Tells that something that is not text (code, an image) stood here: an opaque word.
    pub fn opaque(&mut self) {
        self.memory.rotate_left(1);
        self.memory[MEMORY - 1] = OPAQUE;
    }

    /// Sets the language of what follows (a `lang` span), without forgetting what went before;
    /// returns the former one.
    pub fn language(&mut self, language: Language) -> Language {
        std::mem::replace(&mut self.language, language)
    }
}

/// A stretch of a text that its language writes otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The bytes of the text.
    pub at: Range<usize>,
    /// What stands there instead.
    pub new: Cow<'static, str>,
}

/// One piece of a block, being written. A position is a byte of `text`; a rule takes that of its
/// mark and returns where to read on.
struct Piece<'a, 'b> {
    block: &'b mut Typographer,
    text: &'a str,
    /// What is written of `text` up to `copied`; nothing as long as nothing changed.
    out: String,
    copied: usize,
    /// The run of characters last searched for an address, and the address in it.
    run: Range<usize>,
    address: Range<usize>,
    /// Where changes are noted, if somebody asked.
    changes: Option<&'b mut Vec<Change>>,
}

impl<'a, 'b> Piece<'a, 'b> {
    fn new(
        block: &'b mut Typographer,
        text: &'a str,
        changes: Option<&'b mut Vec<Change>>,
    ) -> Self {
        Self {
            block,
            text,
            out: String::new(),
            copied: 0,
            run: 0..0,
            address: 0..0,
            changes,
        }
    }

    fn write(mut self) -> Cow<'a, str> {
        let language = self.block.language;
        let marks = match language {
            Language::En => &ENGLISH_MARKS,
            Language::Fr => &FRENCH_MARKS,
        };
        let is_mark = |byte: u8| marks[usize::from(byte)];
        let mut at = self.resume();
        while let Some(plain) = self.after(at).bytes().position(is_mark) {
            at = match language {
                Language::En => self.english(at + plain),
                Language::Fr => self.french(at + plain),
            };
        }
        let mut memory = ['\0'; MEMORY];
        for (slot, char) in memory.iter_mut().rev().zip(self.before(self.text.len())) {
            *slot = char;
        }
        self.block.memory = memory;
        if self.copied == 0 && self.out.is_empty() {
            return Cow::Borrowed(self.text);
        }
        self.out.push_str(self.after(self.copied));
        Cow::Owned(self.out)
    }

    /// Applies what the former piece left pending: a « that has its space, a number.
    fn resume(&mut self) -> usize {
        match self.block.language {
            Language::Fr if self.follows_opening(0) => {
                let gap = self.spaces(0);
                self.replace(0..gap, "");
                gap
            }
            Language::Fr => self.french_number(0),
            Language::En => self.english_number(0),
        }
    }

    fn french(&mut self, at: usize) -> usize {
        let char = self.char(at).unwrap_or_default();
        match char {
            ';' | '!' | '?' => self.french_no_space(at),
            ':' => self.french_colon(at),
            '%' | '$' => self.french_sign(at, char),
            '\'' => self.french_apostrophe(at),
            '"' => return self.french_quote(at),
            '«' => return self.french_opening(at),
            '»' => self.french_closing(at..at + "»".len()),
            '0'..='9' => return self.french_number(self.digits(at)),
            _ => self.follow(at, char),
        }
        at + char.len_utf8()
    }

    fn english(&mut self, at: usize) -> usize {
        let char = self.char(at).unwrap_or_default();
        match char {
            '"' => self.english_double(at),
            '\'' => self.english_single(at),
            '0'..='9' => return self.english_day(at),
            _ => self.follow(at, char),
        }
        at + char.len_utf8()
    }

    /// Makes one letter of the one before `at` and the accents that begin there, of which it may have two, as in « ế ».
    fn join_accents(&mut self, at: usize) {
        let Some(letter) = self.pending(at).chars().next_back() else {
            return;
        };
        let (mut whole, mut end) = (letter, at);
        for accent in self.after(at).chars().take_while(|char| is_accent(*char)) {
            let Some(both) = compose(whole, accent) else {
                break;
            };
            whole = both;
            end += accent.len_utf8();
        }
        if end > at && !self.in_address(at) {
            self.replace(at - letter.len_utf8()..end, String::from(whole));
        }
    }

    /// Follows the quotations that the author opens and closes with curly marks.
    fn follow(&mut self, at: usize, char: char) {
        match char {
            '“' => self.block.double = true,
            '”' => self.block.double = false,
            '‘' => self.block.single = true,
            '’' => self.block.single &= is_word(self.char(at + "’".len())),
            _ if is_accent(char) => self.join_accents(at),
            _ => {}
        }
    }

    /// OQLF: no space before `;` `!` `?`. The space of « stays, and `!=` and `;)` are other signs.
    fn french_no_space(&mut self, at: usize) {
        let (gap, before) = self.gap_before(at);
        let other = ["!=", ";)", ";-)"];
        if before.is_some_and(|char| !char.is_whitespace() && char != '«')
            && !other.iter().any(|sign| self.after(at).starts_with(sign))
        {
            self.respace(gap..at, "");
        }
    }

    /// OQLF: U+00A0 before the `:` that ends a word: not in 12:30, `https://`, `::` or `:smile:`.
    fn french_colon(&mut self, at: usize) {
        let next = self.char(at + 1);
        let (gap, before) = self.gap_before(at);
        let open = self.block.guillemets > 0 && (self.block.double || self.block.straight);
        let ends = next.is_none_or(char::is_whitespace)
            || is_one_of(next, "»”’)]}")
            || next == Some('"') && open;
        // A space that is there only changes its kind; to add one takes a word before.
        let applies = if gap < at {
            before.is_some_and(|char| !char.is_whitespace() && !"«:".contains(char))
        } else {
            (is_word(before) || is_one_of(before, ")»”’%$\u{FFFC}")) && !self.ends_emoji_code(at)
        };
        if ends && applies {
            self.respace(gap..at, NBSP);
        }
    }

    /// Returns whether the colon at `at` is the second of `:smile:`; that of "12:30:" is not.
    fn ends_emoji_code(&self, at: usize) -> bool {
        let in_code = |char: &char| char.is_ascii_alphanumeric() || "_+-".contains(*char);
        let mut before = self.before(at).skip_while(in_code);
        before.next() == Some(':') && !is_digit(before.next())
    }

    /// OQLF: U+00A0 between a number and `%` or `$`; « 5 millions $ » too. In `5 $10` the sign
    /// belongs to what follows, and `5%20` and `a1$b` are no sums.
    fn french_sign(&mut self, at: usize, sign: char) {
        let (gap, before) = self.gap_before(at);
        let next = self.char(at + 1);
        let large = || FRENCH_LARGE.iter().any(|word| self.follows(gap, word));
        let applies = match sign {
            '%' => is_digit(before) && !is_word(next),
            _ if is_digit(next) => false,
            _ if gap < at => is_digit(before) || large(),
            _ => is_digit(before) && !next.is_some_and(char::is_lowercase),
        };
        if applies {
            self.respace(gap..at, NBSP);
        }
    }

    /// OQLF: the apostrophe is ’ and takes no space, « even before « ».
    fn french_apostrophe(&mut self, at: usize) {
        let next = self.char(at + 1);
        // Where the piece ends, or a space is to go, only the elided word tells.
        let far = self.char(self.spaces(at + 1));
        let elides = is_word(next)
            || is_one_of(next, "«“\"")
            || far.is_none_or(|char| "«\"".contains(char)) && ends_elided(self.before(at));
        let letter = self.before(at).next().is_some_and(char::is_alphabetic);
        if letter && elides && !self.in_address(at) {
            self.replace(at..at + 1, "’");
        }
    }

    /// Removes the space that stands between an apostrophe and the mark that opens at `at`.
    fn french_join(&mut self, at: usize) {
        let (gap, before) = self.gap_before(at);
        if before == Some('’') && ends_elided(self.before(gap).skip(1)) {
            self.replace(gap..at, "");
        }
    }

    /// OQLF: « and one U+00A0; not when nothing or a line break follows.
    fn french_opening(&mut self, at: usize) -> usize {
        let inside = at + "«".len();
        let gap = self.spaces(inside);
        let next = self.char(gap);
        if next == Some('»') {
            return gap + "»".len();
        }
        self.french_join(at);
        if !next.is_some_and(char::is_whitespace) {
            self.replace(inside..gap, NBSP);
        }
        self.block.guillemets = self.block.guillemets.saturating_add(1);
        self.block.double = false;
        gap
    }

    /// Returns whether « and its space stand before `at`.
    fn follows_opening(&self, at: usize) -> bool {
        self.before(at).take(2).eq(['\u{A0}', '«'])
    }

    /// OQLF: one U+00A0 and »; `mark` is where the author wrote it, or a straight one.
    fn french_closing(&mut self, mark: Range<usize>) {
        let (gap, before) = self.gap_before(mark.start);
        if before.is_none_or(|char| char.is_whitespace() || char == '«') {
            self.replace(mark, "»");
        } else {
            self.replace(gap..mark.end, "\u{A0}»");
        }
        self.block.guillemets = self.block.guillemets.saturating_sub(1);
        self.block.straight &= self.block.guillemets > 0;
        self.block.double = false;
    }

    /// facts.md, part 5: straight marks become « … », or “ … ” inside. One that can be neither
    /// (inches) stays, on grounds that hold in a second reading, when no « is `straight` any more.
    fn french_quote(&mut self, at: usize) -> usize {
        let inside = at + 1;
        let gap = self.spaces(inside);
        let next = self.char(gap);
        let before = self.before(at).next();
        let opens = before.is_none_or(leads_in) || is_one_of(before, "’'");
        let begins = next.is_some_and(begins_word);
        let at_end = inside == self.text.len();
        let empty = self.follows_opening(at);
        if self.block.guillemets == 0 {
            // Between two spaces a mark opens only if another may close.
            let closed = gap == inside || self.after(gap).contains('"');
            let opens = opens || before == Some(':');
            if opens && next == Some('"') {
                return gap + 1;
            } else if opens && (at_end || begins && closed) {
                self.french_join(at);
                self.replace(at..gap, "«\u{A0}");
                self.block.guillemets = 1;
                self.block.straight = true;
                self.block.double = false;
                return gap;
            }
        } else if self.block.double {
            if !opens {
                self.replace(at..inside, "”");
                self.block.double = false;
            }
        } else if opens && gap == inside && (begins || at_end && (empty || !self.block.straight)) {
            self.replace(at..inside, "“");
            self.block.double = true;
        } else if self.block.straight && !empty {
            self.block.straight = false;
            self.french_closing(at..inside);
        }
        inside
    }

    /// OQLF: U+00A0 between a number and what it counts: thousands, hours, units; a day and its
    /// month, 1er included. The digits end at `end`, perhaps in the former piece.
    fn french_number(&mut self, end: usize) -> usize {
        let ordinal = self.after(end).starts_with("er");
        let end = if ordinal { end + "er".len() } else { end };
        let gap = self.spaces(end);
        let rest = self.after(gap);
        if rest.is_empty() || gap == end && !rest.starts_with('h') {
            return end;
        }
        let Some(number) = self.number(end) else {
            return end;
        };
        if number.is_short(24) && self.french_hour(end, gap) || gap == end {
            return end;
        }
        let group = self.digits(gap) == gap + 3 && ends_word(self.after(gap + 3));
        let is_unit = |unit| rest.strip_prefix(unit).is_some_and(ends_word);
        // What follows is not written yet: its accents may stand alone.
        let next = rest.split(char::is_whitespace).next().unwrap_or_default();
        let composed: Cow<str> = if next.contains(is_accent) {
            next.nfc().collect::<String>().into()
        } else {
            rest.into()
        };
        let is_month = |month: &str| {
            let (word, rest) = composed.split_at_checked(month.len()).unwrap_or_default();
            word.eq_ignore_ascii_case(month) && ends_word(rest)
        };
        if group && number.digits <= 3 && !number.fraction
            || FRENCH_UNITS.into_iter().chain(FRENCH_LARGE).any(is_unit)
            || number.is_short(31) && months(Language::Fr).any(is_month)
        {
            self.respace(end..gap, NBSP);
        }
        end
    }

    /// OQLF: U+00A0 on both sides of the `h` at `gap`, in a real time: 16 h 30, 16 h. Returns
    /// whether it is one.
    fn french_hour(&mut self, end: usize, gap: usize) -> bool {
        let is_h = |at| self.after(at).strip_prefix('h').is_some_and(ends_word);
        let minutes = self.spaces(gap + 1);
        let minutes_end = minutes + 2;
        // In "9 h 12 h" each number has its own h.
        let with_minutes = self.after(gap).starts_with('h')
            && self.char(minutes).is_some_and(|tens| tens < '6')
            && self.digits(minutes) == minutes_end
            && ends_word(self.after(minutes_end))
            && !is_h(self.spaces(minutes_end));
        let real = with_minutes || is_h(gap);
        if real {
            self.respace(end..gap, NBSP);
        }
        if with_minutes {
            self.respace(gap + 1..minutes, NBSP);
        }
        real
    }

    /// “ after a space, a dash or what opens, else ”. Inches stay straight, if none is open.
    fn english_double(&mut self, at: usize) {
        let before = self.before(at).next();
        if self.block.double || !is_digit(before) {
            self.block.double = before.is_none_or(leads_in);
            self.replace(at..at + 1, if self.block.double { "“" } else { "”" });
        }
    }

    /// ‘ after a space, a dash or what opens, else ’, which is also the apostrophe, as in '90s.
    /// Feet stay straight, if none is open.
    fn english_single(&mut self, at: usize) {
        let before = self.before(at).next();
        let next = self.char(at + 1);
        let feet = is_digit(before) && !next.is_some_and(char::is_alphabetic);
        if feet && !self.block.single || self.in_address(at) {
            return;
        }
        let decade = self.digits(at + 1) == at + 3
            && self.after(at + 3).strip_prefix('s').is_some_and(ends_word);
        if before.is_none_or(leads_in) && !decade {
            self.block.single = true;
            self.replace(at..at + 1, "‘");
        } else {
            self.block.single &= is_word(next);
            self.replace(at..at + 1, "’");
        }
    }

    /// facts.md, part 5: U+00A0 in "December 9", not in "March 3,000 people" or "May 5%".
    fn english_day(&mut self, at: usize) -> usize {
        let end = self.digits(at);
        let (gap, _) = self.gap_before(at);
        if gap < at && self.number(end).is_some_and(|number| number.is_short(31)) {
            let mut suffixes = ["st", "nd", "rd", "th"].iter();
            let rest = self.after(end);
            let rest = suffixes
                .find_map(|suffix| rest.strip_prefix(suffix))
                .unwrap_or(rest);
            let counts = rest.starts_with('%')
                || rest.starts_with([',', '.', ':']) && is_digit(rest.chars().nth(1));
            let mut months = months(Language::En);
            if ends_word(rest) && !counts && months.any(|month| self.follows(gap, month)) {
                self.respace(gap..at, NBSP);
            }
        }
        self.english_number(end)
    }

    /// U+00A0 in "5 million", "$5 billion". The digits end at `end`, perhaps in the former piece.
    fn english_number(&mut self, end: usize) -> usize {
        let gap = self.spaces(end);
        let is_large = |word| self.after(gap).strip_prefix(word).is_some_and(ends_word);
        if gap > end && ENGLISH_LARGE.into_iter().any(is_large) && self.number(end).is_some() {
            self.respace(end..gap, NBSP);
        }
        end
    }

    /// Writes `new` in the place of `gap`, unless what stands after it is a bare address.
    fn respace(&mut self, gap: Range<usize>, new: &'static str) {
        if self.text.get(gap.clone()) != Some(new) && !self.in_address(gap.end) {
            self.replace(gap, new);
        }
    }

    /// Writes `new` in the place of `range`, which begins where nothing is written yet.
    fn replace(&mut self, range: Range<usize>, new: impl Into<Cow<'static, str>>) {
        let new = new.into();
        if self.text.get(range.clone()) == Some(&*new) {
            return;
        }
        if self.out.capacity() == 0 {
            self.out
                .reserve(self.text.len() + self.text.len() / 16 + 16);
        }
        self.out.push_str(self.pending(range.start));
        self.out.push_str(&new);
        self.copied = range.end;
        if let Some(changes) = &mut self.changes {
            changes.push(Change { at: range, new });
        }
    }

    /// Returns whether `at` stands in a bare address: a run without spaces or double quotation
    /// marks that holds `://`, `@` or `www.`, less the punctuation around it.
    fn in_address(&mut self, at: usize) -> bool {
        let around = |char| "'‘’.,;!?()[]".contains(char);
        let in_run = |char: char| !char.is_whitespace() && !"\"«»“”".contains(char);
        // A run is searched once, however many rules ask.
        if !self.run.contains(&at) {
            let before = self.text.get(..at).unwrap_or_default();
            let start = before.trim_end_matches(in_run).len();
            let run = self.after(start);
            let run = run.get(..run.len() - run.trim_start_matches(in_run).len());
            let run = run.unwrap_or_default();
            let inner = run.trim_start_matches(around);
            self.run = start..start + run.len();
            self.address = self.run.end - inner.len()..start + run.trim_end_matches(around).len();
            if !["://", "@", "www."].iter().any(|sign| run.contains(sign)) {
                self.address = 0..0;
            }
        }
        self.address.contains(&at)
    }

    /// Returns the number that ends at `end`, perhaps with « er », unless it is part of a name
    /// such as A5 or CO2.
    fn number(&self, end: usize) -> Option<Number> {
        let (mut digits, mut value, mut place) = (0, 0_u32, 1_u32);
        let ordinal = self.before(end).take(2).eq(['r', 'e']);
        let mut before = self
            .before(end)
            .skip(if ordinal { 2 } else { 0 })
            .peekable();
        while let Some(digit) = before.peek().and_then(|char| char.to_digit(10)) {
            digits += 1;
            value = value.saturating_add(digit.saturating_mul(place));
            place = place.saturating_mul(10);
            before.next();
        }
        let lead = before.next();
        let fraction = is_one_of(lead, ",.:") && is_digit(before.next());
        let named = is_word(lead) || lead == Some('_');
        (digits > 0 && !named).then_some(Number {
            digits,
            value,
            fraction,
        })
    }

    /// Returns the characters before `at` as they are written, last first, into former pieces.
    fn before(&self, at: usize) -> impl Iterator<Item = char> {
        let memory = self.block.memory.iter().rev().copied();
        let former = memory.take_while(|char| *char != '\0');
        self.pending(at)
            .chars()
            .rev()
            .chain(self.out.chars().rev())
            .chain(former)
    }

    /// Returns whether `word`, in ASCII, stands before `at`.
    fn follows(&self, at: usize, word: &str) -> bool {
        let mut before = self.before(at);
        before.by_ref().take(word.len()).eq(word.chars().rev()) && !is_word(before.next())
    }

    /// Returns where the spaces before `at` begin, and the character before them.
    fn gap_before(&self, at: usize) -> (usize, Option<char>) {
        let gap = self.copied + self.pending(at).trim_end_matches(is_space).len();
        (gap, self.before(gap).next())
    }

    /// Returns the text before `at` that is not written yet.
    fn pending(&self, at: usize) -> &'a str {
        self.text.get(self.copied..at).unwrap_or_default()
    }

    fn after(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    fn char(&self, at: usize) -> Option<char> {
        self.after(at).chars().next()
    }

    /// Returns where the spaces that begin at `at` end.
    fn spaces(&self, at: usize) -> usize {
        self.text.len() - self.after(at).trim_start_matches(is_space).len()
    }

    /// Returns where the digits that begin at `at` end.
    fn digits(&self, at: usize) -> usize {
        let digit = |char: char| char.is_ascii_digit();
        self.text.len() - self.after(at).trim_start_matches(digit).len()
    }
}

/// A number in figures.
struct Number {
    digits: usize,
    value: u32,
    /// Whether another number and `,` `.` or `:` go before it, as in 2,5 or 12:30.
    fraction: bool,
}

impl Number {
    /// Returns whether it may be a day or an hour: at most two digits, and at most `limit`.
    fn is_short(&self, limit: u32) -> bool {
        self.digits <= 2 && self.value <= limit && !self.fraction
    }
}

const fn marks(bytes: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut index = 0;
    while index < bytes.len() {
        table[bytes[index] as usize] = true;
        index += 1;
    }
    table
}

/// Returns whether rules may replace `char`: not a tab or a line break.
fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

fn is_digit(char: Option<char>) -> bool {
    char.is_some_and(|char| char.is_ascii_digit())
}

/// Whether a character is the accent of the letter before it, alone.
fn is_accent(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{33f}')
}

fn is_word(char: Option<char>) -> bool {
    char.is_some_and(char::is_alphanumeric)
}

fn is_one_of(char: Option<char>, set: &str) -> bool {
    char.is_some_and(|char| set.contains(char))
}

/// Returns whether the text ends with l, d, qu… and waits for its apostrophe; takes it last first.
fn ends_elided(before: impl Iterator<Item = char>) -> bool {
    let mut before = before.map(|char| char.to_ascii_lowercase());
    match before.next() {
        Some('u') => before.next() == Some('q'),
        last => is_one_of(last, "cdjlmnst") && !is_word(before.next()),
    }
}

/// Returns whether a word may end before `rest`: « 5 m² » is a measure, « 5 m'ont dit » is not.
fn ends_word(rest: &str) -> bool {
    let next = rest.chars().next();
    !next.is_some_and(char::is_alphabetic) && !is_digit(next) && !is_one_of(next, "_@'’")
}

/// Returns whether a quotation may open after `before`.
fn leads_in(before: char) -> bool {
    before.is_whitespace() || "([{/«“‘-‐‑‒–—―−".contains(before)
}

/// Returns whether a quotation may begin with `next`: not with what ends a sentence.
fn begins_word(next: char) -> bool {
    !next.is_whitespace() && !";!?:,.)]}%»”\"".contains(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In the tables, `~` stands for U+00A0 and `_` for U+202F, on both sides.
    fn visible(text: &str) -> String {
        text.replace('~', NBSP).replace('_', "\u{202F}")
    }

    fn check(language: Language, rows: &[(&str, &str)]) {
        for (text, expected) in rows {
            let (text, expected) = (visible(text), visible(expected));
            let written = whole(language, &text);
            assert_eq!(written, expected, "{text:?}");
            assert_eq!(whole(language, &expected), expected, "again, {text:?}");
            let borrowed = matches!(written, Cow::Borrowed(_));
            assert_eq!(borrowed, text == expected, "borrowed, {text:?}");
        }
    }

    fn check_same(language: Language, rows: &[&str]) {
        for text in rows {
            check(language, &[(text, text)]);
        }
    }

    #[test]
    fn an_accent_that_stands_alone_joins_its_letter() {
        check(
            Language::Fr,
            &[
                ("E\u{301}te\u{301} : de\u{301}ja\u{300}!", "Été~: déjà!"),
                ("le 9 de\u{301}cembre", "le 9~décembre"),
                ("l'e\u{302}\u{301}", "l’ế"),
                ("garc\u{327}on", "garçon"),
                ("x\u{338} et \u{301}", "x\u{338} et \u{301}"),
                ("https://a.ca/e\u{301}", "https://a.ca/e\u{301}"),
            ],
        );
        check(Language::En, &[("Que\u{301}bec", "Québec")]);
    }

    /// Writes the pieces of a block; `None` is what is not text.
    fn pieces(language: Language, pieces: &[Option<&str>]) -> String {
        let mut typographer = Typographer::new(language);
        let mut written = String::new();
        for piece in pieces {
            if let Some(text) = piece {
                written.push_str(&typographer.text(&visible(text)));
            } else {
                typographer.opaque();
                written.push('#');
            }
        }
        written
    }

    fn check_pieces(language: Language, rows: &[(&[Option<&str>], &str)]) {
        for (text, expected) in rows {
            assert_eq!(pieces(language, text), visible(expected), "{text:?}");
        }
    }

    #[test]
    fn french_high_punctuation_takes_no_space() {
        check(
            Language::Fr,
            &[
                ("Bonjour !", "Bonjour!"),
                ("Quoi~?", "Quoi?"),
                ("Ceci_; cela", "Ceci; cela"),
                ("Ceci\u{2009}; cela", "Ceci; cela"),
                ("Ah  ~ !", "Ah!"),
                ("Quoi ? !", "Quoi?!"),
                ("« Quoi ? »", "«~Quoi?~»"),
                ("(oui) ; non", "(oui); non"),
                ("😀 !", "😀!"),
                ("voir https://a.ca ; et", "voir https://a.ca; et"),
            ],
        );
        check_same(
            Language::Fr,
            &[
                "",
                " ",
                "!",
                " ?",
                "Bonjour!",
                "mot\n! suite",
                "mot\t;",
                "a != b",
                "merci ;)",
                "merci ;-)",
                "«~!~»",
                "x;y",
            ],
        );
    }

    #[test]
    fn french_colon_takes_a_no_break_space() {
        check(
            Language::Fr,
            &[
                ("Note : texte", "Note~: texte"),
                ("Note: texte", "Note~: texte"),
                ("Note_: texte", "Note~: texte"),
                ("Note  ~: texte", "Note~: texte"),
                ("Note:", "Note~:"),
                ("Note:\ntexte", "Note~:\ntexte"),
                ("(voir ci-dessous:)", "(voir ci-dessous~:)"),
                ("« oui »: non", "«~oui~»~: non"),
                ("(a): b", "(a)~: b"),
                ("10 %: b", "10~%~: b"),
                ("En 2024: b", "En 2024~: b"),
                ("etc. : b", "etc.~: b"),
                ("Heures 12:30: ouvert", "Heures 12:30~: ouvert"),
                ("Courriel : a@b.ca", "Courriel~: a@b.ca"),
                ("« dit: »", "«~dit~:~»"),
                ("É: a", "É~: a"),
            ],
        );
        check_same(
            Language::Fr,
            &[
                "12:30",
                "à 12:30, puis",
                "https://priv.gc.ca",
                "C:\\Temp",
                "a :smile: b",
                ":smile:",
                "a::b",
                "a :: b",
                "std::fs: :",
                "ratio 1:2",
                ": a",
                " : a",
                "mot\n: a",
                "a@b.ca: texte",
                "…: b",
            ],
        );
    }

    #[test]
    fn french_guillemets_hold_no_break_spaces() {
        check(
            Language::Fr,
            &[
                ("« mot »", "«~mot~»"),
                ("«mot»", "«~mot~»"),
                ("«_mot_»", "«~mot~»"),
                ("«  mot  »", "«~mot~»"),
                ("«mot\nmot»", "«~mot\nmot~»"),
                ("«mot", "«~mot"),
                ("« a « b » c »", "«~a «~b~» c~»"),
                ("l'« État »", "l’«~État~»"),
                ("l' « État »", "l’«~État~»"),
                ("qu’ « oui »", "qu’«~oui~»"),
                ("(« oui »)", "(«~oui~»)"),
                ("«a@b.ca»", "«~a@b.ca~»"),
                ("« mot\n»", "«~mot\n»"),
                ("«…»", "«~…~»"),
            ],
        );
        check_same(
            Language::Fr,
            &[
                "«~mot~»",
                "«»",
                "« »",
                "«_»",
                "«\nmot\n»",
                "»",
                "»~«~a",
                "‹ a ›",
                "“mot”",
                "a “ b ” c",
            ],
        );
    }

    #[test]
    fn french_straight_quotes() {
        check(
            Language::Fr,
            &[
                ("le \"mot\" ici", "le «~mot~» ici"),
                ("\"mot\"", "«~mot~»"),
                ("le \" mot \" ici", "le «~mot~» ici"),
                ("le \" mot \".", "le «~mot~»."),
                ("\"mot\": suite", "«~mot~»~: suite"),
                ("\"mot:\" suite", "«~mot~:~» suite"),
                ("\"Quoi ?\"", "«~Quoi?~»"),
                ("« il a dit \"oui\" hier »", "«~il a dit “oui” hier~»"),
                ("\"il a dit \"oui\" hier\"", "«~il a dit “oui” hier~»"),
                ("\"il a dit \"oui\"\"", "«~il a dit “oui”~»"),
                ("Il dit:\"oui\"", "Il dit:«~oui~»"),
                ("l'\"État\"", "l’«~État~»"),
                ("(\"mot\")", "(«~mot~»)"),
                ("\"a\" et \"b\"", "«~a~» et «~b~»"),
                ("\"voir https://a.ca\"", "«~voir https://a.ca~»"),
                ("« le “\"mot” »", "«~le “\"mot”~»"),
            ],
        );
        check_same(
            Language::Fr,
            &[
                "un écran de 15\"",
                "\"\"",
                "\" \"",
                "mot\" suite",
                "mot \" suite",
                "\"\nmot",
            ],
        );
    }

    #[test]
    fn french_apostrophes() {
        check(
            Language::Fr,
            &[
                ("l'État", "l’État"),
                ("aujourd'hui", "aujourd’hui"),
                ("d'11 ans", "d’11 ans"),
                ("qu'", "qu’"),
                ("C'est l'été", "C’est l’été"),
            ],
        );
        check_same(
            Language::Fr,
            &[
                "l’État",
                "'mot'",
                "' ",
                "5'",
                "a@l'b.ca",
                "mot'",
                "rock 'n' roll",
            ],
        );
    }

    #[test]
    fn french_signs() {
        check(
            Language::Fr,
            &[
                ("50%", "50~%"),
                ("50 %", "50~%"),
                ("50_%", "50~%"),
                ("2,5 % des", "2,5~% des"),
                ("100$", "100~$"),
                ("100 $", "100~$"),
                ("100 $CA", "100~$CA"),
                ("100$US", "100~$US"),
                ("1 234,56 $", "1~234,56~$"),
                ("5 millions $", "5~millions~$"),
                ("5 M$", "5~M$"),
            ],
        );
        check_same(
            Language::Fr,
            &[
                "50~%",
                "%",
                "a %",
                "mes$",
                "a%20b",
                "5%20b",
                "5 $10",
                "a1$b",
                "https://a.ca/5%",
                "printf 5 %d",
            ],
        );
    }

    #[test]
    fn french_units_and_numbers() {
        check(
            Language::Fr,
            &[
                ("5 km", "5~km"),
                ("5  km", "5~km"),
                ("100 km/h", "100~km/h"),
                ("20 m²", "20~m²"),
                ("5_kg.", "5~kg."),
                ("10 Mo,", "10~Mo,"),
                ("8 octets", "8~octets"),
                ("20 °C", "20~°C"),
                ("2,5 h", "2,5~h"),
                ("48 h", "48~h"),
                ("30 min", "30~min"),
                ("1 234", "1~234"),
                ("1 234 567 personnes", "1~234~567 personnes"),
                ("12_345", "12~345"),
                ("1 234,5", "1~234,5"),
                ("3 millions de", "3~millions de"),
                ("1,5 milliard", "1,5~milliard"),
                ("819 994-5444", "819~994-5444"),
            ],
        );
        check_same(
            Language::Fr,
            &[
                "5 mots",
                "5 m’ont dit",
                "les 5 l’ont vu",
                "A5 m",
                "CO2 g",
                "5\nkm",
                "5\tkm",
                "20°C",
                "5km",
                "mot km",
                "1234 567",
                "12 34",
                "12 3456",
                "1,5 234",
                "A1 234",
                "12 345e",
                "5 millionnaires",
                "5 KM",
            ],
        );
    }

    #[test]
    fn french_hours() {
        check(
            Language::Fr,
            &[
                ("16 h 30", "16~h~30"),
                ("16h30", "16~h~30"),
                ("16h", "16~h"),
                ("16 h", "16~h"),
                ("16_h_30", "16~h~30"),
                ("de 9h à 17h.", "de 9~h à 17~h."),
                ("8h-16h30", "8~h-16~h~30"),
                ("0 h 05", "0~h~05"),
                ("16 h 75", "16~h 75"),
                ("9 h 12 h", "9~h 12~h"),
                ("24h/24", "24~h/24"),
                ("16 h 30 min", "16~h~30~min"),
            ],
        );
        check_same(
            Language::Fr,
            &[
                "25h",
                "25h30",
                "16h75",
                "16h3",
                "A16h30",
                "16h30m",
                "16heures",
                "12:16h",
                "0x3h",
                "1.5h",
                "https://a.ca/16h30",
                "h 30",
            ],
        );
    }

    #[test]
    fn french_dates() {
        check(
            Language::Fr,
            &[
                ("Le 9 décembre 2024", "Le 9~décembre 2024"),
                ("1er janvier", "1er~janvier"),
                ("31 Août", "31~Août"),
                (
                    "2 février, 3 mars et 4 avril",
                    "2~février, 3~mars et 4~avril",
                ),
                ("5 mai 6 juin 7 juillet", "5~mai 6~juin 7~juillet"),
                ("8_septembre", "8~septembre"),
                ("9 octobre-10 novembre", "9~octobre-10~novembre"),
            ],
        );
        check_same(
            Language::Fr,
            &[
                "9 maires",
                "32 mars",
                "2024 mai",
                "en décembre",
                "9\ndécembre",
                "2e mai",
                "er janvier",
                "91er mai",
                "9 marsupiaux",
            ],
        );
    }

    #[test]
    fn french_pieces() {
        check_pieces(
            Language::Fr,
            &[
                (&[Some("Note"), Some(" : texte")], "Note~: texte"),
                (&[Some("Note"), Some(": texte")], "Note~: texte"),
                (&[Some("Note "), Some(": texte")], "Note : texte"),
                (&[Some("Note :"), Some(" texte")], "Note~: texte"),
                (&[None, Some(" : texte")], "#~: texte"),
                (&[None, Some(": texte")], "#~: texte"),
                (&[None, Some(" !")], "#!"),
                (&[Some("oui"), Some(" ! non")], "oui! non"),
                (&[Some("«"), Some("oui"), Some("»")], "«~oui~»"),
                (&[Some("« "), Some("oui"), Some(" »")], "«~oui~»"),
                (&[Some("«"), Some(" oui "), Some("»")], "«~oui »"),
                (&[Some("«"), None, Some("»")], "«~#~»"),
                (
                    &[Some("dit \""), Some("oui"), Some("\" hier")],
                    "dit «~oui~» hier",
                ),
                (&[Some("\""), None, Some("\"")], "«~#~»"),
                (
                    &[Some("« dit \""), Some("oui"), Some("\" »")],
                    "«~dit “oui”~»",
                ),
                (&[Some("l'"), Some("État")], "l’État"),
                (&[Some("d'"), None], "d’#"),
                (&[Some("l"), Some("'État")], "l’État"),
                (&[Some("l' "), Some("« État »")], "l’ «~État~»"),
                (&[Some("50"), Some(" %")], "50~%"),
                (&[Some("50"), Some("%")], "50~%"),
                (&[Some("5"), Some(" km")], "5~km"),
                (&[Some("A5"), Some(" km")], "A5 km"),
                (&[Some("16"), Some(" h 30")], "16~h~30"),
                (&[Some("1 234"), Some(" 567")], "1~234~567"),
                (&[Some("1234"), Some(" 567")], "1234 567"),
                (&[Some("12"), Some("34"), Some(" 567")], "1234 567"),
                (&[Some("1"), Some("er"), Some(" janvier")], "1er~janvier"),
                (&[Some("9"), Some(" décembre")], "9~décembre"),
                (&[Some("5"), Some(" "), Some("km")], "5 km"),
                (&[Some("mot"), Some("\n"), Some("! fin")], "mot\n! fin"),
            ],
        );
    }

    #[test]
    fn english_double_quotes() {
        check(
            Language::En,
            &[
                ("\"Word\"", "“Word”"),
                ("the \"word\", and", "the “word”, and"),
                ("(\"word\")", "(“word”)"),
                ("a—\"word\"—b", "a—“word”—b"),
                ("\"'Yes,' she said.\"", "“‘Yes,’ she said.”"),
                ("\"I am 5\"", "“I am 5”"),
                ("see \"https://a.ca\".", "see “https://a.ca”."),
                ("\"a\"\n\"b\"", "“a”\n“b”"),
                ("“a \"b\"", "“a “b”"),
            ],
        );
        check_same(
            Language::En,
            &[
                "“Word”",
                "a 15\" screen",
                "6'2\" tall",
                "« word »",
                "word : word !",
            ],
        );
    }

    #[test]
    fn english_single_quotes() {
        check(
            Language::En,
            &[
                ("don't", "don’t"),
                ("the '90s", "the ’90s"),
                ("'90s", "’90s"),
                ("the 1990's", "the 1990’s"),
                ("the users' data", "the users’ data"),
                ("'word'", "‘word’"),
                ("('word')", "(‘word’)"),
                ("'in 2024'", "‘in 2024’"),
                ("'90 people'", "‘90 people’"),
                ("'90state'", "‘90state’"),
                ("'see https://a.ca/it's.'", "‘see https://a.ca/it's.’"),
            ],
        );
        check_same(
            Language::En,
            &["don’t", "5' tall", "6'2", "5'", "a@b.ca's", "www.a.ca/it's"],
        );
    }

    #[test]
    fn english_numbers() {
        check(
            Language::En,
            &[
                ("December 9, 2024", "December~9, 2024"),
                ("December_9", "December~9"),
                ("on May 5.", "on May~5."),
                ("January 1st", "January~1st"),
                ("(March 15)", "(March~15)"),
                ("5 million", "5~million"),
                ("$5 billion", "$5~billion"),
                ("1.5 million people", "1.5~million people"),
                ("February 2 September 30", "February~2 September~30"),
            ],
        );
        check_same(
            Language::En,
            &[
                "Dec. 9",
                "Dec 9",
                "May 2024",
                "May 32",
                "may 5",
                "Dismay 5",
                "March 3,000 people",
                "March 5.5",
                "May 5%",
                "May 5pm",
                "December\n9",
                "5 millions",
                "5 millionaires",
                "5 km",
                "50 %",
                "A5 million",
                "a ... b -- c",
            ],
        );
    }

    #[test]
    fn english_pieces() {
        check_pieces(
            Language::En,
            &[
                (&[Some("\""), Some("word"), Some("\"")], "“word”"),
                (&[Some("("), Some("\"word\""), Some(")")], "(“word”)"),
                (&[None, Some("'s")], "#’s"),
                (&[Some("the "), Some("'word'")], "the ‘word’"),
                (&[Some("December"), Some(" 9")], "December~9"),
                (&[Some("$5"), Some(" million")], "$5~million"),
                (&[Some("15"), Some("\"")], "15\""),
                (&[Some("\"15"), Some("\"")], "“15”"),
            ],
        );
    }

    #[test]
    fn a_span_has_its_own_language() {
        let mut typographer = Typographer::new(Language::Fr);
        assert_eq!(typographer.text("Le terme "), "Le terme ");
        assert_eq!(typographer.language(Language::En), Language::Fr);
        assert_eq!(typographer.text("\"privacy\" !"), "“privacy” !");
        assert_eq!(typographer.language(Language::Fr), Language::En);
        assert_eq!(typographer.text(" : l'anglais"), "\u{A0}: l’anglais");
    }
}

#[cfg(test)]
mod properties {
    use super::*;
    use proptest::prelude::*;

    const SAMPLES: [&str; 58] = [
        " ", " ", " ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2003}", "\n", "\t", "\"", "\"", "'",
        "'", ":", ";", "!", "?", "«", "»", "“", "”", "‘", "’", "%", "$", "h", "h", "1", "5", "30",
        "234", "0", "l", "qu", "er", "a", "é", "É", "km", "m", "mai", "million", "May", "😀",
        "\u{FFFC}", "@", "www.", "://", ".", ",", "(", ")", "-", "=", "_", "s", "²", "°C",
    ];

    fn nasty() -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(&SAMPLES[..]), 0..16)
            .prop_map(|words| words.concat())
    }

    fn language() -> impl Strategy<Value = Language> {
        prop_oneof![Just(Language::En), Just(Language::Fr)]
    }

    /// Writes no file of past failures: a failure becomes a row of the tables above.
    fn config() -> ProptestConfig {
        ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::with_cases(2_000)
        }
    }

    fn without_marks(text: &str) -> String {
        let changes = |char: &char| is_space(*char) || "\"'«»“”‘’".contains(*char);
        text.chars().filter(|char| !changes(char)).collect()
    }

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn a_second_reading_changes_nothing(language in language(), text in nasty()) {
            let once = whole(language, &text).into_owned();
            let again = whole(language, &once);
            prop_assert_eq!(&again, &once);
            prop_assert!(matches!(again, Cow::Borrowed(_)));
        }

        #[test]
        fn any_text_is_taken(language in language(), text in any::<String>()) {
            let once = whole(language, &text).into_owned();
            prop_assert_eq!(whole(language, &once), once.as_str());
        }

        #[test]
        fn only_marks_and_spaces_change(language in language(), text in nasty()) {
            prop_assert_eq!(without_marks(&whole(language, &text)), without_marks(&text));
        }

        #[test]
        fn line_breaks_and_tabs_stay(language in language(), text in nasty()) {
            let breaks = |text: &str| text.matches(['\n', '\t']).collect::<String>();
            prop_assert_eq!(breaks(&whole(language, &text)), breaks(&text));
        }

        #[test]
        fn any_pieces_are_taken(
            pieces in prop::collection::vec((language(), nasty(), any::<bool>()), 0..8),
        ) {
            let mut typographer = Typographer::new(Language::Fr);
            for (language, text, opaque) in pieces {
                typographer.language(language);
                let once = typographer.text(&text);
                prop_assert_eq!(without_marks(&once), without_marks(&text));
                if opaque {
                    typographer.opaque();
                }
            }
        }
    }
}
