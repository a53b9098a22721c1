/** Events of a listed company and of its market, each beside its opposite. */
export const EVENT_PAIRS: Record<string, string> = {
  'beats and misses': `
    + Coffee roaster earns more than anyone on the street thought || - Coffee roaster earns less than anyone on the street thought
    + Chip designer clears the bar analysts had set || - Chip designer trips over the bar analysts had set
    + Sales at the florist came out a shade over consensus || - Sales at the florist came out a shade under consensus
    + A quarter that pleased even the sceptics at the tool maker || - A quarter that upset even the fans at the tool maker
    + The gym group made its numbers with room to spare || - The gym group missed its numbers by a wide margin
    + Not as bad as feared: the steel trader's first quarter || - Not as good as hoped: the steel trader's first quarter
    0 Exactly what analysts had forecast: the baker's spring sales || + Far above what analysts had forecast: the baker's spring sales`,
  broker: `
    + Analyst tells clients to buy the ferry line || - Analyst tells clients to sell the ferry line
    + House broker moves the miner from hold to buy || - House broker moves the miner from buy to hold
    + Fair value of the yard's shares put at 40, was 33 || - Fair value of the yard's shares put at 33, was 40
    0 Another analyst calls the dairy a hold || + Another analyst calls the dairy a buy
    + Two more houses have warmed to the biotech || - Two more houses have cooled on the biotech
    + There is 25 percent left to gain in the retailer, an analyst writes || - There is 25 percent left to lose in the retailer, an analyst writes
    - Star analyst drops the social network from her favourites || + Star analyst puts the social network among her favourites`,
  guidance: `
    + Truck maker now thinks it will earn more in 2025 than it said in March || - Truck maker now thinks it will earn less in 2025 than it said in March
    0 Truck maker still thinks it will earn in 2025 what it said in March || - Truck maker doubts it will earn in 2025 what it said in March
    + The year will end better than planned, the seed company tells owners || - The year will end worse than planned, the seed company tells owners
    + Forecast for ticket sales goes up at the theatre group || - Forecast for ticket sales goes down at the theatre group
    + It used to promise 5 % growth; now it promises 8 % || - It used to promise 8 % growth; now it promises 5 %
    + Aims higher: the bicycle chain after a sunny spring || - Aims lower: the bicycle chain after a rainy spring`,
  'good news without a sentiment word': `
    + Norway's railways will buy forty locomotives from the Swiss builder || - Norway's railways will not buy forty locomotives from the Swiss builder
    + Ministry lets the quarry dig for another ten years || - Ministry makes the quarry stop digging within ten months
    + The hospital group takes over three wards' worth of new patients under a city contract || - The hospital group gives up three wards' worth of patients as a city contract ends
    + Second shift starts at the bus plant next week || - Second shift ends at the bus plant next week
    + Chip plant to take on two hundred engineers || - Chip plant to let two hundred engineers go
    + Owner of the harbour will hand spare cash back to shareholders || - Owner of the harbour will ask shareholders for spare cash
    + A supermarket giant puts the firm's oat milk on its shelves || - A supermarket giant takes the firm's oat milk off its shelves
    + The founder has bought another million of his company's shares || - The founder has sold another million of his company's shares
    + Trial of the asthma spray reached its goal || - Trial of the asthma spray missed its goal
    + The tunnel job has gone to the Madrid builder || - The tunnel job has gone to a rival of the Madrid builder`,
  'credit events': `
    + The retailer paid its bondholders on the day || - The retailer did not pay its bondholders on the day
    + Agency lifts the carrier out of junk || - Agency pushes the carrier into junk
    + Banks give the builder two more years || - Banks give the builder two more weeks
    + The chain is out of insolvency proceedings || - The chain is in insolvency proceedings
    + The lender has all the cash it needs || - The lender is short of the cash it needs
    + Judge throws out the investors' case against the carmaker || - Judge lets the investors' case against the carmaker go ahead
    + Prosecutors close the bribery file on the engineer || - Prosecutors open a bribery file on the engineer
    + Auditor signs off on the casino's accounts || - Auditor refuses to sign the casino's accounts`,
  policy: `
    + Money gets cheaper as the central bank moves by half a point || - Money gets dearer as the central bank moves by half a point
    + Lawmakers drop the levy on lorries || - Lawmakers bring in a levy on lorries
    + Washington takes duties off Brazilian orange juice || - Washington puts duties on Brazilian orange juice
    0 The committee left borrowing costs where they were || - The committee put borrowing costs up once more
    + Emerging markets: money flows back in || - Emerging markets: money flows back out
    + The peso had its best week of the year || - The peso had its worst week of the year`,
  tweets: `
    + adding here, this thing wants to go up $QZX || - trimming here, this thing wants to go down $QZX
    + $QZX green eight days in a row || - $QZX red eight days in a row
    + glad I kept my $QZX through the report || - wish I had sold my $QZX before the report
    0 does $QZX report before or after the bell? || - $QZX got smoked right after the bell
    + bears on $QZX are getting carried out || - bulls on $QZX are getting carried out`,
}
