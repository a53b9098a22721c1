/** Chinese results: what grew, what shrank, turned from loss to profit, forecast, beat, missed; more of it may be bad. */
import type { RandomStream } from '../../../../src/numerics/random'
import type { Rules } from '../engine'
import { pattern, sided, type Pattern } from '../pattern'
import { pickOf } from '../numbers'

const MORE_IS_GOOD = `净利润|营业收入|营收|归母净利润|扣非净利润|毛利率|净利|利润|销售额|订单|新签合同额|销量|产量|毛利|经营现金流|合同销售金额|每股收益|市场份额|净利率|保费收入|利息净收入|出口额|客流量|票房|用户数|活跃用户|日均成交额|管理规模|发货量|预收款|营业利润|利润总额|分红|净资产收益率|产能利用率|交付量|海外收入|存款余额|在手订单|旅客吞吐量|发电量|归属于上市公司股东的净利润`
const MORE_IS_BAD = `亏损|负债|成本|不良贷款率|资产负债率|不良率|费用|坏账|逾期贷款|有息负债|财务费用|存货积压|融资成本|原材料成本|商誉减值|资产减值损失|净亏损|违约金额|投诉量|应收账款坏账|退货率|离职率|拨备压力|信用减值损失|债务规模|销售费用|空置率|经营亏损|不良贷款余额|管理费用|赔付率`
const UP =
  '增长|上升|大增|同比增长|增加|攀升|提高|上涨|飙升|猛增|同比大增|环比增长|走高|劲升|增|回升|激增|同比上升|暴增|扩大|小幅增长|稳步上升'
const DOWN =
  '下降|下滑|大降|同比下降|减少|回落|降低|下跌|骤降|锐减|同比大降|环比下降|走低|缩水|降|下挫|暴跌|同比下滑|暴减|收窄|小幅下降|持续走低|腰斩'

/** The agreed words: quantity, direction, and two amounts that differ that way. */
export function zhMovement(random: RandomStream, quantity: string, direction: 1 | -1): Rules {
  const up = direction > 0
  const larger = Math.exp(1 + 5 * random.uniform())
  const smaller = larger * (0.3 + 0.65 * random.uniform())
  const unit = pickOf(random, /率/.test(quantity) ? ['%'] : ['亿元', '万元', '亿', '亿港元', '亿美元'])
  const amount = (value: number) => (unit === '%' ? value / 6 : value).toFixed(2) + unit
  return {
    quantity,
    now: amount(up ? larger : smaller),
    before: amount(up ? smaller : larger),
    moved: up ? UP : DOWN,
    change: up ? '增幅|涨幅|升幅' : '降幅|跌幅|减幅',
    multiple: up
      ? '翻倍|翻番|创新高|创历史新高|增长{few}倍|翻了{few}番'
      : '腰斩|近乎腰斩|创新低|创历史新低|不足去年一半|锐减过半',
    sign: up ? '+' : '-',
    than: up ? '高于|超过|多于' : '低于|少于|不及',
  }
}
const GOODS = MORE_IS_GOOD.split('|')
const BADS = MORE_IS_BAD.split('|')
const newsOf = (sign: 1 | -1) => (random: RandomStream) => {
  const bad = random.uniform() < 0.25
  return zhMovement(random, pickOf(random, bad ? BADS : GOODS), bad ? (-sign as 1 | -1) : sign)
}

