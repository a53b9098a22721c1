/** What numbers say: which way, from what to what, and whether more of the thing is good. */
export const NUMBER_PAIRS: Record<string, string> = {
  'percent with a sign': `
    + Tile maker up 3 % at the bell || - Tile maker down 3 % at the bell
    + Cement despatches: plus 7 percent on the month || - Cement despatches: minus 7 percent on the month
    + Takings at the cinemas +12% this weekend || - Takings at the cinemas -12% this weekend
    + Our earnings a share are 9 pct better || - Our earnings a share are 9 pct worse
    + Freight tonnage 4.5 % above last May's || - Freight tonnage 4.5 % below last May's
    + The basket of bank stocks put on 2 percent || - The basket of bank stocks gave up 2 percent`,
  'from and to': `
    + In a year the foundry's profit went from 4.1 to 5.2 million euros || - In a year the foundry's profit went from 5.2 to 4.1 million euros
    + Foundry made EUR 5.2 mn, last time EUR 4.1 mn || - Foundry made EUR 4.1 mn, last time EUR 5.2 mn
    + Earned 88 cents a share where a year ago it earned 61 || - Earned 61 cents a share where a year ago it earned 88
    + Profit for the half: $340m. Same half a year ago: $290m. || - Profit for the half: $290m. Same half a year ago: $340m.
    + Order intake EUR 71.0 mn (previous spring 58.4) || - Order intake EUR 58.4 mn (previous spring 71.0)
    + Twelve months ago the margin was 6 percent and today it is 9 || - Twelve months ago the margin was 9 percent and today it is 6
    + Rs 210 crore of profit after tax set against Rs 175 crore || - Rs 175 crore of profit after tax set against Rs 210 crore
    + It sold 40,000 tractors this season; the season before, 31,000 || - It sold 31,000 tractors this season; the season before, 40,000
    + Ticket income reached 9.9 million, which compares with 8.3 million || - Ticket income reached 8.3 million, which compares with 9.9 million
    + From 14,000 the number of paying readers has moved to 19,000 || - From 19,000 the number of paying readers has moved to 14,000`,
  'loss and profit': `
    + The sawmill is making money again after two lean years || - The sawmill is losing money again after two fat years
    + Black ink at last for the bus company || - Red ink at last for the bus company
    + A loss a year ago, a profit today: the spa operator || - A profit a year ago, a loss today: the spa operator
    + It lost 2 million euros, half of what it had lost before || - It lost 8 million euros, twice what it had lost before
    + Loss at the dairy less than a third of last year's || - Loss at the dairy more than three times last year's
    + The hole in the airline's accounts is getting smaller || - The hole in the airline's accounts is getting bigger
    + This year's EUR 3 mn profit follows a EUR 4 mn loss || - This year's EUR 3 mn loss follows a EUR 4 mn profit
    + Operating loss down to 1.1 mn at the ski maker (2.6 mn then) || - Operating loss up to 2.6 mn at the ski maker (1.1 mn then)
    + The museum shop chain has stopped losing money || - The museum shop chain has started losing money`,
  'cut what': `
    + The tannery cut its loss by half || - The tannery cut its outlook by half
    + The tannery has cut its debt || - The tannery has cut its dividend
    + Chain trims what it owes the banks || - Chain trims what it pays its owners
    + Smelter brings down its power bill || - Smelter brings down its output goal
    + Caterer lowers waste in the kitchens || - Caterer lowers its sights for the year
    - Caterer adds to its pile of debt || + Caterer adds to its pile of cash
    - Grid operator raises the amount set aside for bad debts || + Grid operator raises the amount paid out to owners`,
  'more is worse': `
    - Bad loans at the savings bank are up a fifth || + Bad loans at the savings bank are down a fifth
    - Wages and rent ate a larger part of takings || + Wages and rent ate a smaller part of takings
    - More clients left the broker than in any spring before || + Fewer clients left the broker than in any spring before
    - Jet fuel cost the carrier 30 percent more || + Jet fuel cost the carrier 30 percent less
    - The number of people out of work rose for a fifth month || + The number of people out of work fell for a fifth month
    - Prices in the shops are rising faster than thought || + Prices in the shops are rising more slowly than thought
    - Factory returns because of faults have doubled || + Factory returns because of faults have halved
    - It owes its bankers 90 million, up from 60 || + It owes its bankers 60 million, down from 90
    - Insurer had to pay for more storm damage than planned || + Insurer had to pay for less storm damage than planned
    - Staff at the call centres quit more often || + Staff at the call centres quit less often`,
}
