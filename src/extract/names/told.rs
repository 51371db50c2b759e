//! The author named in a Chinese sentence: `作者是X`, `由X主讲`.

use super::lexicon::{MAKER_VERBS, MAKER_VERBS_BEFORE};
use super::list::leading;
use super::reading::{Context, Cue, Kind, NameReading};
use super::script::is_east;

/// `作者是X`, `作者X在…`: after words of a Chinese sentence that introduce the author.
pub(super) fn told(text: &str, at: usize, context: Context<'_>) -> Option<NameReading> {
    let (length, _) = MAKER_VERBS_BEFORE.at_start(&text[at..])?;
    let start = at + length;
    if text[start..].starts_with([':', '：']) {
        return None;
    }
    sentence(text, at, start, context)
}

/// `由X主讲`: between words of a Chinese sentence.
pub(super) fn made(text: &str, at: usize, context: Context<'_>) -> Option<NameReading> {
    let start = at + '由'.len_utf8();
    let reading = sentence(text, at, start, context)?;
    let behind = text[reading.span.end..].trim_start();
    // `由X（某大学）主讲`.
    let remark = behind.starts_with(['（', '(']).then(|| behind.find(['）', ')'])).flatten();
    let behind = remark.map_or(behind, |end| behind[end..].trim_start_matches(['）', ')']));
    MAKER_VERBS.at_start(behind.trim_start()).map(|_| reading)
}

/// The people named in a Chinese sentence from `start` on: Latin names end where Han begins, Han names at a
/// mark, a space or a word that continues the sentence.
fn sentence(text: &str, at: usize, start: usize, context: Context<'_>) -> Option<NameReading> {
    let rest = &text[start..];
    let rest = &rest[..rest
        .find(['。', '，', '！', '；', '\n', '(', '（', '《', '：', ';', '!', '）', ')'])
        .unwrap_or(rest.len())];
    let is_latin = rest.trim_start().starts_with(|c: char| c.is_alphabetic() && !is_east(c));
    let end = if is_latin { latin_run(rest) } else { han_run(rest) };
    // `作者是IBM的工程师`: one of their employees, who is not named.
    if is_latin && rest[end..].starts_with('的') {
        return None;
    }
    let reading = leading(rest.get(..end)?, context.with(Cue::By))?.moved(start);
    let least = if is_latin { -2.1 } else { -1.0 };
    let fits = reading.names.iter().all(|name| name.strength > least && name.kind != Kind::Account);
    fits.then_some(NameReading { span: at..reading.span.end, cue: Cue::By, ..reading })
}

/// The length of the Latin names at the start of `text`, including what joins them.
fn latin_run(text: &str) -> usize {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let joins = matches!(c, '和' | '与' | '、' | '及');
        if is_east(c) && !joins || c == '.' && before.is_lowercase() {
            return at;
        }
        before = c;
    }
    text.len()
}

/// The length of the Han names at the start of `text`: up to a comma, a space, or a word that goes on.
fn han_run(text: &str) -> usize {
    let marks = [
        ",", " ", "的", "在", "目前", "和他", "于", "是", "还", "等", "博士", "教授", "老师", "先生", "写",
        "编", "主讲", "创作", "开发", "撰", "制作",
    ];
    let found = marks.iter().filter_map(|mark| text.trim_start().find(mark)).filter(|at| *at > 3).min();
    found.map_or(text.len(), |at| at + text.len() - text.trim_start().len())
}
