//! Tells simplified from traditional Chinese by characters that occur in only one of them.

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// Frequent characters of simplified Chinese only, in addition to [`SIMPLE_RADICALS`].
const SIMPLIFIED: &str = "\
    们个这么来对时会过学开关据处备办务动劳势励压厅历厉县发变叶号听员响哑团园围国图圆场坏块坚坛\
    垄复够头夹夺奋妇妈娱孙宁宝实审宽宾寻导寿将尔尝层属岁岂岗岛师帅带帮广庆应库废异弃张弹强归录\
    当彻径恋恳恶悬惊惧惯愿懒戏战扑执扩扫扬抚报担拟拥择挂挡挤挥损换掷摄摆撑数敌断无旧显晋晓暂术\
    机杀杂权条极构标栈树样桥检楼欢欧毁毕毙气汇汉汤没沟泪泽洁浅测济浓涂涛润涨渐渗温湾湿满滚滤灭\
    灯灵灾炉点炼热爱爷牵牺状犹独狭猎猫现环玛电画畅疗疯监盖盘确码础离种积称稳穷竞笔笼筛签简类粮\
    紧网罗罚职联聪肃肤胜脑脚脱节苏荐获营萨蓝虑虚虫虽蚀补装触豆赶趋跃践踪边达迁运近还进远违连迟\
    适选递逻遗邮邻郑释鉴长队阳阴阵阶际陆陈险随隐难雾静麦黄齐齿龙龟优传伤伦伪体侠侦侧债倾储儿兰\
    兴养兽册写军农冯决况冻净凉减凤击刘则刚创删别剂剑剧劝区医华协单卖卢卫厂参双吗启吴圣墙壮声壳\
    奖奥宪宫尽币忆忧怀态总户扰抢护拦拨摇杨枢枪柜栏梦档浏烦烧狮献盗硕碍与业东丝丢两严丧临为丽举\
    义乌乐乔习乡书买乱争亏亚产亩亲亿仅从仑仓仪价众伟伞党内劲匀叹吕呕唤嘱坝垫堕娇婴孪宠尘尧岭峡\
    帐帜庄庙弥弯怜惨愤惭慑抛拢拣挚捞捡掺摊斋斩旷昼晒晕枫栋桨桩横泼洼浆浇浊涡涩渊渔溃滞滥滨滩烂\
    疮痒皱盐睁矿砖祸秽窃窝筹篮粪聋肠肿胁胆胶脉脏舰舱艰艺芦苍药莱莲萝葱蒋虏虾蚁蛮蜗衅袄袜袭裤赵\
    躯辽邓酱酿隶韵龄罢";

/// Frequent characters of traditional Chinese only, in addition to [`FULL_RADICALS`].
const TRADITIONAL: &str = "\
    們個這麼來對時會過學問聞據處備辦務動勞勢勵壓廳歷厲發葉號聽員響團園圍國圖圓場壞塊堅壇壟複夠\
    夾奪奮婦媽娛孫寧寶實審寬尋導壽將爾嘗層屬歲豈崗島師帥帶幫並廣慶應庫廢異棄張彈強歸當徹徑戀懇\
    惡懸懼慣懶戲戰撲執擴掃揚撫報擔擬擁擇掛擋擠揮損換擲攝擺撐數敵斷無舊晉曉暫術機殺雜權條極構標\
    棧樹樣橋檢樓歡歐毀畢斃氣匯漢湯沒溝淚澤潔淺測濟濃塗濤潤漲漸滲溫灣濕滿滾濾滅燈靈災爐點煉熱愛\
    爺牽犧狀猶獨狹獵貓現環瑪電畫暢療瘋監蓋盤確碼礎離種積稱穩窮競筆籠篩簽簡糧羅罰職聯聰肅膚勝腦\
    腳脫節蘇範薦獲營薩藍慮虛蟲雖蝕補裝觸敗趕趨躍踐蹤邊達遷運還進遠違連遲適選遞邏遺郵鄰鄭釋長隊\
    陽陰陣階際陸陳險隨隱難霧靜飛雞麥黃齊齒龍龜優傳傷倫偽體俠偵側債傾儲兒蘭興獸冊寫農決況凍淨涼\
    減擊劉則剛創刪別劑劍劇勸區醫華協單盧衛廠參雙嗎啟吳聖牆壯聲殼獎奧憲宮盡幣憶憂懷態戶擾搶攔撥\
    搖楊樞槍櫃欄夢檔瀏煩燒獅獻盜碩礙與業東丟兩嚴喪豐臨為麗舉義烏樂喬習鄉書亂爭虧亞產畝億僅從侖\
    倉儀價眾偉傘黨內衝勁勻捲嘆呂嘔啞喚囑壩墊墮嬌嬰孿寵塵堯嶺峽帳幟莊廟彌彎憐慘憤慚懾拋攏揀摯撈\
    撿摻攤齋斬曠晝曬暈楓棟槳樁橫潑窪漿澆濁渦澀淵漁潰滯濫濱灘爛瘡癢皺鹽睜礦磚禍穢竊窩築籌籃糞聾\
    腸腫脅膽膠脈髒艦艙艱藝蘆蒼藥萊蓮蘿蔥蔣虜蝦蟻蠻蝸釁襖襪襲褲趙軀遼鄧醬釀鬧隸韻齡罷";

