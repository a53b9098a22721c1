import type { HeadlineLabel } from './headline'

/** What files call the three labels, in lower case; a vendor's own language is one more word here. */
const WORDS: Record<HeadlineLabel, string> = {
  negative: `negative, neg, bearish, bear, pessimistic, negativ, negatief, négatif, négative, negativo, negativa, negatywny,
    negatywne, negativní, olumsuz, отрицательный, отрицательная, негативный, негатив, baissier, bajista, ribassista, pessimista,
    消极, 负面, 負面, 利空, 看跌, 否定, ネガティブ, 弱気, 부정, 부정적, سلبي, שלילי`,
  neutral: `neutral, neu, neut, neutraal, neutre, neutro, neutra, neutrale, neutralny, neutralne, neutrální, nötr,
    нейтральный, нейтральная, нейтрально, 中性, 中立, ニュートラル, 중립, 중립적, محايد, נייטרלי`,
  positive: `positive, pos, bullish, bull, optimistic, positiv, positief, positif, positivo, positiva, pozytywny, pozytywne,
    pozitivní, olumlu, положительный, положительная, позитивный, позитив, haussier, alcista, rialzista, ottimista,
    积极, 積極, 正面, 利好, 看涨, 肯定, ポジティブ, 強気, 긍정, 긍정적, إيجابي, חיובי`,
}
const LABEL_OF: ReadonlyMap<string, HeadlineLabel> = new Map(
  (Object.keys(WORDS) as HeadlineLabel[]).flatMap((label) =>
    WORDS[label].split(',').map((word): [string, HeadlineLabel] => [word.trim(), label]),
  ),
)
const DEGREE = /^(?:very|slightly|somewhat|strongly|mildly|moderately|extremely|mostly)\s+/

/** The label that a word means, given as {@link labelKey} writes it; null for another word. */
export function labelOfWord(key: string): HeadlineLabel | null {
  return LABEL_OF.get(key) ?? LABEL_OF.get(key.replace(DEGREE, '')) ?? null
}

/** A label as it is compared: lower case, `Somewhat-Bullish` in two words, numbers as JavaScript writes them. */
export function labelKey(cell: string): string {
  const plain = cell.normalize('NFKC').trim()
  if (/^[-+−]?\d*[.,]?\d+$/.test(plain)) return String(Number(plain.replace('−', '-').replace(',', '.')) + 0)
  return plain
    .toLowerCase()
    .replace(/^label[\s_-]*(?=\d$)/, '')
    .replace(/[\s_-]+/g, ' ')
}
