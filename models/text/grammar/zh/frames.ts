/** What stands around a Chinese sentence without changing it: source, date, brackets, and the sighs of a forum. */
import type { Register } from '../pattern'

export const ZH_FRAMED: Record<Register, number> = {
  company: 0.3,
  newswire: 0.35,
  broker: 0.25,
  market: 0.25,
  tweet: 0.5,
  prose: 0.3,
  explainer: 0.15,
}

const NEWS = `
[快讯|公告|要闻|消息|异动|午间公告|盘后公告|重磅|最新|焦点]：{sentence}
[公告显示|据公告|{date}晚间|{date}|记者获悉|{name}日报讯|据{name}网报道|{person}称|盘后消息|公司公告]，{sentence}
【{sentence}】
【[快讯|公告精选|{industry}|早报|{company}]】{sentence}
{sentence}（[图|附图|{date}|{code}|更新|{name}财经]）
{sentence} [{name}财经|{code}|#{name}|{date}]`
const POST = `
[唉|哎|哈哈|呵呵|嗯|说真的|老实说|我看|个人观点|随便说说|不懂就问|看了下|兄弟们|各位老师|话说]，{sentence}
{sentence}[。。。|（表情）|😂|😭|👍|🙏|……|！！|~|哦|吧|呀|哈]
\${company}({code})$ {sentence}
@{name}{name}：{sentence}
{sentence} #{industry}#`

export const ZH_FRAMES: Record<Register, string> = {
  company: NEWS,
  newswire: NEWS,
  broker: NEWS,
  market: NEWS,
  tweet: POST,
  prose: NEWS,
  explainer: NEWS,
}
