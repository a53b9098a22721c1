import { expect, test } from 'vitest'
import { normalise } from '../tokenizer/normalise'
import { isForeign } from './learned'

const LEARNED = {
  English: `Apple beats estimates as iPhone sales climb 12 %
Tesla recalls 120,000 cars over faulty seat belts
Société Générale cuts its outlook for the second time this year
Nestlé shares slip after price increases fail to stick
Infosys Q3 net profit up 8.6% at Rs 6,128 crore
Bajaj Auto board okays 1:1 bonus issue
Sensex ends 300 points lower; Tata Motors top loser
$AAPL breaking out here, next stop 200
Volkswagen to cut 30,000 jobs by 2030
Banco Santander raises dividend after record quarter
L'Oréal sees strong demand in China
The company did not miss its targets
EBITDA margin 14.2% vs 12.9%
Novo Nordisk trial disappoints, stock tumbles
Deutsche Bank to pay $150m to settle probe
Telefónica in talks to sell its German unit
Fed leaves rates unchanged
Oil steadies ahead of OPEC meeting
No layoffs planned, says chief executive
Grupo México posts lower copper output
Toyota halts production at three plants
Upgrade to buy at Goldman, PT 55
Moody's downgrades Evergrande to Ca
Reliance Jio, Airtel add 4 million subscribers in May
Crédit Agricole beats forecasts on trading boost
Operating loss narrowed to EUR 1.2 mn from EUR 3.4 mn
Nokia wins 5G order from Telia
El Pollo Loco upgraded
Vale do Rio dam lawsuit settled
Le Pen lead rattles bond markets`,
  Chinese: `贵州茅台前三季度净利润同比增长15%
宁德时代拟发行100亿元债券
公司股价下跌逾8%，创一年新低
央行宣布降准0.5个百分点
恒大集团未能按期兑付利息
中国平安回购股份
业绩预告：预计亏损3亿元至5亿元
比亚迪10月销量突破30万辆
证监会对其立案调查
A股三大指数集体收涨`,
}

const OUTSIDE = {
  German: `Volkswagen senkt nach schwachem Quartal die Prognose
Siemens steigert den Gewinn um zwölf Prozent
Die Aktie der Deutschen Bank fällt auf ein Jahrestief
BASF streicht weitere Stellen in Ludwigshafen
Umsatz und Ergebnis bleiben hinter den Erwartungen zurück
SAP erhöht die Dividende zum dritten Mal in Folge
Commerzbank wehrt sich gegen die Übernahme durch Unicredit
Der Konzern meldet einen Verlust von 300 Millionen Euro`,
  French: `Renault relève ses objectifs après un trimestre record
Le bénéfice de TotalEnergies recule de 8 % au troisième trimestre
La Bourse de Paris termine en forte baisse
Carrefour va supprimer mille postes en France
Airbus décroche une commande géante en Inde
Le titre s'effondre après l'ouverture d'une enquête
Orange confirme son dividende pour 2026
Les ventes de Danone déçoivent les analystes`,
  Spanish: `Telefónica reduce su deuda y mantiene el dividendo
El beneficio de Inditex crece un 9 % hasta septiembre
Las acciones de Repsol caen con fuerza en la Bolsa
El banco central sube los tipos de interés
Iberdrola invertirá 4.000 millones en redes
La empresa presenta pérdidas por segundo año consecutivo
BBVA lanza una opa sobre Sabadell
Los inversores temen una recesión`,
  Italian: `Enel chiude il trimestre con utili in crescita
Il titolo di Stellantis crolla dopo i conti
La società taglia le stime per il 2026
Intesa aumenta il dividendo agli azionisti
Piazza Affari in rosso, male le banche
Eni firma un accordo con la Libia
Perdite più pesanti del previsto per Saipem
Unicredit lancia una offerta sul Banco Bpm`,
  Portuguese: `Petrobras anuncia lucro recorde no segundo trimestre
Ações da Vale caem após queda do minério de ferro
O banco central mantém os juros em 15 %
Embraer fecha contrato com a Suécia
A empresa demitiu dois mil funcionários
Prejuízo da Gol aumenta com a alta do dólar
Bolsa sobe pelo terceiro dia seguido
Magalu reduz dívida e volta a lucrar`,
  Dutch: `ASML verwacht dit jaar meer omzet
Philips schrapt opnieuw duizenden banen
Winst van ING daalt door lagere rente
Het aandeel Shell stijgt na de cijfers
Heineken verlaagt de verwachting voor het hele jaar
De beurs sluit met verlies
Ahold neemt een keten in Roemenië over
Toezichthouder onderzoekt de bank wegens witwassen`,
  Russian: `Акции Сбербанка выросли на три процента
Газпром сообщил об убытке за квартал
Лукойл увеличил дивиденды
Рубль упал к доллару`,
  Japanese: `トヨタ、通期予想を上方修正
日産自動車は9000人を削減すると発表した
ソニーの純利益が過去最高に
日経平均株価は大幅に続落`,
  Korean: `삼성전자 영업이익 급증
현대차 주가 사상 최고치 기록
한국은행 기준금리 동결
카카오 실적 부진에 하락`,
  Arabic: `أرباح أرامكو تتراجع في الربع الثالث
البنك المركزي يرفع أسعار الفائدة
سهم الشركة يهبط بعد التحقيق
ارتفاع أسعار النفط`,
}

