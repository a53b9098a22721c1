/** Chinese prices, indices and the economy, and sentences whose two halves pull apart. */
import { fixed, sided, type Pattern } from '../pattern'

const MOVES = `
{index}[{opens}|{moved}|{closes}][{small}|，报{points}|，{industry}板块{lead}|]
{index}[收盘|午盘|早盘|尾盘|盘中|开盘|]{moved}{small}[，{industry}{lead}|，{why}|]
{commodity}[主力合约|期货|价格|]{moved}[{small}|超{small}|，{why}|]
{commodity}[{closes}|{level}][，{why}|]
{company}[盘中|今日|早盘|尾盘|开盘|直线]{stock}[，{why}|，换手率{small}|，成交{money}|]
{company}{limit}[，封单{money}|，{why}|，{few}连板|]
{industry}[板块|概念股|股|指数]{group}[，{company}{limit}|，{company}、{other}{lead}|]
[A股|港股|美股|欧股|亚太股市|两市|科技股|中概股]{market}[，{index}{moved}{small}|，{why}|]
{why}，{company}[股价|]{stock}
受{why}[影响|推动|拖累|刺激]，{commodity}{moved}{small}
[北向资金|主力资金|南向资金|融资资金][今日|]{flow}{money}
{company}[股价|]{level}[，市值{wealth}{money}|]
[隔夜|今日|本周|本月]{commodity}{moved}[{small}|，{why}]
{index}[{few}连{run}|连续{few}日{moved}|创{few}个月来{extreme}]
{company}上市首日[{debut}|{debut}{percent}]
{country}[股市|股指|国债]{moved}[{small}|]`
const GOOD = {
  opens: '高开|高开高走|低开高走|跳空高开',
  moved: '上涨|涨|大涨|走高|拉升|反弹|收涨|飘红|攀升|走强|飙升|回升|震荡上行',
  closes: '收涨|收红|涨停|集体收涨|站上{points}|收复{points}',
  lead: '领涨|走强|大涨|活跃|爆发',
  why: '降息预期升温|利好政策落地|资金大举流入|业绩大增|库存下降|需求回暖|避险情绪降温|重组获批|中标大单|贸易谈判取得进展|美联储放鸽|供应收紧|经济数据好于预期',
  stock: '大涨{percent}|拉升|涨逾{percent}|触及涨停|走强|高开{small}|反弹|飙升|翻红',
  limit: '涨停|封涨停|一字涨停|强势涨停|20%涨停|收获涨停板',
  group: '集体大涨|全线走强|掀涨停潮|持续拉升|震荡走强|异动拉升|领涨两市|午后爆发',
  market: '全线上涨|普涨|高开高走|迎来开门红|强势反弹|止跌回升|放量大涨|超{count}股上涨',
  flow: '净流入|净买入|加仓',
  level: '创历史新高|创{few}年新高|刷新年内高点|突破{points}',
  wealth: '增加|突破|站上',
  run: '涨|阳|升',
  extreme: '最大涨幅|新高|最高',
  debut: '大涨|高开|暴涨|涨超',
}
const BAD = {
  opens: '低开|低开低走|高开低走|跳空低开',
  moved: '下跌|跌|大跌|走低|跳水|回落|收跌|飘绿|下挫|走弱|暴跌|重挫|震荡下行',
  closes: '收跌|收绿|跌停|集体收跌|失守{points}|跌破{points}',
  lead: '领跌|走弱|大跌|低迷|杀跌',
  why: '加息预期升温|利空消息突袭|资金大举流出|业绩爆雷|库存激增|需求疲软|避险情绪升温|重组失败|大股东减持|贸易摩擦升级|美联储放鹰|供应过剩|经济数据不及预期',
  stock: '大跌{percent}|跳水|跌逾{percent}|触及跌停|走弱|低开{small}|下挫|闪崩|翻绿',
  limit: '跌停|封跌停|一字跌停|午后跌停|20%跌停|连续跌停',
  group: '集体大跌|全线走弱|掀跌停潮|持续下挫|震荡走弱|异动跳水|领跌两市|午后崩盘',
  market: '全线下跌|普跌|低开低走|遭遇黑色星期一|大幅跳水|跌跌不休|放量大跌|超{count}股下跌',
  flow: '净流出|净卖出|减仓',
  level: '创历史新低|创{few}年新低|刷新年内低点|跌破{points}',
  wealth: '蒸发|跌破|缩水',
  run: '跌|阴|降',
  extreme: '最大跌幅|新低|最低',
  debut: '破发|低开|暴跌|跌超',
}
const STILL = `
{index}[平开|收平|窄幅震荡|横盘整理|基本持平|小幅震荡|涨跌不一|波动不大][，报{points}|，等待{month}数据|]
{commodity}[持稳|横盘|变化不大|窄幅波动|维持震荡|报价不变|持平][，市场等待议息会议|，交投清淡|]
[A股|港股|两市|三大指数|亚太股市][涨跌互现|分化|震荡整理|缩量盘整|涨跌不一][，成交{money}|]
[人民币兑美元|人民币][中间价|汇率中间价]报{rate}[，与上日持平|]
{company}[报|现报|最新价|收于]{price}[，成交{money}|，换手率{small}|]
{commodity}[今日|{date}][最新价格|行情|报价][一览|：{digits}|{digits}元]
{industry}[板块|行业][今日|本周|][行情综述|成交{money}|早盘提示|走势分析|涨跌互现]`
const MACRO_GOOD_MORE =
  'GDP|工业增加值|社会消费品零售总额|制造业PMI|出口|固定资产投资|财政收入|新增贷款|社融规模|居民收入|外汇储备|民间投资|非农就业人数|消费者信心指数|外商投资|商品房销售面积'
