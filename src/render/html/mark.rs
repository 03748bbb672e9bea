//! Writing HTML: elements and their attributes, every text escaped.

/// A page on its way.
#[derive(Default)]
pub(super) struct Page {
    html: String,
}

impl Page {
    /// Begins an element that others stand in.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.html.push('\n');
    }

    /// Ends it.
    pub fn close(&mut self, name: &str) {
        self.raw(&format!("</{name}>\n"));
    }

    /// An element with a text in it.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.tag(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// An element that holds nothing.
    pub fn void(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open(name, attributes);
    }

    /// What is HTML already.
    pub fn raw(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// The page as far as it was written.
    pub fn into_string(self) -> String {
        self.html
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.html.push('<');
        self.html.push_str(name);
        for (key, value) in attributes {
            self.html.push(' ');
            self.html.push_str(key);
            self.html.push_str("=\"");
            self.text(value);
            self.html.push('"');
        }
        self.html.push('>');
    }

    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                '\'' => self.html.push_str("&#39;"),
                other => self.html.push(other),
            }
        }
    }
}