/** Written after the word lists were settled and not looked at for them: what can be expected of other sentences. */
const NEVER_SEEN = {
  learned: `Intel to lay off 15% of staff
Zomato shares zoom 10% post Q1 show
Boeing 737 deliveries resume
Merck KGaA ups full-year profit view
HDFC Bank NPAs inch up
Gap jumps after surprise turnaround
Ericsson settles bribery probe with US authorities
Pernod Ricard trims dividend
$TSLA puts printing today lol
Lufthansa pilots walk out
Hermès sales defy luxury slowdown
Cemex swings to a net loss
Adani Ports, Tata Steel among top Nifty losers
Munich Re confirms full-year target
La-Z-Boy revenue misses
Rating agency S&P affirms Peru
Startup funding dries up
招商银行三季度营收下降
药明康德遭美国制裁
光伏板块集体走强`,
  outside: `Zalando hebt die Jahresziele an
Thyssenkrupp verkauft die Stahlsparte
Anleger reagieren enttäuscht auf die Zahlen
Der Dax schließt im Minus
Continental baut Tausende Arbeitsplätze ab
LVMH publie des ventes en repli
Le gouvernement bloque la fusion des deux groupes
Air France-KLM renoue avec les profits
Une amende record pour le géante du luxe
Stellantis suspend la production à Poissy
Las aerolíneas cancelan cientos de vuelos
Cellnex vende torres en Austria
La compañía negocia un préstamo con la banca
El paro baja en octubre
Aumentan las quiebras de pequeñas empresas
Ferrari alza le previsioni
Tim vende la rete a KKR
La Consob apre un'indagine
Fatturato record per Moncler
A companhia aérea pede recuperação judicial
Itaú tem lucro acima do esperado
Braskem registra perdas bilionárias
KLM schrapt vluchten op Schiphol
Adyen groeit sneller dan gedacht
De Nederlandsche Bank waarschuwt huizenkopers
Компания отказалась от выплаты дивидендов
Чистая прибыль банка снизилась
ソフトバンクが赤字に転落した
任天堂の株価が急騰
반도체 수출 감소
شركة الاتصالات تعلن أرباحا قياسية`,
}

/** As if every word were of two pieces, which says nothing: the word lists alone decide. */
const listsAlone = (line: string, unknown = 0) => {
  const words = normalise(line)
  const wordOf = Int32Array.from([-1, ...words.flatMap((_, i) => [i, i])])
  return isForeign(line, { unknown, words, wordOf })
}

/** Share of a language's sentences that are judged foreign. */
const foreignShare = (text: string) => {
  const lines = text.split('\n')
  return lines.filter((line) => listsAlone(line)).length / lines.length
}

test.each(Object.entries(LEARNED))('%s: at least nine of ten are taken as learned', (_, text) => {
  expect(foreignShare(text)).toBeLessThanOrEqual(0.1)
})

test.each(Object.entries(OUTSIDE))('%s: outside of what was learned', (_, text) => {
  expect(foreignShare(text)).toBeGreaterThanOrEqual(0.75)
})

test('at least nine of ten sentences of all other languages together are told', () => {
  expect(foreignShare(Object.values(OUTSIDE).join('\n'))).toBeGreaterThanOrEqual(0.9)
})

test('sentences that nothing was settled on: the word lists alone tell three of four, and accuse none', () => {
  expect(foreignShare(NEVER_SEEN.learned)).toBe(0)
  expect(foreignShare(NEVER_SEEN.outside)).toBeGreaterThanOrEqual(0.75)
})

test('what the vocabulary does not cover is outside, whatever its words', () => {
  expect(listsAlone('the shares rose', 0.5)).toBe(true)
})

test('numbers, tickers and smileys alone are no language', () => {
  expect(listsAlone('')).toBe(false)
  expect(listsAlone('+3.5 % 🚀🚀')).toBe(false)
  expect(listsAlone('NVDA TSM AMD')).toBe(false)
  expect(listsAlone('Rally https://example.de/der-und-das-nicht')).toBe(false)
})
