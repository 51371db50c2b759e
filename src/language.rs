//! Which natural language a text is in, as a BCP 47 tag.
//!
//! Scripts decide where they can; among languages of one script a statistical model decides for
//! texts that are long enough, else the language of the document.

use crate::text::{is_cjk, is_hangul};
use whatlang::{Detector, Lang, Script};

/// Characters that only simplified Chinese writes, of the most frequent.
const SIMPLIFIED: &str = "们个这么来对时会过说学开关门问间闻见观觉规视让认识语话请谁读课调谈论词译试验证据处备办务动劳势励压厅历厉县发变叶号听员响哑问团园围国图圆场坏块坚坛垄处备复够头夹夺奋妇妈娱孙学宁宝实审宽宾对寻导寿将尔尝层属岁岂岗岛师帅带帮干并广庆应库废开异弃张弹强归录当彻征径恋恳恶悬惊惧惯愿懒戏战扑执扩扫扬抚报担拟拥择挂挡挤挥损换据掷摄摆撑数敌断无旧时显晋晓暂术机杀杂权条来极构标栈树样桥检楼欢欧岁毁毕毙气汇汉汤没沟泪泽洁浅测济浓涂涛润涨渐渗温湾湿满滚滤灭灯灵灾炉点炼热爱爷牵牺状犹独狭猎猫现环玛电画畅疗疯监盖盘确码础离种积称稳穷竞笔笼筛签简类粮紧纠红约级纪纯纲纳纵纷纸纹线练组细终经结给络绝统继绩绪续维绿编缓缘缩网罗罚职联聪肃肤胜脑脚脱节苏范荐获营萨蓝虑虚虫虽蚀补装见规览触训议讯记讲许论设访证评识诉词试诗诚话该详语误说请诸课谁调谈谢谱豆贝负贡财责败账货质购贯贵费资赋赏赖赛赞赶趋跃践踪车轨转轮软轻载较辅辆辑输边达迁过运近还这进远违连迟适选递逻遗邮邻郑释里鉴针钟钢钱铁铃铜银链销锁锋错键镜长门闪闭间闲闻阅队阳阴阵阶际陆陈险随隐难雾静韩页项顺须顾预领频题颜额风飞饭饮饰馆驱驶驻骑验骤鱼鲁鸟鸡麦黄齐齿龙龟";
/// Characters that only traditional Chinese writes, of the most frequent.
const TRADITIONAL: &str = "們個這麼來對時會過說學開關門問間聞見觀覺規視讓認識語話請誰讀課調談論詞譯試驗證據處備辦務動勞勢勵壓廳歷厲縣發變葉號聽員響團園圍國圖圓場壞塊堅壇壟複夠頭夾奪奮婦媽娛孫寧寶實審寬賓尋導壽將爾嘗層屬歲豈崗島師帥帶幫並廣慶應庫廢異棄張彈強歸錄當徹徑戀懇惡懸驚懼慣願懶戲戰撲執擴掃揚撫報擔擬擁擇掛擋擠揮損換擲攝擺撐數敵斷無舊顯晉曉暫術機殺雜權條極構標棧樹樣橋檢樓歡歐毀畢斃氣匯漢湯沒溝淚澤潔淺測濟濃塗濤潤漲漸滲溫灣濕滿滾濾滅燈靈災爐點煉熱愛爺牽犧狀猶獨狹獵貓現環瑪電畫暢療瘋監蓋盤確碼礎離種積稱穩窮競筆籠篩簽簡類糧緊糾紅約級紀純綱納縱紛紙紋線練組細終經結給絡絕統繼績緒續維綠編緩緣縮網羅罰職聯聰肅膚勝腦腳脫節蘇範薦獲營薩藍慮虛蟲雖蝕補裝覽觸訓議訊記講許設訪評訴詩誠該詳誤諸謝譜貝負貢財責敗賬貨質購貫貴費資賦賞賴賽贊趕趨躍踐蹤車軌轉輪軟輕載較輔輛輯輸邊達遷運還進遠違連遲適選遞邏遺郵鄰鄭釋鑑針鐘鋼錢鐵鈴銅銀鏈銷鎖鋒錯鍵鏡長閃閉閒閱隊陽陰陣階際陸陳險隨隱難霧靜韓頁項順須顧預領頻題顏額風飛飯飲飾館驅駛駐騎驟魚魯鳥雞麥黃齊齒龍龜";

/// The language of one text.
#[must_use]
pub fn of(text: &str, document: Option<&'static str>) -> Option<&'static str> {
    by_script(text).or_else(|| by_model(text, document))
}

/// The language that most of a document's text is in.
#[must_use]
pub fn of_document<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<&'static str> {
    let mut sample = String::new();
    let mut scripts: std::collections::BTreeMap<&'static str, usize> = std::collections::BTreeMap::new();
    let mut count = 0;
    for text in texts.into_iter().take(2000) {
        count += 1;
        if let Some(tag) = by_script(text) {
            *scripts.entry(tag).or_default() += 1;
        } else if sample.len() < 20_000 {
            sample.push_str(text);
            sample.push('\n');
        }
    }
    let (tag, most) = scripts.into_iter().max_by_key(|(_, count)| *count).unwrap_or(("", 0));
    if most * 2 > count {
        return Some(tag);
    }
    let info = Detector::new().detect(&sample)?;
    (info.script() == Script::Latin && sample.len() > 200 || info.is_reliable()).then(|| tag_of(info.lang())).flatten()
}