/// Characters with a traditional radical that simplified Chinese uses too.
const BOTH: &str = "紊素索紧紫累絮絷縻繁纂誉誓詈詹警譬誊謇訾釜鉴銮錾鏖鑫飧飨餍餐餮饕";

/// Ranges of characters with a simplified radical, which follow those with the traditional one: see, speech, shell,
/// cart, silk, metal, gate, leather, page, wind, food, horse, fish, bird.
///
/// Source: the code charts of the Unicode Standard.
const SIMPLE_RADICALS: &[RangeInclusive<char>] = &[
    '\u{89C1}'..='\u{89D1}',
    '\u{8BA0}'..='\u{8C36}',
    '\u{8D1D}'..='\u{8D63}',
    '\u{8F66}'..='\u{8F9A}',
    '\u{7E9F}'..='\u{7F35}',
    '\u{9485}'..='\u{9576}',
    '\u{95E8}'..='\u{961A}',
    '\u{97E6}'..='\u{97EC}',
    '\u{9875}'..='\u{98A7}',
    '\u{98CE}'..='\u{98DA}',
    '\u{9963}'..='\u{9995}',
    '\u{9A6C}'..='\u{9AA7}',
    '\u{9C7C}'..='\u{9CE3}',
    '\u{9E1F}'..='\u{9E73}',
];

/// Ranges of characters with a traditional radical.
const FULL_RADICALS: &[RangeInclusive<char>] = &[
    '\u{7CFD}'..='\u{7E9E}',
    '\u{898B}'..='\u{89C0}',
    '\u{8A01}'..='\u{8B9F}',
    '\u{8C9D}'..='\u{8D1C}',
    '\u{8ECA}'..='\u{8F65}',
    '\u{91D2}'..='\u{9484}',
    '\u{9580}'..='\u{95E7}',
    '\u{97CB}'..='\u{97E5}',
    '\u{9801}'..='\u{9874}',
    '\u{98A8}'..='\u{98CD}',
    '\u{98E0}'..='\u{9962}',
    '\u{99AC}'..='\u{9A6B}',
    '\u{9B5A}'..='\u{9C7B}',
    '\u{9CE5}'..='\u{9E1E}',
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Simplified,
    Traditional,
}

static FORMS: LazyLock<HashMap<char, Form>> = LazyLock::new(|| {
    let mut forms: HashMap<char, Form> = HashMap::new();
    forms.extend(FULL_RADICALS.iter().cloned().flatten().map(|c| (c, Form::Traditional)));
    BOTH.chars().for_each(|c| {
        forms.remove(&c);
    });
    forms.extend(SIMPLE_RADICALS.iter().cloned().flatten().map(|c| (c, Form::Simplified)));
    forms.extend(SIMPLIFIED.chars().map(|c| (c, Form::Simplified)));
    forms.extend(TRADITIONAL.chars().map(|c| (c, Form::Traditional)));
    forms
});

/// `zh-hans` or `zh-hant` if the characters decide it, else the document's variant, else `zh`.
pub(super) fn form(text: &str, document: Option<&'static str>) -> &'static str {
    let (mut simplified, mut traditional) = (0, 0);
    for form in text.chars().filter(|c| !c.is_ascii()).filter_map(|c| FORMS.get(&c)) {
        match form {
            Form::Simplified => simplified += 1,
            Form::Traditional => traditional += 1,
        }
    }
    match (simplified, traditional) {
        (0, 0) => document.filter(|tag| tag.starts_with("zh")).unwrap_or("zh"),
        _ if simplified >= traditional => "zh-hans",
        _ => "zh-hant",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_is_of_both_forms() {
        assert!(SIMPLIFIED.chars().all(|c| !TRADITIONAL.contains(c)));
        assert!(TRADITIONAL.chars().all(|c| FORMS.get(&c) == Some(&Form::Traditional) && !BOTH.contains(c)));
    }

    #[test]
    fn characters_tell_and_the_document_decides_the_rest() {
        assert_eq!(form("机器学习", None), "zh-hans");
        assert_eq!(form("機器學習", Some("zh-hans")), "zh-hant");
        assert_eq!(form("原理介绍", None), "zh-hans");
        assert_eq!(form("中文", None), "zh");
        assert_eq!(form("中文", Some("zh-hant")), "zh-hant");
        assert_eq!(form("中文", Some("en")), "zh");
    }
}
