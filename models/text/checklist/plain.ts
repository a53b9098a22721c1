/** The same phenomena in the plainest words of a headline: what no model may get wrong. */
export const PLAIN_PAIRS: Record<string, string> = {
  'plain direction': `
    + Bakery chain profit rose || - Bakery chain profit fell
    + Harbour group's revenue increases || - Harbour group's revenue decreases
    + Shares of the tea grower jump || - Shares of the tea grower plunge
    + Zoo operator sees higher sales || - Zoo operator sees lower sales
    + Paint maker's margins improved this year || - Paint maker's margins worsened this year
    + Piano maker's earnings up 3 % || - Piano maker's earnings down 3 %
    + Tin climbs to a two-year high || - Tin sinks to a two-year low`,
  'plain numbers': `
    + Canal operator's profit rose to 5.2 million from 4.1 million || - Canal operator's profit fell to 4.1 million from 5.2 million
    + Canal operator: net sales EUR 48 mn, compared with EUR 39 mn || - Canal operator: net sales EUR 39 mn, compared with EUR 48 mn
    + Canal operator swings to profit from loss || - Canal operator swings to loss from profit
    + Net loss narrows at the aquarium || - Net loss widens at the aquarium
    + Aquarium's loss was EUR 1 mn against EUR 4 mn the year before || - Aquarium's loss was EUR 4 mn against EUR 1 mn the year before
    0 Aquarium's revenue unchanged from a year ago || + Aquarium's revenue higher than a year ago`,
  'plain polarity': `
    + Printer's costs fell 8 percent || - Printer's costs rose 8 percent
    + Printer has reduced its debt || - Printer has increased its debt
    + Printer cut its loss || - Printer cut its outlook
    + Printer raises its dividend || - Printer raises its provisions for bad loans
    + Unemployment falls in the coastal states || - Unemployment rises in the coastal states
    + Fewer defaults at the mortgage lender || - More defaults at the mortgage lender`,
  'plain negation': `
    + Brush maker did not miss forecasts || - Brush maker missed forecasts
    - Brush maker did not beat forecasts || + Brush maker beat forecasts
    + Brush maker denies fraud || - Brush maker admits fraud
    + Brush maker avoids bankruptcy || - Brush maker files for bankruptcy
    - Brush maker is no longer profitable || + Brush maker is now profitable
    + No job cuts at the brush maker || - Job cuts at the brush maker`,
  'plain contrast': `
    + Egg producer's profit rises despite weak demand || - Egg producer's profit falls despite strong demand
    + Although sales fell, the egg producer's profit grew || - Although sales grew, the egg producer's profit fell
    - Egg producer beats forecasts but cuts its outlook and its shares sink || + Egg producer misses forecasts but lifts its outlook and its shares soar`,
  'plain events': `
    + Crane operator upgraded to buy || - Crane operator downgraded to sell
    + Price target for the crane operator raised || - Price target for the crane operator lowered
    + Crane operator lifts its full-year guidance || - Crane operator lowers its full-year guidance
    0 Crane operator keeps its full-year guidance || - Crane operator abandons its full-year guidance
    + Crane operator wins a five-year contract || - Crane operator loses a five-year contract
    + Court dismisses the lawsuit against the crane operator || - Court admits the lawsuit against the crane operator
    0 Crane operator names a new finance director || - Crane operator's finance director is arrested
    0 Crane operator publishes its report on Friday || + Crane operator publishes a record profit
    + Crane operator starts a share buyback || - Crane operator stops its share buyback
    + Crane operator opens a second factory || - Crane operator closes its second factory
    + Crane operator is hiring 300 people || - Crane operator is laying off 300 people`,
  'Chinese in plain words': `
    + 起重机厂净利润增长 || - 起重机厂净利润下降
    + 起重机厂亏损大幅收窄了 || - 起重机厂亏损大幅扩大了
    + 起重机厂扭亏 || - 起重机厂转亏
    + 起重机厂赢得地铁大单 || - 起重机厂痛失地铁大单
    + 起重机厂股价涨3% || - 起重机厂股价跌3%
    + 起重机厂业绩好于预期 || - 起重机厂业绩差于预期
    + 起重机厂被上调评级 || - 起重机厂被下调评级
    0 起重机厂周五开董事会 || - 起重机厂周五起被调查`,
}
