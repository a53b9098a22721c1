/** Who said it, when and where: what is wrapped around a sentence without changing what it says. */
import type { Rule } from '../engine'
import type { Register } from '../pattern'

/** Share of the sentences of a register that get a frame. */
export const FRAMED: Record<Register, number> = {
  company: 0.4,
  prose: 0.35,
  newswire: 0.15,
  market: 0.12,
  broker: 0.08,
  tweet: 0.12,
  explainer: 0,
}

const SPOKEN = `
{sentence}, [the company said|it said|{chief} {person} said|{person}, {chief}, said|the {sector} group said][ on {weekday}| in a statement| in its interim report| in a stock exchange release| on {date}|]
{sentence}, [according to|says] [{person} of {broker}|a statement|{broker}|a company spokesperson|analyst {person}|the interim report|a filing|the newspaper {stem}]
{sentence}, [reports|writes] [the newspaper {stem}|{stem} News|{stem} Daily|news agency {stem}]
[In a statement on {weekday}|As of {date}|According to {person}|According to the release|On {date}|In {city}|Last {weekday}], {lowered}
{date} - {sentence}
({stem} News) - {sentence}
{city}, {date} - {sentence}
{sentence}[ in the {business} business| in {country}| in {region}| in the {sector} sector| at the end of {period}]`
const SHORT = `
{sentence}: [{person}|{broker}|report|source|sources|survey|{chief}|{broker} analyst|{stem} News|analysts]
[Update {few}|Breaking|Report|News|Exclusive|Market update|{sector}|{country}|{city}]: {sentence}
{sentence} [- {stem}|- {broker}|| on {weekday}|, {broker} says|, says {person}|, sources say]`
const TWEETED = `
{sentence} {address}
{sentence} #{stem}
RT @{stem}: {sentence}
{sentence} [via @{stem}|\${ticker}|#stocks|#trading|#investing]
\${ticker} {sentence}`

export const FRAMES: Record<Register, string> = {
  company: SPOKEN,
  prose: SPOKEN,
  newswire: SHORT,
  market: SHORT,
  broker: SHORT,
  tweet: TWEETED,
  explainer: '{sentence}',
}

const OPENERS =
  /^(?:The|In|For|A|An|At|There|Its|Their|Although|Despite|While|Even|Net|Operating|Group|Loss|Top|No) /

/** "The loss" inside a sentence is "the loss"; names keep their capital. */
export const lowered =
  (sentence: string): Rule =>
  () =>
    OPENERS.test(sentence) ? sentence[0].toLowerCase() + sentence.slice(1) : sentence

/** The company of a release is often introduced; elsewhere its name is enough. */
export const INTRODUCED = `{name}|{name}|{name}|{name}|{name}|{name}|{name}|{nation} [{product} maker|{sector} company|{sector} group] {name}|{nation} {sector} [company|group|firm] {name}|{name} ({market}: {ticker})
  {nation} {name}|{sector} [company|group|firm] {name}`
