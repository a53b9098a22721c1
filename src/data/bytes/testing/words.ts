/** Words for generated tables: headers, and names that the detector has no list of (companies, towns, people, footers). */
export interface TestLanguage {
  encodings: readonly string[]
  headers: readonly string[]
  names: readonly string[]
}

const list = (text: string) => text.split('|').map((word) => word.trim())

export const LANGUAGES: Readonly<Record<string, TestLanguage>> = {
  German: {
    encodings: ['windows-1252', 'iso-8859-15', 'macintosh'],
    headers: list('Eröffnung|Höchst|Währung|Veränderung|Schlußkurs|Börse|Stück|Rücknahmepreis'),
    names: list(
      'Münchener Rück|Südzucker|Dürr|Krones Köln|Wüstenrot|Vossloh Düren|Jungheinrich Lüneburg|Bechtle Göppingen|Österreichische Post|Überlingen|Würth|Häfele|Gärtner|Löwenbräu|Großhandel|Süßwaren',
    ),
  },
  French: {
    encodings: ['windows-1252', 'iso-8859-15', 'macintosh'],
    headers: list('Clôture|Dernière|Élevé|Volume échangé|Précédent|Libellé|Séance'),
    names: list(
      'Crédit Mutuel|Hermès|Saint-Étienne|Groupe Casino à Paris|Pernod Théâtre|Nîmes|Société Foncière|Électricité|Lagardère|Rhône-Alpes|Besançon|Ségur|Compagnie des Pêches|Île-de-France|Aéroports|Mersen Gennevilliers été',
    ),
  },
  Spanish: {
    encodings: ['windows-1252', 'iso-8859-15', 'macintosh'],
    headers: list('Último|Máximo|Mínimo|Variación|Sesión|Título|Cotización'),
    names: list(
      'Telefónica|Acerinox Campo de Gibraltar Cádiz|Grífols|Ebro Puleva Señorío|A Coruña|Logroño|Inmobiliaria Núñez|Avilés|Atención al accionista|Año fiscal|Compañía de Ríos|Almirall Mediterráneo|Castellón|Ibáñez|Muñoz',
    ),
  },
  Portuguese: {
    encodings: ['windows-1252', 'iso-8859-15', 'macintosh'],
    headers: list('Último|Máxima|Mínima|Variação|Preço|Ações|Cotação|Negócios'),
    names: list(
      'Petróleo Brasileiro|Itaú Unibanco|Eletrobrás|Vale Mineração|Magazine Luíza|Açúcar Guarani|Fundição Tupy|Energias de Portugal Gás|Florianópolis|Belém|Galpão|Sendas Distribuição|Cimentação|Comunicações',
    ),
  },
  Polish: {
    encodings: ['windows-1250', 'iso-8859-2'],
    headers: list('Zamknięcie|Najwyższy|Najniższy|Dzień|Wartość|Spółka|Średni kurs|Obrót'),
    names: list(
      'Żabka Polska|Grupa Kęty|Śnieżka|Bogdanka Lublin Węgiel|Jastrzębska Spółka Węglowa|Ząbki|Zespół Elektrowni Pątnów|Kraków Łęg|Święta|Świętokrzyskie|Bełchatów|Bielsko-Biała|Tarnów Mościce|Dębica|Wydawnictwa Szkolne|Łukasiewicz|Gorzów|Wałbrzych',
    ),
  },
  Czech: {
    encodings: ['windows-1250', 'iso-8859-2'],
    headers: list('Závěr|Nejvyšší|Nejnižší|Změna|Země|Měna|Množství|Otevírací kurz'),
    names: list(
      'Škodovka|Kofola ČeskoSlovensko|Jihočeské papírny|Moravská těžební|Pražská energetika|Děčín|Přerov|Třinec|Vítkovice|Žďár nad Sázavou|Karlovy Vary žula|Průmyslový podnik|Mladá Boleslav vůz|Dvůr|Kroměříž|Říčany|Jiří Dvořák',
    ),
  },
  Hungarian: {
    encodings: ['windows-1250', 'iso-8859-2'],
    headers: list('Dátum|Időpont|Záróár|Nyitóár|Legmagasabb érték|Értékpapír|Forgalom mértéke'),
    names: list(
      'Győri Keksz|Zwack Unicum pálinkafőzde|Rába Járműipari|Állami Nyomda|Waberer fuvarozó időben|Dunaújváros|Kisvárda erőmű|Szőlőskert|Mezőkövesd|Hűtőipar|Gödöllő|Bükfürdő|Erdőkertes|Fővárosi Közgyűlés|Külföldi értékű',
    ),
  },
  Russian: {
    encodings: ['windows-1251', 'koi8-r', 'ibm866'],
    headers: list('Дата|Цена|Откр.|Макс.|Мин.|Объём|Изм. %|Закрытие'),
    names: list(
      'Камаз|Полюс|Сургутнефтегаз ао|Башнефть|Мечел|ВТБ|Новороссийский порт|Уралкалий|Русагро|Черкизово|Алроса|Интер РАО|Дикси|Лента|Фосагро|ЛСР|ЧТПЗ|Мостотрест|Южуралзолото|Вымпелком',
    ),
  },
  'Simplified Chinese': {
    encodings: ['gb18030'],
    headers: list('日期|开盘|收盘价|最高|最低|成交量|涨跌幅|换手率|名称'),
    names: list(
      '贵州茅台|五粮液|中国平安|招商银行|宁德时代|隆基绿能|长江电力|恒瑞医药|紫金矿业|三一重工|片仔癀|海螺水泥|泸州老窖|韦尔股份|药明康德|京沪高铁|洋河股份|牧原股份|双汇发展|歌尔声学|赣锋锂业|鲁抗医药|皖通高速|柳钢股份|璞泰来|芒果超媒',
    ),
  },
  'Traditional Chinese': {
    encodings: ['big5'],
    headers: list('日期|開盤價|收盤價|最高價|最低價|成交股數|漲跌價差|成交筆數'),
    names: list(
      '台積電|鴻海精密|聯發科|中華電信|國泰金控|南亞科技|統一超商|台灣大哥大|研華科技|華碩電腦|可成|宏達電|巨大機械|寶成工業|豐泰企業|亞洲水泥|遠傳電信|彰化銀行|欣興電子|瑞昱半導體|祥碩|旺宏',
    ),
  },
  Japanese: {
    encodings: ['shift_jis', 'euc-jp'],
    headers: list('日付|始値|高値|安値|終値|出来高|銘柄名|調整後終値|前日比'),
    names: list(
      'トヨタ自動車|ソニーグループ|任天堂|三菱商事|村田製作所|キーエンス|みずほ銀行|花王|資生堂|伊藤忠商事|日本郵船|塩野義製薬|京セラ|ヤマハ|鹿島建設|味の素|東レ|楽天|しまむら|旭化成|王子製紙|鴻池組',
    ),
  },
  Korean: {
    encodings: ['euc-kr'],
    headers: list('일자|종가|시가|고가|저가|거래량|등락률|종목명|거래대금'),
    names: list(
      '삼성전자|현대모비스|셀트리온|한화솔루션|두산밥캣|대한항공|포스코홀딩스|아모레퍼시픽|신한지주|강원랜드|롯데쇼핑|팬오션|쌍용양회|빙그레|휠라|넷마블|녹십자|씨젠|쿠쿠홈시스|꼬꼬마|펄어비스|금호석유',
    ),
  },
  Turkish: {
    encodings: ['windows-1254'],
    headers: list('Kapanış|Açılış|Düşük|Yüksek|Değişim %|Şimdi|Tarih günü'),
    names: list(
      'Ereğli Demir|Türk Hava Yolları|Şişecam|Akbank Şubesi|Koç|Çimsa Mersin|Yapı Kredi|Doğuş Otomotiv|Tüpraş|Petkim Aliağa|Eczacıbaşı|Uşak Seramik|Ülker Bisküvi|Beşiktaş',
    ),
  },
  Greek: {
    encodings: ['windows-1253', 'iso-8859-7'],
    headers: list('Ημερομηνία|Κλείσιμο|Άνοιγμα|Υψηλό|Χαμηλό|Όγκος|Τιμή|Μεταβολή'),
    names: list(
      'Μυτιληναίος|Μότορ Όιλ|Ελληνικά Πετρέλαια|Άλφα Τράπεζα|Τιτάν|Ελλάκτωρ|Σαράντης|Φουρλής|Καρέλιας|Βιοχάλκο|Θεσσαλονίκη|Ηράκλειο|Πλαίσιο',
    ),
  },
}

/** A table of prices with the given words as column names, name of the share or footer; the rest is ASCII. */
export function tableOf(
  words: readonly string[],
  place: 'header' | 'cell' | 'footer',
  separator = ';',
): string {
  const plain = ['Date', 'Open', 'High', 'Low']
  const header = place === 'header' ? [plain[0], ...words] : plain
  const rows = [31, 32, 33, 34, 35, 36].map((price, i) => {
    const cells = [`2020-01-0${i + 2}`, ...header.slice(1).map((_, j) => (price + j / 4).toFixed(2))]
    return place === 'cell' ? [...cells, words[i % words.length]].join(separator) : cells.join(separator)
  })
  const lines = [(place === 'cell' ? [...header, 'Name'] : header).join(separator), ...rows]
  return [...lines, ...(place === 'footer' ? [words.join(' ')] : []), ''].join('\n')
}
