import type { ColumnRole } from '../reading'

/** A role that a name can have, and a list for closes that are adjusted and one for returns. */
export type Vocabulary = Record<
  Exclude<ColumnRole, 'ignored'> | 'adjusted' | 'returns' | 'time',
  readonly string[]
>

/**
 * Names of columns, best first, in lower case and with accents as they are written; they are compared without. A
 * vendor's own language is one more word here.
 */
export const VOCABULARY: Vocabulary = {
  date: list(`
    date, trade date, tradedate, trading date, trading day, trddt, datetime, date time, timestamp, time, day, snapped at,
    open time, time open, timeopen, observation date, as of date, as of, date utc, datetime utc, time utc, date gmt, gmt time, local time,
    unix timestamp, unix, unix time, epoch, pricing date, price date, quote date, value date, valuation date, nav date, business date,
    session date, record date, close date, effective date, per date, dt, ds, dates, time period, period, refdate, ref date, week, month, year, quarter,
    tradingday, daydate, calendar date, datadate, dtyyyymmdd, yyyymmdd, caldt, obs date, obstime,
    datum, data, datum handelstag, handelstag, stichtag, zeit, zeitpunkt, jahr, monat, quartal,
    fecha, fecha de cotización, fecha cotización, fecha hora, fecha valor, día, mes, año, periodo,
    data pregão, data do pregão, datneg, dt refer, data cotação, rptdt, dt comptc, dt pregao, mês, ano,
    date de cotation, date seance, séance, jour, mois, année, dat, date valeur, horodatage,
    giorno, data rilevazione, anno, mese, periodo, data valuta, datum koers, dag, maand, jaar,
    data notowania, dzień, dzień notowań, data sesji, rok, miesiąc, dátum, dátum idő, den, obdobi, nap, tarih, tarihi, gün, yıl, ay, dönem,
    дата, дата торгов, дата и время, date begin, begin, дата торгів, день, месяц, год, рік,
    ημερομηνία, ημ νία, handelsdag, dato, tid, tidpunkt, päivämäärä, päivä, pvm, pvä, kaupankäyntipäivä, år, månad, måned, vuosi, kuukausi,
    日期, 交易日期, 交易日, 时间, 時間, 净值日期, 统计日期, 年月日, 年月, 年份, 日付, データ日付, 取引日, 年, 日付け, 날짜, 일자, 일시, 거래일, 기준일, 년월일, 년도,
    tanggal, tgl, ngày, ngày gd, ngày giao dịch, วันที่, วัน, التاريخ, تاريخ, اليوم, תאריך, तारीख, दिनांक, dată, data tranzacției`),
  time: list(`
    time, hour, hours, time utc, utc time, trade time, bar time, uhrzeit, zeit, heure, hora, ora, orario, tijd, godzina, czas, čas, idő, saat,
    время, час, ώρα, klockslag, tid, klokkeslett, kello, aika, 时间, 時間, 時刻, 시간, 시각, jam, waktu, giờ, เวลา, الوقت, שעה`),
  symbol: list(`
    symbol, ticker, tic, ticker symbol, ticker clean, ticker name, ticker id, ticker code, ticker raw, stock symbol, ts code, stkcd, tckrsymb, tckr symb, codneg, cod neg, secid, sec id, act symbol,
    trading symbol, instrument code, instrument symbol, bloomberg code, bloomberg ticker, ric, mnemonic, symb,
    stock, stock code, share code, scrip code, security code, security id, sc code, scrip, instrument, instrument id, instrument name, asset, asset name, asset id, security, security name,
    pair, currency pair, symbols, tickers, market, index code, index name, indexname, fund code, fund, sc name, scrip name, stock name, series id, seriesid, series name, serie, code, id bb,
    company, company name, issuer, country, country name, entity, area, location, region, currency, name,
    símbolo, código, ativo, papel, sigla, codigo negociacao, cod negociacao, symbole, valeur code, mnémo, titre, simbolo, codice, titolo, strumento, titel, fonds, fondsnaam,
    kürzel, wertpapier, bezeichnung, kod, walor, nazwa, spółka, instrumentum, papír, értékpapír, kód, název, sembol, hisse, cdx, paper, hisse kodu, kodu, тикер, код, код бумаги, бумага, инструмент, наименование, назва, σύμβολο,
    kortnamn, aktie, kode, paperi, tunnus, kaupankäyntitunnus,
    股票代码, 证券代码, 代码, 基金代码, 合约代码, 合约, 股票代號, 證券代號, 代號, 股票简称, 股票名称, 证券简称, 证券名称, 名称, 銘柄コード, 銘柄, コード, 종목코드, 종목, 종목명, 코드,
    kode saham, saham, mã, mã ck, mã chứng khoán, หลักทรัพย์, ชื่อย่อ, الرمز, السهم, סימול, simbol, isin, isin code, codice isin, código isin, cusip, sedol, wkn, permno, gvkey`),
  adjusted: list(`
    adj close, adjclose, adjustment close, adjusted close, adjusted, adj closing price, adj close price, adj price, adjusted price, adjusted closing price, adjusted close price,
    close adj, close adjusted, closeadj, close adj price, price adj, price adjusted, adj last, adjusted last, adj nav, adjusted nav, adjust close, adj settle,
    adj close adjusted close price adjusted for splits and dividend and or capital gain distributions,
    adj close adjusted close price adjusted for dividends and splits, adj close adjusted for dividends and splits,
    cierre ajustado, precio ajustado, cierre aj, último ajustado, fechamento ajustado, fechamento aj, preço ajustado, fecho ajustado, clôture ajustée, cours ajusté, dernier ajusté,
    schlusskurs bereinigt, bereinigter schlusskurs, bereinigt, adj schluss, adj schlusskurs, chiusura rettificata, chiusura aggiustata, prezzo rettificato, aangepaste slotkoers, slotkoers aangepast, adj slotkoers,
    düzeltilmiş kapanış, скорректированная цена закрытия, скорр закрытие, justerad stängning, justert slutt,
    复权收盘价, 后复权收盘价, 前复权收盘价, 前复权, 后复权, 复权净值, 調整後終値, 終値調整値, 調整値, 修正終値, 修正後終値, 調整後收盤價, 還原收盤價, 수정주가, 수정종가`),
  price: list(`
    close, close last, close fixed, prccd, closing price, close price, closeprice, clsprc, close close price adjusted for splits, close price of day, daily close, day close, eod close, end of day price, session close, latest close, closing value, closing index value, close value, closing, closing level, official close, official closing price, market close, close index, index close, close rate,
    px last, last, last price, last trade, last traded price, ltp, last done, last sale, lastprice, last close, latest, price, prc, price usd, index value, closing rate, market price, stock price, share price, spot price, spot, unit price, price per share, priceusd, referencerateusd, price close, trade price, tradeprice, lst trad pric, last pric, close pric, clspric, clspric,
    settle, settlement price, settlement, settle price, sett price, final settlement price, official settlement price, settlementprice, settl pric,
    nav, net asset value, nav per share, nav per unit, nav price, navps, net asset value per share, unit value, offer price nav, repurchase price, redemption price,
    mid, mid price, midpoint, mid rate, middle rate, fixing, fix, am fix, reference rate, exchange rate, rate, fx rate, spot rate, ref rate,
    schlusskurs, schluss, letzter, letzter kurs, letzter preis, letzter wert, zuletzt, kurs, tageskurs, schlußkurs, schlusskurs eur, rücknahmepreis, anteilswert, nettoinventarwert, preis,
    dernier, clôture, clot, dernier cours, cours de clôture, cours clôture, cours, cours de compensation, valeur liquidative, vl, prix, cloture veille ajustee, dern,
    cierre, último, ult, último precio, precio de cierre, precio cierre, precio, cotización, valor liquidativo, último valor, precio último, cotización de cierre, valor cuota, valor cuotaparte, cuota, pcierre,
    fechamento, fech, preço de fechamento, preço fechamento, preço, preult, fecho, cotação, valor da cota, vl quota, cota, taxa, última, valor de fechamento, lastpric, cotacaocompra,
    chiusura, ultimo, prezzo, prezzo chiusura, prezzo di chiusura, prezzo ultimo, ultimo prezzo, prezzo ufficiale, prezzo di riferimento, quotazione, quota nav, valore quota,
    slot, slotkoers, koers, laatste, laatste koers, slotprijs, sluitkoers, sluiting, prijs, intrinsieke waarde,
    zamknięcie, zamkniecie, kurs zamknięcia, kurs zamkniecia, ostatni, ostatnia, ostatnio, kurs średni, wartość jednostki uczestnictwa, wycena, cena, cena zamknięcia,
    závěr, zavírací cena, závěrečná cena, závěrečný kurz, kurz, poslední, posledná, záver, záróár, záró, záró ár, utolsó, utolsó ár, ár, árfolyam, nettó eszközérték egy jegyre, egy jegyre jutó nettó eszközérték, középárfolyam,
    kapanış, kapanış fiyatı, son, son fiyat, şimdi, fiyat, fiyatı, kapanış tl, kapanis, uzavření,
    цена, цена закрытия, закрытие, закр, цена последней сделки, последняя, последняя цена, посл, курс, curs, ціна, закриття, ціна закриття, остання ціна, ост,
    κλείσιμο, τιμή κλεισίματος, τιμή, τελευταία, τιμή τελευταίας, închidere, ultimul, preț, preț închidere, затваряне, последна цена,
    stängning, stängn, stängningskurs, stängningspris, slutkurs, senast, senaste, senast betalt, sista, stängt, sist, siste, siste kurs, slutt, sluttkurs, seneste, lukkekurs, luk, sidste, pris, avslutning, päätös, päätöskurssi, päätöshinta, viimeisin, viimeinen, viimeisin kurssi, sulkeva, hinta, kurssi,
    收盘, 收, 收盘价, 收盘价格, 今收盘, 最新价, 收盘点位, 单位净值, 净值, 结算价, 价格, 中间价, 收盤, 收盤價, 收盤指數, 成交價, 結算價, 價格,
    終値, 現在値, 終値 円, 基準価額, 基準価額 円, 価格, 終値 ドル, 종가, 현재가, 가격, 기준가, 기준가격, 매매기준율, 현재지수, 체결가,
    terakhir, penutupan, tutup, harga, harga penutupan, lần cuối, giá đóng cửa, đóng cửa, giá, giá khớp, ล่าสุด, ราคาปิด, ปิด, ราคา, อัตราปิด,
    الأخير, الإغلاق, إغلاق, سعر الإغلاق, السعر, اخر سعر, סגירה, שער נעילה, שער סגירה, נעילה, אחרון, מחיר, שער, बंद, बंद भाव, अंतिम, अंतिम भाव, क़ीमत, कीमत, भाव,
    value, obs value, observation value, index level, level, index, points, valor, wert, valeur, valore, waarde, wartość, hodnota, érték, değer, значение, värde, verdi, værdi, arvo, 数值, 值, 値, 값, nilai`),
  returns: list(`
    return, returns, log return, log returns, daily return, daily returns, monthly return, monthly returns, ret, rendite, rendement, rendimiento, retorno, rendimento, total return daily`),
  open: list(`
    open, adj open, adjustment open, open fixed, prcod, opening price, open price, openprice, opnprc, opening, open value, opening value, opening level, px open, price open, day open, first, first price, opening rate, open index value, opng pric, open pric, frst pric, frstpric, open rate, open index, index open, openingprice, opening trade, start,
    eröffn, eröff, eröffnung, eröffnungskurs, erster, eröffnungspreis, anfang, ouv, ouverture, cours d ouverture, ouvert, premier, apertura, precio de apertura, apert, precio apertura, abertura, abert, preço de abertura, preabe, prezzo apertura, prezzo di apertura,
    openingskoers, opening koers, openprijs, otwarcie, kurs otwarcia, cena otwarcia, otevření, otevírací cena, otevírací kurz, otvorenie, nyitó, nyitóár, nyitó ár, nyitás, açılış, açılış fiyatı, откр, открытие, цена открытия, цена откр, відкриття, відкр, ціна відкриття, άνοιγμα, τιμή ανοίγματος,
    öppen, öppning, öppningskurs, öppn, åpning, åpningskurs, åbning, åbningskurs, åben, åpn, åb, avaus, avauskurssi, avaushinta, deschidere, отваряне,
    开盘, 开, 开盘价, 开盘价格, 今开, 今开盘, 開盤, 開盤價, 開盤指數, 開市, 始値, 始値 円, 시가, buka, pembukaan, harga pembukaan, mở cửa, giá mở cửa, mở, เปิด, ราคาเปิด, الافتتاح, افتتاح, الفتح, سعر الافتتاح, פתיחה, שער פתיחה, खुला, खुलने का भाव, ओपन`),
  high: list(`
    high, adj high, adjustment high, high fixed, prchd, highest price, high price, highprice, highest, high value, px high, price high, day high, days high, session high, daily high, high index value, max pric, high pric, high rate, high index, index high, maximum price, intraday high, day s high, highestprice, hiprice, hi, top, max, maximum,
    hoch, höchst, höchstkurs, tageshoch, hochkurs, tageshöchst, höchster, plus haut, haut, plus haut du jour, le plus haut, cours le plus haut, max jour, máximo, máx, precio máximo, máximo del día, alto, máxima, máx dia, premax, mais alto, preço máximo, massimo, max oggi, prezzo massimo, prezzo max,
    hoogste, hoog, hoogste koers, dag hoog, najwyższy, najwyzszy, najwyższa, kurs max, kurs maksymalny, cena najwyższa, maks, maksimum, maksymalny, nejvyšší, nejvyšší cena, najvyššia, maximální cena, legmagasabb, legmagasabb ár, maximum ár, max ár, yüksek, en yüksek, gün içi en yüksek, en yüksek fiyat,
    макс, максимум, максимальная, максимальная цена, наибольшая, высшая, макс цена, максимальна ціна, найвища, макс ціна, υψηλό, υψηλότερο, μέγιστη, υψηλότερη, ανώτατη τιμή, μεγ, högst, högsta, högstkurs, høyest, høyeste, høy, højeste, høj, højest, hög, ylin, korkein, ylin kurssi, päivän ylin, maxim, preț maxim, макс цена,
    最高, 高, 最高价, 最高价格, 最高價, 最高指數, 高値, 高値 円, 고가, tertinggi, harga tertinggi, cao nhất, cao, giá cao nhất, สูงสุด, ราคาสูงสุด, الأعلى, أعلى, اعلى سعر, أعلى سعر, مرتفع, גבוה, שער גבוה, גבוה יומי, उच्च, उच्चतम, हाई`),
  low: list(`
    low, adj low, adjustment low, low fixed, prcld, lowest price, low price, lowprice, lowest, low value, px low, price low, day low, days low, session low, daily low, low index value, min pric, low pric, low rate, low index, index low, minimum price, intraday low, day s low, lowestprice, lo, bottom, min, minimum,
    tief, tiefst, tiefstkurs, tagestief, tiefkurs, tagestiefst, niedrigster, plus bas, bas, plus bas du jour, le plus bas, cours le plus bas, min jour, mínimo, mín, precio mínimo, mínimo del día, bajo, mínima, mín dia, premin, mais baixo, preço mínimo, minimo, min oggi, prezzo minimo, prezzo min,
    laagste, laag, laagste koers, dag laag, najniższy, najnizszy, najniższa, kurs min, kurs minimalny, cena najniższa, minimalny, nejnižší, nejnižší cena, najnižšia, minimální cena, legalacsonyabb, legalacsonyabb ár, minimum ár, min ár, düşük, en düşük, gün içi en düşük, en düşük fiyat,
    мин, минимум, минимальная, минимальная цена, наименьшая, низшая, мин цена, мінімальна ціна, найнижча, мін, мін ціна, χαμηλό, χαμηλότερο, ελάχιστη, χαμηλότερη, κατώτατη τιμή, ελάχ, lägst, lägsta, lägstkurs, lavest, laveste, lav, låg, alin, matalin, alin kurssi, päivän alin, minim, preț minim, мин цена,
    最低, 低, 最低价, 最低价格, 最低價, 最低指數, 安値, 安値 円, 저가, terendah, harga terendah, thấp nhất, thấp, giá thấp nhất, ต่ำสุด, ราคาต่ำสุด, الأدنى, أدنى, ادنى سعر, أدنى سعر, منخفض, נמוך, שער נמוך, נמוך יומי, निम्न, न्यूनतम, लो`),
  volume: list(`
    volume, adj volume, adjustment volume, vol, total volume, shares traded, volume traded, traded volume, trading volume, share volume, volume shares, total traded quantity, ttl trd qnty, total traded qty, traded qty, trade volume, total trade quantity, totaltradequantity, no of shares, no of shares traded, number of shares, shares, quantity, qty, px volume, daily volume, total shares traded, volume units, units traded, deliverable volume, contracts traded, contracts, no of contracts, number of contracts, day volume, volumefrom, volume from, base volume, volume base, qty volume, volume quantity, net trdqty, tottrdqty, fin instrm qty,
    cshtrd, stück, stücke, stuecke, gehandelte stück, gehandelte stücke, anzahl aktien, stückzahl, volumen, umsatz stück, umsatz in stück, handelsvolumen, umsatz,
    volumen negociado, títulos, titulos negociados, acciones negociadas, volumen acciones, quatot, quantidade, qtd, quantidade negociada, volume financeiro, vol negociado, nombre de titres, titres échangés, volume titres, volume échangé, nombre de titres échangés, quantité, quantité négociée,
    quantità, volumi, quantità totale, aantal, volume aantal, wolumen, wol, obrót szt, wolumen obrotu, objem, objem obchodů, počet kusů, forgalom db, forgalom, mennyiség, hacim, hac, işlem hacmi, lot, adet, toplam adet, işlem adedi, işlem miktarı, hacim lot,
    объём, объем, объём торгов, объем торгов, объем акций, обсяг, обсяг торгів, обʼєм, όγκος, όγκος συναλλαγών, volym, omsatt antal, antal, totalvolym, omsättning antal, volum, antall, omsatt volum, total volum, omsat antal, volyymi, vaihto kpl, vaihto, volum tranzacționat,
    成交量, 成交量 股, 成交量 手, 交易量, 总手, 成交股數, 總量, 出来高, 出来高 株, 거래량, 누적거래량, volume perdagangan, vol kl, khối lượng, kl, klgd, kld, khối lượng khớp lệnh, ปริมาณ, ปริมาณการซื้อขาย, ปริมาณหุ้น, الحجم, حجم, حجم التداول, الكمية, كمية, נפח, מחזור, נפח מסחר, מחזור יחידות, वॉल्यूम, मात्रा,
    tickvol, tick volume, ticks, real volume`),
}

function list(text: string): string[] {
  return text.split(',').map((name) => name.trim())
}