/// The language of a text whose script leaves one.
fn by_script(text: &str) -> Option<&'static str> {
    let (mut han, mut kana, mut hangul, mut latin) = (0, 0, 0, 0);
    for c in text.chars() {
        match u32::from(c) {
            0x3040..=0x30FF | 0x31F0..=0x31FF | 0xFF66..=0xFF9D if c != '・' && c != 'ー' => kana += 1,
            0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3134F => han += 1,
            _ if is_hangul(c) => hangul += 1,
            _ if c.is_alphabetic() && !is_cjk(c) => latin += 1,
            _ => {}
        }
    }
    if hangul > 0 && hangul >= han + kana {
        return Some("ko");
    }
    if kana > 0 {
        return Some("ja");
    }
    (han > 0 && (han >= 2 || latin < 8)).then(|| chinese(text))
}

/// `zh-hans` or `zh-hant` where the characters tell, else `zh`.
fn chinese(text: &str) -> &'static str {
    let count = |set: &str| text.chars().filter(|c| is_cjk(*c) && set.contains(*c)).count();
    match (count(SIMPLIFIED), count(TRADITIONAL)) {
        (0, 0) => "zh",
        (simplified, traditional) if simplified >= traditional => "zh-hans",
        _ => "zh-hant",
    }
}

/// The language of a text in a script that several share.
fn by_model(text: &str, document: Option<&'static str>) -> Option<&'static str> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 2 {
        return None;
    }
    let info = Detector::new().detect(text)?;
    let tag = tag_of(info.lang())?;
    if info.script() == Script::Latin {
        let latin_document = document.filter(|tag| !matches!(*tag, "zh" | "zh-hans" | "zh-hant" | "ja" | "ko" | "ru" | "ar" | "fa" | "th" | "hi"));
        let is_sure = letters >= 40 && info.is_reliable() && info.confidence() > 0.9;
        return Some(if is_sure { tag } else { latin_document.unwrap_or("en") });
    }
    let same_script = document.filter(|_| info.script() == Script::Cyrillic || info.script() == Script::Arabic);
    let is_sure = letters >= 25 && info.is_reliable();
    Some(if is_sure { tag } else { same_script.filter(|tag| is_of_script(tag, info.script())).unwrap_or(tag) })
}

fn is_of_script(tag: &str, script: Script) -> bool {
    match script {
        Script::Cyrillic => matches!(tag, "ru" | "uk" | "bg" | "be" | "sr" | "mk"),
        Script::Arabic => matches!(tag, "ar" | "fa" | "ur"),
        _ => false,
    }
}

fn tag_of(language: Lang) -> Option<&'static str> {
    Some(match language {
        Lang::Eng => "en",
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Ben => "bn",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Ukr => "uk",
        Lang::Kat => "ka",
        Lang::Ara => "ar",
        Lang::Hin => "hi",
        Lang::Jpn => "ja",
        Lang::Heb => "he",
        Lang::Pol => "pl",
        Lang::Kor => "ko",
        Lang::Tur => "tr",
        Lang::Nld => "nl",
        Lang::Hun => "hu",
        Lang::Ces => "cs",
        Lang::Ell => "el",
        Lang::Bul => "bg",
        Lang::Bel => "be",
        Lang::Mar => "mr",
        Lang::Kan => "kn",
        Lang::Ron => "ro",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Tam => "ta",
        Lang::Vie => "vi",
        Lang::Urd => "ur",
        Lang::Tha => "th",
        Lang::Guj => "gu",
        Lang::Pan => "pa",
        Lang::Tel => "te",
        Lang::Pes => "fa",
        Lang::Mal => "ml",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Khm => "km",
        Lang::Ind => "id",
        Lang::Cat => "ca",
        Lang::Swe => "sv",
        Lang::Nob => "nb",
        Lang::Dan => "da",
        Lang::Fin => "fi",
        Lang::Slk => "sk",
        Lang::Hye => "hy",
        Lang::Amh => "am",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_titles_have_the_language_of_their_script() {
        for (text, expected) in [
            ("搞懂Transformer结构，看这篇PyTorch实现就够了", Some("zh-hans")),
            ("機器學習入門", Some("zh-hant")),
            ("AI 框架部署方案之模型转换", Some("zh-hans")),
            ("日本語の形態素解析", Some("ja")),
            ("한국어 자연어 처리", Some("ko")),
            ("Распознавание речи на русском языке", Some("ru")),
            ("The Annotated Transformer", Some("en")),
            ("كتاب القلم", Some("ar")),
            ("42", None),
        ] {
            assert_eq!(of(text, None), expected, "{text}");
        }
        assert_eq!(of("Manual de Go", Some("es")), Some("es"));
    }
}
