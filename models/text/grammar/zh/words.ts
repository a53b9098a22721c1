/** What every Chinese template may speak of: names put together from characters, amounts, dates, places and goods. */
import type { RandomStream } from '../../../../src/numerics/random'
import type { Rules } from '../engine'
import { pickOf, plain } from '../numbers'

const CHARACTERS = [
  ...`安邦宝北博昌长晨诚川创春达大德迪鼎东方丰福富港高格冠光广国海汉航豪浩和恒宏鸿湖华环辉汇惠佳嘉建江金锦京晶景九久巨君凯康科兰蓝朗乐力利丽联良
龙隆绿美明南能鹏平普启千乾强青清庆泉群仁荣瑞润三森山尚深升胜盛石时世顺思四苏太泰唐特腾天通同万旺威维文沃五西祥向晓协欣新信星兴雄旭轩
亚扬阳耀一亿益银英永优友宇元远悦云运泽展振正志智中众卓子紫宗祖奥百柏贝彩超辰驰楚慈翠帆飞峰凤甘歌固观贯桂翰禾合黑虹洪厚互怀徽慧吉极济
骏开可坤莱雷黎林灵岭流陆鹿绵牧宁欧磐齐奇琪琴勤秋日如赛神圣首双松孙塔桃田铁万王网微卫温武希夏先翔鑫雅艳燕阳逸银盈颖源越赞珍植竹庄`.replace(
    /\s/g,
    '',
  ),
]
const SECTORS = `科技|股份|集团|药业|银行|证券|电子|生物|新材|能源|电力|化工|钢铁|地产|置业|传媒|食品|酒业|汽车|软件|通信|光电|环保|水泥|航空|物流|医疗|重工|纺织
  机械|保险|矿业|煤业|石油|燃气|高速|港口|旅游|乳业|农业|种业|家居|电器|文化|教育|半导体|锂业|铝业|铜业|纸业|制药|精工|信息|网络|建设|材料|装备|医药|百货|影视|游戏|啤酒|牧业|造船|激光|稀土`
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛'
const GIVEN =
  '伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红波辉健俊峰宇浩轩欣怡梓涵雪梅晨琳琪婷颖鑫斌鹏凯龙飞毅宁志远国庆'

const characters = (random: RandomStream, from: string | string[], length: number) =>
  Array.from({ length }, () => from[random.integer(from.length)]).join('')
const amount = (random: RandomStream): string => {
  const value = Math.exp(random.uniform() * 6.5)
  return plain(value, value > 100 ? 0 : 1 + random.integer(2)).replaceAll(',', '')
}

export const ZH_WORDS: Rules = {
  name: (random) => characters(random, CHARACTERS, 2),
  company:
    '{name}{sector}|{name}{sector}|{name}{sector}|{name}股份|{name}{name}|*ST{name}|ST{name}|{name}集团|{city}{name}',
  other: '{name}{sector}|{name}{sector}有限公司|{name}投资|{name}控股',
  broker: '{name}证券|{name}国际|{name}资本|{name}投行|国际投行{name}',
  sector: SECTORS,
  person: (random) => characters(random, SURNAMES, 1) + characters(random, GIVEN, 1 + random.integer(2)),
  code: (random) =>
    pickOf(random, ['600', '601', '000', '002', '300', '688']) + plain(100 + random.integer(900), 0),
  digits: amount,
  money:
    '{digits}亿元|{digits}万元|{digits}亿|{digits}亿美元|{digits}亿港元|{digits}亿元人民币|近{digits}亿元|约{digits}亿元|超{digits}亿元|逾{digits}万元',
  percent: (random) => `${(0.2 + 90 * random.uniform() ** 2).toFixed(random.integer(3))}%`,
  small: (random) => `${(0.1 + 4 * random.uniform()).toFixed(random.integer(3))}%`,
  price: (random) => `${(2 + 150 * random.uniform() ** 2).toFixed(2)}元`,
  rate: (random) => (6 + 1.4 * random.uniform()).toFixed(4),
  points: (random) => `${(2000 + 3000 * random.uniform()).toFixed(random.integer(3))}点`,
  count: (random) => String(10 + Math.floor(9000 * random.uniform() ** 2)),
  few: '两|三|四|五|六|七|八|九|十|2|3|4|5|6|7|8',
  year: (random) => String(2008 + random.integer(19)),
  month: (random) => `${1 + random.integer(12)}月`,
  date: (random) => `${1 + random.integer(12)}月${1 + random.integer(28)}日`,
  period:
    '上半年|一季度|二季度|三季度|前三季度|全年|{year}年|{year}年度|第三季度|去年|{month}|{year}年上半年|Q1|Q3|年内|第一季度|报告期内|四季度|今年前{few}个月|中期',
  city: '北京|上海|深圳|广州|杭州|南京|成都|重庆|武汉|西安|苏州|天津|青岛|宁波|厦门|合肥|长沙|郑州|沈阳|大连|昆明|贵阳|南昌|福州|济南|太原|哈尔滨|乌鲁木齐|海口|兰州|石家庄|呼和浩特|香港|珠海|佛山|东莞|无锡|常州|温州|烟台',
  country:
    '美国|日本|德国|英国|法国|印度|韩国|俄罗斯|巴西|澳大利亚|欧盟|越南|新加坡|加拿大|墨西哥|沙特|泰国|印尼|马来西亚|意大利|西班牙|瑞士|埃及|土耳其|阿根廷|南非',
  product: `手机|新能源汽车|锂电池|光伏组件|芯片|疫苗|白酒|猪肉|水泥|钢材|显示面板|轮胎|空调|风电设备|医疗器械|充电桩|机器人|传感器|玻璃|涂料|饲料|化肥|农药|染料|服装|家具|电缆|轴承|阀门|锅炉|变压器|存储器|摄像头|抗癌新药|中成药|奶粉|啤酒|牛奶|矿泉水|调味品|方便面|电影|网络游戏|航空发动机|挖掘机|起重机|集装箱船|高铁车厢|无人机|卫星|碳纤维|稀土磁材|硅片|氢燃料电池|储能系统|云计算服务|数据中心`,
  industry:
    '房地产|白酒|新能源|半导体|银行|券商|煤炭|钢铁|有色金属|医药|汽车|家电|军工|农业|旅游|航空|水泥|化工|传媒|游戏|光伏|消费电子|食品饮料|建筑|电力|保险|猪肉|稀土|环保|纺织|教育|港口|造船|通信|计算机|物流|石油|黄金|零售|锂电池',
  index:
    '沪指|深成指|创业板指|上证综指|恒生指数|科创50|沪深300|中证500|北证50|恒生科技指数|道指|纳指|标普500|日经225|上证50|国企指数|德国DAX指数|富时100',
  commodity:
    '黄金|白银|原油|国际油价|布伦特原油|沪铜|沪铝|螺纹钢|铁矿石|焦煤|焦炭|豆粕|棕榈油|白糖|棉花|生猪期货|玉米|天然气|碳酸锂|橡胶|甲醇|玻璃期货|沪镍|沪锌|比特币|以太坊|人民币|在岸人民币|离岸人民币|美元指数|日元|欧元|英镑|现货黄金|动力煤|纯碱|鸡蛋期货|苹果期货|国债期货',
}
