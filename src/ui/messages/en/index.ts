import { allocation } from './allocation'
import { app } from './app'
import { charts } from './charts'
import { codes, unknownCode } from './codes'
import { data } from './data'
import { doctor } from './doctor'
import { doctorPanel } from './doctor-panel'
import { forecast } from './forecast'
import { overview } from './overview'
import { periods } from './periods'
import { progress } from './progress'
import { report } from './report'
import { risk } from './risk'
import { learn } from './later'
import { news } from './news'
import { newsCodes } from './news-codes'
import { samples } from './samples'
import { settings } from './settings'

export const en = {
  ...{ doctor, doctorPanel, app, overview, data, forecast, risk, allocation, news, learn, settings, report },
  ...{ charts, codes: { ...codes, ...newsCodes }, unknownCode, periods, progress, samples },
}

export type Catalogue = typeof en
