//! The structure of a document, kind by kind: what checks compare between the two languages.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};

/// One element of structure: what distinguishes it, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element<K> {
    /// What distinguishes it from others of its kind, whatever the language.
    pub key: K,
    /// Where it stands.
    pub span: Range<usize>,
}

/// A list: whether it is numbered, and how many items it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListKey {
    /// Whether its items are numbered.
    pub is_numbered: bool,
    /// Its own items, without those of lists in it.
    pub items: usize,
}

/// A table: its rows, the header among them, and its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableKey {
    /// Rows, with the header.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
}

/// The elements of a document, each kind in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// Headings, by level.
    pub headings: Vec<Element<u8>>,
    /// Lists.
    pub lists: Vec<Element<ListKey>>,
    /// Tables.
    pub tables: Vec<Element<TableKey>>,
    /// Quotations set apart.
    pub quotations: Vec<Element<()>>,
    /// Alerts, by kind.
    pub alerts: Vec<Element<&'static str>>,
    /// Blocks of code, by language.
    pub code: Vec<Element<String>>,
    /// Pictures.
    pub pictures: Vec<Element<()>>,
    /// Definitions of footnotes.
    pub footnotes: Vec<Element<()>>,
}

impl Outline {
    /// Reads the structure of a document from its events.
    #[must_use]
    pub fn read(events: &[(Event, Range<usize>)]) -> Self {
        let mut outline = Self::default();
        // The index of each open list and of the open table.
        let mut lists: Vec<usize> = Vec::new();
        for (event, span) in events {
            let span = span.clone();
            match event {
                Event::Start(Tag::Heading { level, .. }) => outline.headings.push(Element {
                    key: *level as u8,
                    span,
                }),
                Event::Start(Tag::List(first)) => {
                    lists.push(outline.lists.len());
                    let key = ListKey {
                        is_numbered: first.is_some(),
                        items: 0,
                    };
                    outline.lists.push(Element { key, span });
                }
                Event::End(TagEnd::List(_)) => {
                    lists.pop();
                }
                Event::Start(Tag::Item) => {
                    if let Some(list) = lists.last().and_then(|index| outline.lists.get_mut(*index))
                    {
                        list.key.items += 1;
                    }
                }
                Event::Start(Tag::Table(columns)) => {
                    let key = TableKey {
                        rows: 0,
                        columns: columns.len(),
                    };
                    outline.tables.push(Element { key, span });
                }
                Event::Start(Tag::TableHead | Tag::TableRow) => {
                    if let Some(table) = outline.tables.last_mut() {
                        table.key.rows += 1;
                    }
                }
                Event::Start(Tag::BlockQuote(None)) => {
                    outline.quotations.push(Element { key: (), span });
                }
                Event::Start(Tag::BlockQuote(Some(kind))) => outline.alerts.push(Element {
                    key: alert(*kind),
                    span,
                }),
                Event::Start(Tag::CodeBlock(kind)) => outline.code.push(Element {
                    key: match kind {
                        CodeBlockKind::Fenced(info) => info.to_string(),
                        CodeBlockKind::Indented => String::new(),
                    },
                    span,
                }),
                Event::Start(Tag::Image { .. }) => outline.pictures.push(Element { key: (), span }),
                Event::Start(Tag::FootnoteDefinition(_)) => {
                    outline.footnotes.push(Element { key: (), span });
                }
                _ => {}
            }
        }
        outline
    }
}

/// Returns the name of an alert, as style sheets and catalogues have it.
#[must_use]
pub fn alert(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Important => "important",
        BlockQuoteKind::Warning => "warning",
        BlockQuoteKind::Caution => "caution",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn structure_is_read_kind_by_kind() {
        let file = "## A\n\n- a\n  1. x\n  2. y\n- b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> q\n\n\
                    > [!TIP]\n> t\n\n```toml\na = 1\n```\n\n![p](p.jpg)\n\nx[^1]\n\n[^1]: n\n";
        let outline = Outline::read(&Document::parse(file, 0).events);
        let lists: Vec<_> = outline
            .lists
            .iter()
            .map(|list| (list.key.is_numbered, list.key.items))
            .collect();
        assert_eq!(lists, [(false, 2), (true, 2)]);
        assert_eq!(
            outline.tables[0].key,
            TableKey {
                rows: 2,
                columns: 2
            }
        );
        assert_eq!(
            (
                outline.headings.len(),
                outline.quotations.len(),
                outline.pictures.len(),
                outline.footnotes.len()
            ),
            (1, 1, 1, 1)
        );
        assert_eq!(outline.alerts[0].key, "tip");
        assert_eq!(outline.code[0].key, "toml");
    }
}
