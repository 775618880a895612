//! Elements of XML, for both formats that are written in it.

use std::borrow::Cow;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesCData, BytesDecl, BytesEnd, BytesPI, BytesStart, BytesText, Event};

/// Attributes: names and values.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A document being written, one element on a line.
pub(super) struct Xml<'w> {
    writer: Writer<&'w mut dyn Write>,
}

impl<'w> Xml<'w> {
    /// Begins a document that browsers show with the style sheet at `style`.
    pub(super) fn begin(out: &'w mut dyn Write, style: Option<&str>) -> io::Result<Self> {
        let mut writer = Writer::new(out);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let mut xml = Self { writer };
        xml.line()?;
        if let Some(style) = style {
            // An address of the site's own: nothing in it needs escaping.
            let instruction = format!("xml-stylesheet type=\"text/css\" href=\"{style}\"");
            xml.writer
                .write_event(Event::PI(BytesPI::new(instruction)))?;
            xml.line()?;
        }
        Ok(xml)
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &str, attributes: Attributes) -> io::Result<()> {
        self.writer
            .write_event(Event::Start(start(name, attributes)))?;
        self.line()
    }

    /// Closes it.
    pub(super) fn close(&mut self, name: &str) -> io::Result<()> {
        self.writer.write_event(Event::End(BytesEnd::new(name)))?;
        self.line()
    }

    /// An element that is all attributes.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes) -> io::Result<()> {
        self.writer
            .write_event(Event::Empty(start(name, attributes)))?;
        self.line()
    }

    /// An element with text.
    pub(super) fn text(
        &mut self,
        name: &str,
        attributes: Attributes,
        text: &str,
    ) -> io::Result<()> {
        self.writer
            .write_event(Event::Start(start(name, attributes)))?;
        self.writer
            .write_event(Event::Text(BytesText::new(&clean(text))))?;
        self.close(name)
    }

    /// An element with HTML, whose tags stay as they are: a section that ends nowhere but at its end.
    pub(super) fn html(
        &mut self,
        name: &str,
        attributes: Attributes,
        html: &str,
    ) -> io::Result<()> {
        self.writer
            .write_event(Event::Start(start(name, attributes)))?;
        let html = clean(html);
        let html = if html.contains("]]>") {
            html.replace("]]>", "]]]]><![CDATA[>").into()
        } else {
            html
        };
        self.writer
            .write_event(Event::CData(BytesCData::new(html)))?;
        self.close(name)
    }

    fn line(&mut self) -> io::Result<()> {
        self.writer.get_mut().write_all(b"\n")
    }
}

fn start<'a>(name: &'a str, attributes: Attributes) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, &*clean(value)));
    }
    start
}

/// Takes out what cannot stand in XML at all, not even escaped.
fn clean(text: &str) -> Cow<'_, str> {
    if text.contains(is_foreign) {
        text.replace(is_foreign, "").into()
    } else {
        text.into()
    }
}

/// Returns whether a character cannot stand in XML (XML 1.0, 2.2).
fn is_foreign(character: char) -> bool {
    let is_space = matches!(character, '\t' | '\n' | '\r');
    character < ' ' && !is_space || matches!(character, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Xml) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        let mut xml = Xml::begin(&mut out, None).expect("memory");
        write(&mut xml).expect("memory");
        let text = String::from_utf8(out).expect("text");
        let (_, rest) = text.split_once('\n').expect("a declaration");
        rest.to_owned()
    }

    #[test]
    fn text_and_attributes_are_escaped() {
        assert_eq!(
            written(|xml| xml.text("a", &[("b", "\"<&")], "x < y & ]]> \u{1}\u{ffff}z")),
            "<a b=\"&quot;&lt;&amp;\">x &lt; y &amp; ]]&gt; z</a>\n"
        );
    }

    #[test]
    fn html_ends_where_its_element_does() {
        assert_eq!(
            written(|xml| xml.html("a", &[], "<p>\u{8}]]></p>")),
            "<a><![CDATA[<p>]]]]><![CDATA[></p>]]></a>\n"
        );
    }
}