const MOVES = `
{company}[：|][{period}|][{quantity}][同比|环比|较上年|]{moved}{percent}
{company}{period}{quantity}{now}[，|、| ][同比|]{moved}{percent}
{company}[发布|披露|公布][业绩快报|财报|年报|季报|半年报|中报]：[{period}|]{quantity}{moved}{percent}
{company}[公告称|公告|表示][，|]{period}{quantity}{moved}[至{now}|{percent}|，{change}{percent}]
{company}{quantity}{multiple}
{company}{period}{quantity}{multiple}[，股东{few}万户|]
{period}{company}实现{quantity}{now}，[较上年同期|同比|比去年同期]{moved}{percent}
{company}({code})：{quantity}同比{moved}{percent}
受{product}[价格|销量|行情|需求]影响，{company}{period}{quantity}{moved}{percent}
{company}[预计|预期]{period}{quantity}{moved}[{percent}|{percent}至{percent}|{percent}-{percent}]
{company}：预计{period}{quantity}为{now}，同比{moved}{percent}
{industry}[行业|板块]{period}{quantity}[整体|合计|]{moved}{percent}
{period}[全国|我国|{city}|{country}]{product}{quantity}{moved}{percent}
{quantity}{moved}{percent} {company}[财报|年报|三季报][出炉|公布|披露]
{quantity}[连续|连]{few}[季|年|个月|个季度]{moved}，{company}[回应|说明原因|召开说明会]
{company}[{city}|]子公司{quantity}{moved}{percent}
{quantity}由[去年|上年同期|上年]的{before}{moved}至{now}：{company}
{company}{period}{quantity}{now}，[上年同期|去年同期|上年|同期]{before}
{company}{period}{quantity}为{now}，[而|][去年同期为|上年同期是]{before}
{company}{quantity}从{before}{moved}到{now}
[去年|上年同期]{quantity}{before}，[今年|本期]{now}[：|，]{company}[{period}财报|公告]
{company}的{quantity}{moved}了[{percent}|不少|很多|一大截]
{quantity}[{than}]去年同期，{company}[{change}{percent}|发布公告]
{company}{quantity}{sign}{percent}[（{period}）|]
[财报|业绩|快讯]丨{company}{period}{quantity}[同比|]{moved}{percent}`
const TURNS = `
{company}[{period}|][{verdict}][，{profit}{money}|]
{company}：预计{period}{verdict}
{company}[发布业绩预告|业绩预告|公告]：{period}预计{forecast}[{percent}|{percent}至{percent}|]
{company}{period}业绩{forecast}
{company}预计{period}{profit}{money}[至{money}|]，{verdict}
{company}[{period}|]{turned}，上年同期{before}{money}
{company}亏损[同比|较上年|][{loss}][{percent}|]
{company}{period}净亏损{money}，同比{loss}[{percent}|]
{company}{period}亏损{loss}[，亏{money}|]
{company}{period}业绩{surprise}
{company}{surprise}，{period}净利{money}
{company}{period}[营收|净利|利润|业绩]{surprise}[，{stock}|]
{company}[上修|下修|调整]业绩预告：{verdict}
{company}[{revise}][全年|{year}年|{period}][业绩|盈利|营收|销量][指引|预期|目标|预测]
{company}[连续|连]{few}[年|季|个季度]{streak}
{company}[盘后|今日|]{stock} {period}业绩{surprise}`
const GOOD = {
  verdict: '扭亏为盈|成功扭亏|同比扭亏|实现扭亏|由亏转盈|扭亏|同比减亏',
  profit: '盈利|净利润',
  forecast: '预增|大幅预增|略增|预盈|同向上升|大幅增长|扭亏',
  turned: '盈利{money}|净利{money}',
  before: '亏损',
  loss: '收窄|减少|缩小|大幅收窄|明显收窄',
  surprise: '超预期|好于预期|大超预期|超出市场预期|优于预期|亮眼|创新高|没有不及预期',
  stock: '股价大涨|股价涨停|股价跳涨|盘后涨{percent}|高开高走',
  revise: '上调|提高|调高|上修',
  streak: '盈利|增长|业绩创新高|净利增长|盈利增长|派息增加',
}
const BAD = {
  verdict: '由盈转亏|转亏|首亏|首次亏损|续亏|盈转亏|同比增亏',
  profit: '亏损|净亏损',
  forecast: '预减|大幅预减|略减|预亏|同向下降|大幅下降|首亏',
  turned: '亏损{money}|净亏{money}',
  before: '盈利',
  loss: '扩大|增加|加大|大幅扩大|进一步扩大',
  surprise: '不及预期|逊于预期|远不及预期|低于市场预期|差于预期|爆雷|变脸|未达预期|没有达到预期',
  stock: '股价大跌|股价跌停|股价跳水|盘后跌{percent}|低开低走',
  revise: '下调|调低|下修|撤回',
  streak: '亏损|下滑|业绩下降|净利下降|利润缩水|不分红',
}
const FLAT = `
{company}{period}净利润[与上年持平|与去年同期基本持平|同比基本持平|同比持平|符合预期|无重大变化]
{company}[维持|重申|不调整|保持][全年|{year}年|{period}][业绩|盈利|销售][指引|目标|预期][不变|]
{company}{period}[营业收入|净利润|总资产|营收]为{money}
{company}[将于|定于|拟于]{date}[披露|发布|公布][年报|中报|季报|三季报|业绩快报]
{company}{period}业绩[符合预期|与预期一致|基本符合市场预期]
{company}截至{period}末[股东户数|员工人数|总股本|门店数]为{count}[户|人|万股|家]`.replaceAll(
  '[户|人|万股|家]',
  '',
)

export const ZH_RESULTS: Pattern[] = (['company', 'newswire'] as const).flatMap((register) => [
  pattern(register, MOVES, { positive: newsOf(1), negative: newsOf(-1) }, 5),
  sided(register, TURNS, GOOD, BAD, 3),
  pattern(register, FLAT, { neutral: {} }, 1.5),
])
