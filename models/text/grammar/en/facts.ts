/** Facts of a company's life that are no news to the holder: what it makes, where, with whom, how large, how it works. */
import { fixed, type Pattern } from '../pattern'

const FACTS = `
The [machine|line|furnace|plant|mill] [has|will have] [an annual|a daily] capacity of {count} [tonnes|units|cubic metres|litres|megawatts]
The [building|terminal|office block|ferry|hotel|shopping centre] [was completed|was built|was opened|was renovated] in {year}[ and has {count} rooms|]
The [service|device|programme|system|magazine] is [available|sold|published|used] in [{country}|{few} languages|{region}|{country} and {country}]
[The|Its] [customers|clients|users|tenants] include [{company}|{other}|banks|municipalities|hospitals] and [{other}|schools|retail chains|airlines]
The [project|programme|consortium] [is|was] [coordinated|led|carried out] by {company}[ together with {other}| and {few} universities|]
The [technology|method|software|material] is [based on|built around|licensed from] [{other}'s platform|open standards|a sensor|recycled fibre|{other}]
{company} [takes part|will take part|participates|exhibits] in [a trade fair|an exhibition|a research project|a conference] in {city}[ in {month}|]
{company}'s [share|stock] [closed|ended|was traded] at {price} on {weekday}
[On {date}|Before the trade], {company} [owned|held|had] {count} [of its own shares|treasury shares|shares in {other}]
The [largest|main] [shareholders|owners] [of {company} |][are|were] {other} and {company}[ with {percent} each|]
The [group|company|division] [comprises|consists of|is made up of] {few} [companies|units|segments|subsidiaries][ in {country}| and {few} associates|]
The [lease|contract|patent|licence|term of office] [runs until {year}|is valid for {few} years|is in force from {date}]
[Around|About|Approximately|Some] {percent} of [net sales|the group's sales|production|revenue] [comes|is generated|came|originates] [from|in] {country}
The [area|site|property|plot] [is|measures|covers] [about |some |]{count} [hectares|square metres|square feet][ in {city}|]
The [software|solution|product] [enables|allows|helps] [users|operators|doctors|banks|drivers] to [measure|follow|pay for|share|record|plan] [deliveries|data|energy use|payments|maintenance|routes]
[The work|The next phase|The pilot|The test run] [starts|will start|ends|is to be ready|continues] [in {month}|in the {season} of {year}|on {date}|until {year}]
The [company|group]'s [registered office|head office|main plant|laboratory] is in {city}
[Members of the board of directors|The members of the management team|The members of the audit committee] [are|include] {person}, {person} and {person}
[Established|Founded|Set up|Listed] in {year}, {company} [makes|sells|distributes|imports|leases] {product}[ for {customer}|]
{company} [uses|has used|tests|is testing|has introduced] [{other}'s software|a new payroll system|electric vans|robots] [at its {unit}|in {city}|in {country}]
[The previous|The earlier] [agreement|order|contract] [was signed in {year}|dates back to {year}|was made in {month} {year}]
The [share|stock] of [exports|services|{product}] in [net sales|total sales] is {percent}
The [train|ship|vessel|aircraft|bus] [is|will be] named [{stem}|after {person}|{stem} of {country}]
[What|The issue] [the companies|the parties] [discuss|are discussing] is [the price|the location|the timetable|the division of work]
The [terms|conditions] of the [loan|bond|lease|option plan] [are unchanged|follow market practice|are described in the prospectus|remain the same]`
export const COMPANY_FACTS: Pattern[] = [
  {
    register: 'company',
    templates: FACTS,
    words: { neutral: { season: 'spring|summer|autumn|winter' } },
    weight: 3,
  },
  {
    register: 'prose',
    templates: FACTS,
    words: { neutral: { season: 'spring|summer|autumn|winter' } },
    weight: 2,
  },
  fixed(
    'newswire',
    'neutral',
    `
    {company} [chairman|founder|CEO] {person} [visits|opens exhibition in|gives talk in|marries in|turns {age} in] {city}
    {company} [to show|shows|presents|unveils] [new |][{product}|logo|design|prototype] [at fair in {city}|in {month}|on {weekday}]
    {company} [changes|redesigns|updates] [logo|website|name of {business} unit|menu|packaging|app]`,
    0.6,
  ),
]
