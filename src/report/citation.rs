//! Places in an instrument, in the words of a language: `9(2)` is a paragraph of an article, `13–15` are several articles.

use crate::i18n::{Message, Words};

/// Articles of an instrument, or paragraphs of one of them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place<'a> {
    articles: Vec<&'a str>,
    paragraphs: Option<String>,
}

impl<'a> Place<'a> {
    /// What is cited, as checklists write it; `None` where it is another part, such as a chapter of an annex.
    pub fn of(cited: &[&'a str]) -> Option<Self> {
        let is_roman = |name: &str| name.bytes().all(|letter| b"IVXL".contains(&letter)) && !name.is_empty();
        let split = |cited: &'a str| cited.split_at(cited.find(['(', ':']).unwrap_or(cited.len()));
        let is_article = |cited: &&'a str| {
            let (article, _) = split(cited);
            article.starts_with(|first: char| first.is_ascii_digit()) || is_roman(article)
        };
        match cited {
            [one] if is_article(one) => {
                let (article, rest) = split(one);
                let paragraphs = (!rest.is_empty()).then(|| paragraphs(rest));
                Some(Self { articles: vec![article], paragraphs })
            }
            [_, ..] if cited.iter().all(is_article) => Some(Self { articles: cited.to_vec(), paragraphs: None }),
            _ => None,
        }
    }

    /// Such a place in what is called so where it is cited.
    pub fn tell(&self, cited: &str, words: &Words) -> String {
        let are_many = |text: &str| text.contains('–');
        let articles = match self.articles.as_slice() {
            [before @ .., last] if !before.is_empty() => {
                let before = words.commas(before);
                words.tell(&Message::new("citation-and").with("before", before).with("last", *last))
            }
            one => one.concat(),
        };
        let of = match &self.paragraphs {
            Some(paragraphs) if are_many(paragraphs) => "paragraphs",
            Some(_) => "paragraph",
            None if self.articles.len() > 1 || are_many(&articles) => "articles",
            None => "article",
        };
        let paragraphs = self.paragraphs.as_deref().unwrap_or_default();
        let message = Message::new("citation-of").with("of", of).with("cited", cited);
        words.tell(&message.with("article", words.number(articles)).with("paragraph", words.number(paragraphs)))
    }
}

/// Numbers of paragraphs out of the brackets that they stand in behind the article: `2` of `(2)`, `4–5` of `(4)–(5)`.
fn paragraphs(rest: &str) -> String {
    if rest.contains('–') {
        return rest.replace(['(', ')'], "");
    }
    let first = rest.trim_start_matches(':').strip_prefix('(').and_then(|rest| rest.split_once(')'));
    first.map_or_else(|| rest.trim_start_matches(':').to_owned(), |(first, rest)| format!("{first}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_in_their_number() {
        let (english, russian) = (Words::english(), Words::shipped("ru").unwrap());
        let told = |cited: &str, words: &Words, of: &str| {
            Place::of(&cited.split(", ").collect::<Vec<_>>()).map(|place| place.tell(of, words))
        };
        for (cited, in_english, in_russian) in [
            ("6", "article 6 of the Act", "статья\u{a0}6 Закона"),
            ("10.4.2", "article 10.4.2 of the Act", "статья\u{a0}10.4.2 Закона"),
            ("6, 7", "articles 6 and 7 of the Act", "статьи\u{a0}6 и\u{a0}7 Закона"),
            ("2, 4, 11", "articles 2, 4 and 11 of the Act", "статьи\u{a0}2, 4 и\u{a0}11 Закона"),
            ("13–15", "articles 13–15 of the Act", "статьи\u{a0}13–15 Закона"),
            ("III, IV, V", "articles III, IV and V of the Act", "статьи\u{a0}III, IV и\u{a0}V Закона"),
            ("5(2)", "paragraph 2 of article 5 of the Act", "пункт\u{a0}2 статьи\u{a0}5 Закона"),
            ("5(2)(a)", "paragraph 2(a) of article 5 of the Act", "пункт\u{a0}2(a) статьи\u{a0}5 Закона"),
            ("9(4)–(5)", "paragraphs 4–5 of article 9 of the Act", "пункты\u{a0}4–5 статьи\u{a0}9 Закона"),
            ("VIII:1(a)", "paragraph 1(a) of article VIII of the Act", "пункт\u{a0}1(a) статьи\u{a0}VIII Закона"),
        ] {
            assert_eq!(told(cited, &english, "the Act").as_deref(), Some(in_english));
            assert_eq!(told(cited, &russian, "Закона").as_deref(), Some(in_russian));
        }
        for cited in ["Annex 3", "General Annex, chapter 7", "A.5.1", "Annex C", "chapter 2", "6, Annex 1"] {
            assert_eq!(told(cited, &english, "the Act"), None, "{cited}");
        }
    }
}
