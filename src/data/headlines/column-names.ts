import { plainName } from '../columns/names'

export type HeadlineRole = 'date' | 'ticker' | 'text' | 'label'

/** Names by role, best first, as `plainName` writes them; a vendor's own language is one more word here. */
const NAMES: Record<HeadlineRole, readonly string[]> = {
  text: list(`
    headline, headlines, news headline, headline text, article headline, title, titles, news title, article title, text, texts, text a,
    sentence, sentences, tweet, tweets, tweet text, full text, post, message, news, news text, content, content text, summary,
    description, body, article, comment, statement, sentence text, input, clean text,
    schlagzeile, überschrift, titel, satz, nachricht, texte, titre, phrase, manchette, titular, titulares, título, titulo, texto, noticia,
    frase, oración, manchete, notícia, titolo, testo, notizia, tytuł, nagłówek, tekst, заголовок, текст, новость, nadpis,
    标题, 新闻标题, 標題, 文本, 内容, 正文, 新闻, 新闻内容, 句子, 評論, 评论, 見出し, タイトル, 本文, テキスト, ニュース, 제목, 내용, 본문, 기사, 뉴스, başlık, metin, عنوان, כותרת`),
  label: list(`
    label, labels, sentiment, sentiment label, sentiments, polarity, class, category label, target, decision, annotation, gold label,
    tag, stance, tone, rating, sentiment score, sentiment polarity, score, overall sentiment label, overall sentiment score, compound,
    stimmung, bewertung, étiquette, sentimiento, etiqueta, polaridad, sentimento, rótulo, etichetta, etykieta, sentyment, метка,
    тональность, 标签, 標籤, 情感, 情感标签, 情绪, 类别, 極性, ラベル, 感情, 레이블, 라벨, 감성, 감정, etiket, duygu`),
  date: list(`
    date, publish date, published date, publication date, published, published at, publish time, published utc, time published,
    pub date, pubdate, release date, news date, datetime, date time, timestamp, time, created at, created date, created, posted at, day,
    datum, veröffentlicht, zeit, fecha, fecha de publicación, data, data de publicação, data pubblicazione, date de publication,
    дата, дата публикации, 日期, 发布日期, 发布时间, 時間, 时间, 日付, 公開日, 配信日時, 날짜, 일자, 작성일, tarih, تاريخ, תאריך`),
  ticker: list(`
    ticker, tickers, symbol, symbols, stock, stock symbol, ticker symbol, stock code, security, asset, ric, isin, code, related,
    instrument, company ticker, entity, company, kürzel, símbolo, simbolo, symbole, valeur, valor, тикер, 代码, 股票代码, 股票, 証券コード,
    銘柄コード, 銘柄, 종목코드, 종목, sembol`),
}

/** What a header cell says about its column, `rank` 0 for the best name of that role; null for another name. */
export function readHeadlineName(name: string): { role: HeadlineRole; rank: number } | null {
  const plain = plainName(name)
  if (plain === '') return null
  for (const role of Object.keys(NAMES) as HeadlineRole[]) {
    const rank = NAMES[role].indexOf(plain)
    if (rank >= 0) return { role, rank }
  }
  return null
}

function list(text: string): string[] {
  return text.split(',').map((name) => name.trim())
}
