//! Tells languages in the Latin alphabet apart by function words and letters.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Tag, frequent function words, characteristic letters.
const LANGUAGES: &[(&str, &str, &str)] = &[
    (
        "en",
        "the and of for to with how your from an on by using what why is are it this that you build learn \
         learning introduction guide into about at as or not when its a in i",
        "",
    ),
    (
        "es",
        "el la los las del de y en con para una un por como qué que desde su lo al introducción curso",
        "ñ¿¡áíóú",
    ),
    ("pt", "o os as de do da dos das e em com para uma um por como na no ao introdução curso", "ãõáíóúâêç"),
    (
        "fr",
        "le la les des du de et en avec pour une un dans sur par au aux comment votre introduction cours",
        "œèàêîûçéôë",
    ),
    ("de", "der die das und für mit ein eine von im den dem zur zum auf ist wie in einführung", "ßäöü"),
    ("it", "il lo gli di del della delle dei e in con per una un da al nel come introduzione corso", "òìèàù"),
    ("nl", "de het een en van voor met in op te naar is je leren", ""),
    ("pl", "i w z na do dla jak się od po kurs wprowadzenie", "łąężźśćńó"),
    ("cs", "a v z na pro se do jak úvod programování", "řěůčšžýáíé"),
    ("sk", "a v z na pre sa do ako úvod", "ľĺŕôčšžýáíé"),
    ("tr", "ve ile için bir bu da nasıl dersleri giriş eğitimi", "ğşıçöü"),
    ("az", "və ilə üçün bir", "əğşıçöü"),
    ("id", "dan untuk dengan yang di dari ini belajar pada dasar pemrograman tutorial panduan", ""),
    (
        "vi",
        "và cho với của là trong học lập trình cơ bản",
        "đơưăàáâèéêìíòóôùúýạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    ),
    ("sv", "och för med en ett att i på av till är", "åäö"),
    ("da", "og til med en et i på af at er for", "øæå"),
    ("nb", "og til med en et i på av å er for", "øæå"),
    ("fi", "ja on ei ohjelmointi johdatus", "äö"),
    ("et", "ja on ei sissejuhatus", "äõöü"),
    ("hu", "a az és egy hogy nem programozás", "őűáéíóöúü"),
    ("ro", "și şi cu de pentru la în din un o", "ășțţâî"),
    ("ca", "el la els les de del i en amb per una un", "çàèòï"),
    ("hr", "i u na za s se programiranje", "čćđšž"),
    ("sl", "in v na za s se z", "čšž"),
    ("lt", "ir su į kaip", "ėųįūčšž"),
    ("lv", "un ar par no", "āēīūķļņģ"),
];

static WORDS: LazyLock<HashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (_, small, _)) in LANGUAGES.iter().enumerate() {
        small.split_whitespace().for_each(|word| words.entry(word).or_default().push(at));
    }
    words
});

static LETTERS: LazyLock<HashMap<char, Vec<usize>>> = LazyLock::new(|| {
    let mut letters: HashMap<char, Vec<usize>> = HashMap::new();
    for (at, (_, _, own)) in LANGUAGES.iter().enumerate() {
        own.chars().for_each(|letter| letters.entry(letter).or_default().push(at));
    }
    letters
});

/// The evidence for each language.
pub(super) struct Votes([u8; LANGUAGES.len()]);

impl Votes {
    pub(super) fn of(text: &str) -> Self {
        let mut votes = [0_u8; LANGUAGES.len()];
        let lower = text.to_lowercase();
        for word in small_words(&lower) {
            for at in WORDS.get(word).into_iter().flatten() {
                votes[*at] = votes[*at].saturating_add(1);
            }
        }
        for at in lower.chars().filter(|c| !c.is_ascii()).filter_map(|c| LETTERS.get(&c)).flatten() {
            votes[*at] = votes[*at].saturating_add(1);
        }
        Self(votes)
    }

    /// The votes for one language.
    pub(super) fn for_tag(&self, tag: &str) -> u8 {
        LANGUAGES.iter().position(|(known, ..)| *known == tag).map_or(0, |at| self.0[at])
    }

    /// The highest number of votes, and the languages that have it.
    pub(super) fn best(&self) -> (u8, Vec<&'static str>) {
        let most = self.0.iter().copied().max().unwrap_or(0);
        let winners = LANGUAGES.iter().zip(self.0).filter(|(_, votes)| *votes == most);
        (most, winners.map(|((tag, ..), _)| *tag).collect())
    }
}

/// The words of a text; single letters only if they are words, unlike those in `U.S.` or `Z's`.
fn small_words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().flat_map(|token| {
        let whole = token.trim_matches(|c: char| !c.is_alphabetic());
        let words = whole.split(|c: char| !c.is_alphabetic());
        words.filter(move |word| word.len() == whole.len() || word.chars().nth(1).is_some())
    })
}

/// Whether this is a known language in the Latin alphabet.
pub(super) fn is_known(tag: &str) -> bool {
    LANGUAGES.iter().any(|(known, ..)| *known == tag)
}
