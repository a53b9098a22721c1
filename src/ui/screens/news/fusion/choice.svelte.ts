import { fusion } from '../../../../state/fusion.svelte'
import { news } from '../../../../state/news.svelte'

/** Which towers are to be tried: all there is something for, until the user says otherwise. */
class Choice {
  wantsNews = $state(true)
  wantsMacro = $state(true)

  get hasNews(): boolean {
    return news.read.length > 0
  }
  get hasMacro(): boolean {
    return fusion.macro.length > 0
  }
  get towers(): { news: boolean; macro: boolean } {
    return { news: this.wantsNews && this.hasNews, macro: this.wantsMacro && this.hasMacro }
  }
  get possible(): boolean {
    const { news, macro } = this.towers
    return news || macro
  }
  /** Networks to be trained, that of prices alone with them. */
  get networks(): number {
    const { news, macro } = this.towers
    return 1 + Number(news) + Number(macro) + Number(news && macro)
  }
}

export const choice = new Choice()