const MACRO_BAD_MORE =
  '失业率|贸易逆差|财政赤字|初请失业金人数|通胀率|企业破产数|地方债务|居民负债率|核心通胀|违约率'
const MACRO = `
{country}{month}{figure}[同比|环比|意外|]{moved}[{small}|至{small}|]
[中国|我国|{city}|全国]{period}{figure}[同比|]{moved}[{small}|]
{figure}[{moved}][{small}|] [创{few}个月来{extreme}|统计局公布数据|{country}统计局发布]
[机构|专家|{broker}]：[预计|料]{period}{figure}{moved}[{small}|]`
const UP = { moved: '增长|上升|回升|走高|提高|攀升', extreme: '最高|新高' }
const DOWN = { moved: '下降|下滑|回落|走低|降低|下跌', extreme: '最低|新低' }

const CONTRAST = `
尽管{side}，{company}[仍|依然|还是]{main}
虽然{side}，但{company}{main}
{company}{main}，尽管{side}
{side}，但{main}[：{company}|，{company}公告|]
{company}{side}却{main}
{company}[虽|]{side}，[不过|然而|但][{period}|]{main}`
const RISES = '营收增长|净利润上升|毛利率提高|订单增加|成本下降|负债减少|亏损收窄|销量大增|扭亏为盈|行业回暖'
const FALLS = '营收下降|净利润下滑|毛利率走低|订单减少|成本上升|负债增加|亏损扩大|销量大减|由盈转亏|行业遇冷'
const NEGATION_GOOD = `
{company}[并未|没有|未][违约|裁员|停产|被调查|减持|亏损|造假]
{company}[不再|已不再][亏损|被风险警示|依赖单一客户|拖欠货款]
{company}[否认|否认了|公告否认][违约|裁员|财务造假|资金紧张|大股东减持]传闻
[{country}衰退|{company}违约|{company}退市]风险[解除|消除|下降|基本排除]`
const NEGATION_BAD = `
{company}[并未|没有|未能][盈利|中标|获批|扭亏|如期兑付|完成业绩承诺|达到目标|实现增长]
{company}[不再|已不再][盈利|分红|回购|增长|符合上市条件]
{company}[否认|否认了|公告否认][重组|涨价|中标|借壳|并购|获大订单]传闻
[{country}复苏|{company}扭亏|{company}复牌]希望[破灭|渺茫|落空]`

export const ZH_MARKETS: Pattern[] = [
  sided('market', MOVES, GOOD, BAD, 5),
  sided('newswire', MOVES, GOOD, BAD, 2),
  fixed('market', 'neutral', STILL, 3),
  fixed('newswire', 'neutral', STILL, 1),
  sided('market', MACRO, { ...UP, figure: MACRO_GOOD_MORE }, { ...DOWN, figure: MACRO_GOOD_MORE }, 0.7),
  sided('market', MACRO, { ...DOWN, figure: MACRO_BAD_MORE }, { ...UP, figure: MACRO_BAD_MORE }, 0.6),
  sided('company', CONTRAST, { side: FALLS, main: RISES }, { side: RISES, main: FALLS }, 1),
  sided('prose', CONTRAST, { side: FALLS, main: RISES }, { side: RISES, main: FALLS }, 1),
  sided('company', '{news}', { news: NEGATION_GOOD }, { news: NEGATION_BAD }, 1),
  sided('prose', '{news}', { news: NEGATION_GOOD }, { news: NEGATION_BAD }, 1),
]
