import { ACADEMIC } from './academic'
import { APIS } from './apis'
import { BROKERS } from './brokers'
import { CENTRAL_BANKS } from './central-banks'
import { CHINA } from './china'
import { CRYPTO } from './crypto'
import { EUROPE } from './europe'
import { FOUND_IN_THE_WILD } from './found-in-the-wild'
import { FX } from './fx'
import { INVESTING } from './investing'
import { JAPAN_AND_KOREA } from './japan-korea'
import { R_AND_PYTHON } from './r-and-python'
import { RUSSIA_AND_INDIA } from './russia-india'
import { SEVERAL_TICKERS } from './several-tickers'
import type { Shape } from './shape'
import { SITES } from './sites'
import { SPREADSHEETS } from './spreadsheets'
import { STATISTICS } from './statistics'
import { TERMINALS } from './terminals'
import { WORLD } from './world'

/** Every shape by where it comes from. */
export const COLLECTION: Record<string, Shape[]> = {
  'data sites': SITES,
  'Investing.com': INVESTING,
  'interfaces for programs': APIS,
  'terminals and databases': TERMINALS,
  'brokers and funds': BROKERS,
  'exchanges of Europe': EUROPE,
  'Russia and India': RUSSIA_AND_INDIA,
  'Japan and Korea': JAPAN_AND_KOREA,
  'China, Taiwan and Hong Kong': CHINA,
  'exchanges of the rest of the world': WORLD,
  'foreign exchange': FX,
  'crypto currencies': CRYPTO,
  'central banks': CENTRAL_BANKS,
  'statistical offices': STATISTICS,
  'R and Python': R_AND_PYTHON,
  spreadsheets: SPREADSHEETS,
  research: ACADEMIC,
  'found in the wild': FOUND_IN_THE_WILD,
  'several tickers, fields and places': SEVERAL_TICKERS,
}
