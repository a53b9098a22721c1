/** What words around the news do to it: negation, contrast, hedges, direction by verb alone. */
export const LANGUAGE_PAIRS: Record<string, string> = {
  negation: `
    + Brewer's autumn numbers did not miss what the market had pencilled in || - Brewer's autumn numbers missed what the market had pencilled in
    + Ferry operator says it is not in default on its harbour loan || - Ferry operator says it is in default on its harbour loan
    - Glassmaker never turned a profit in its ten years as a public company || + Glassmaker turned a profit in all of its ten years as a public company
    + There will be no redundancies at the Leeds bakery after all || - There will be redundancies at the Leeds bakery after all
    - The clinic chain could not win over a single insurer this spring || + The clinic chain could win over every insurer this spring
    + The toymaker no longer bleeds cash || - The toymaker now bleeds cash
    - The toymaker no longer earns money || + The toymaker now earns money
    + Watchdog finds nothing wrong with the lender's books || - Watchdog finds plenty wrong with the lender's books
    - Management cannot promise that the dividend is safe || + Management can promise that the dividend is safe
    + Cable group says there is no truth in talk of a cash call || - Cable group says there is truth in talk of a cash call
    - Hardly any of the new phones have found a buyer || + Nearly all of the new phones have found a buyer
    + Airline gets through the winter without a loss || - Airline gets through the winter without a profit`,
  direction: `
    + Shoe chain: profit rose in the spring || - Shoe chain: profit fell in the spring
    + Umbrella sales went through the roof at the retailer || - Umbrella sales went through the floor at the retailer
    + The order book at the yard is filling up || - The order book at the yard is emptying out
    + Bookings for summer cruises are running ahead of last summer's || - Bookings for summer cruises are running behind last summer's
    + The miller's margin widened a touch || - The miller's margin narrowed a touch
    + Traffic through the toll tunnel has been climbing since Easter || - Traffic through the toll tunnel has been falling since Easter
    + The publisher gained readers in every city || - The publisher lost readers in every city
    + Its share of the razor market crept up || - Its share of the razor market crept down
    + Investors pour money into the fund house || - Investors pull money out of the fund house
    + Hotel nights sold at the group picked up in May || - Hotel nights sold at the group dropped off in May
    + The bank's stock opened sharply higher this morning || - The bank's stock opened sharply lower this morning
    + Cocoa has been on a tear since the harvest || - Cocoa has been in a rut since the harvest`,
  contrast: `
    + Rents went down, but the landlord still earned more than last year || - Rents went up, but the landlord still earned less than last year
    + Even with the strike, the port moved more boxes than ever || - Even without the strike, the port moved fewer boxes than ever
    - For all the hype, the scooter start-up made less than a year ago || + For all the gloom, the scooter start-up made more than a year ago
    - Strong quarter at the brewer, yet it now expects to earn less this year || + Weak quarter at the brewer, yet it now expects to earn more this year
    + Wool got dearer, still the carpet maker earned more || - Wool got cheaper, still the carpet maker earned less
    - The drug works, but the regulator will not let it be sold || + The drug has side effects, but the regulator will let it be sold
    + Its old business shrank while the group as a whole grew nicely || - Its old business grew while the group as a whole shrank badly
    + Quarter was poor, though not nearly as poor as everyone had feared || - Quarter was good, though not nearly as good as everyone had hoped`,
  hedges: `
    + The chairman is confident that the worst is behind the group || - The chairman is afraid that the worst is ahead of the group
    + A rebound in freight looks likely, the shipper says || - A rebound in freight looks unlikely, the shipper says
    - A lasting slump in freight looks likely, the shipper says || + A lasting slump in freight looks unlikely, the shipper says
    + Doubts about the merger's benefits have faded || - Hopes for the merger's benefits have faded
    + The risk of a covenant breach has gone away || - The risk of a covenant breach has grown
    + Hopes of a full order book are rising at the yard || - Fears of an empty order book are rising at the yard`,
  'news or no news': `
    0 The grocer will tell investors about its spring quarter this Thursday || + The grocer delighted investors with its spring quarter this Thursday
    0 The tram builder has a works council of nine || - The tram builder has a walk-out of nine hundred
    0 The insurer's head office has twelve floors || - The insurer's head office has been searched
    0 What does the pump maker actually do? || + Pump maker lands its largest job to date
    0 The yearly meeting is on the ninth of May || - The yearly meeting turned down the merger
    0 Turnover at the mill was unchanged on the year || + Turnover at the mill was a third larger on the year
    0 The chain runs sixty cafes in four countries || + The chain will run sixty more cafes in four countries
    0 Neither better nor worse than last year, says the finance chief || + Clearly better than last year, says the finance chief
    0 The loan will be used for general purposes || - The loan will not be paid back on time
    0 Its shares were where they had been the day before || - Its shares were well below where they had been the day before`,
}
