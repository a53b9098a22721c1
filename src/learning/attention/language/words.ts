/**
 * Words that tell languages in Latin letters apart. The function words of a language are a closed class and make up
 * about half of its running text; headlines leave many of them out, so that English has the words of its headlines
 * too. A word that English shares with another language ("die", "an", "pour") is in neither list, unless English
 * headlines have it far more often.
 */
const words = (text: string) => new Set(text.split(/\s+/u).filter(Boolean))

export const ENGLISH = words(`
the of and to for from with by at as is are was were be been has have had will would could should may might can
its it this that these those his her their our your my he she they we you who which what when where why how not no
after before over under into about against amid than but or if so more most less least all any some new up down
out off on in an first last next near says said say sees see set sets gets get got makes make made takes take
stock stocks share shares profit profits loss losses revenue sales earnings quarter quarterly results result price
prices market markets company companies bank banks deal deals buy sell buys sells bought sold investors investor
rise rises rose rising fall falls fell falling gain gains gained drop drops dropped jump jumps jumped surge surges
surged slump slumps slumped climb climbs climbed slide slides slid plunge plunges plunged tumble tumbles tumbled
soar soars soared beat beats miss misses missed cut cuts raise raises raised lower lowers lowered higher high low
record growth outlook guidance forecast forecasts estimate estimates expects expected expectations target rating
upgrade upgrades upgraded downgrade downgrades downgraded year years month months week weeks day days today
million billion percent net income cash flow debt dividend buyback shareholders board chief executive officer
announces announced announce reports reported report posts posted unveils launches launch plans plan wins win
order orders contract agreement merger acquisition acquire acquires acquired stake bid offer offers jobs workers
layoffs lawsuit sues sued probe fraud court judge regulator regulators government federal policy rate rates
inflation economy economic trade tariff tariffs oil gold crude dollar energy tech bankruptcy bonds bond yields
yield futures index top tops best worst big bigger strong stronger weak weaker here just now still ahead back
because while through between during since until despite without within opens open closes close closed ends end
hits hit faces face loses lose lost keeps keep holds hold held leads leading biggest largest warns warning fears
hopes demand supply output production growing shrinks widens narrows doubles halves unchanged flat
`)

/** German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages, Polish, Turkish, Indonesian. */
export const OTHERS = words(`
der das dem des ein eine einen einem einer eines und oder nicht auch auf aus bei mit nach von vom zum zur über
unter für durch gegen ohne wegen seit wird werden wurde wurden haben hatte ist sind sein seine ihre sich sie ich
wir ihr dass wenn aber als wie noch schon nur mehr weniger sehr im ins am beim zwischen jahr jahre jahres
quartal prozent milliarden millionen gewinn verlust umsatz aktie aktien kurs konzern unternehmen steigt sinkt
fällt steigen sinken bleibt will kündigt erwartet deutlich wieder trotz gut laut zu weitere stellen streicht
senkt steigert erhöht meldet legt stärker schwächer vor ergebnis prognose erwartungen übernahme dividende
jahrestief mitarbeiter banken börse wirtschaft zinsen le la les un une du aux et ou est sont été être avoir dans
sur sous avec sans pour par moins ne que qui ce cette ces son sa ses leur leurs nous vous ils elle elles mais
selon après avant entre contre chez depuis année trimestre bénéfice chiffre affaires hausse baisse recul bourse
milliards annonce groupe entreprise marché résultat résultats fait très où à en va vont postes mille supprimer
rachat prévisions objectifs croissance emplois banque perte pertes relève abaisse confirme clients ventes dette
taux euros titre el los las una unas unos del al y con sin por para más menos pero como su sus este esta estos
hasta desde sobre tras según ha han fue ser es está están año años beneficio beneficios pérdidas ventas acciones
bolsa empresa mercado sube cae baja millones crece gana pierde lo banco deuda dividendo compra vende inversores
tipos interés gobierno recorta despidos caída subida ingresos resultado il gli uno di della dello delle dei
degli da dalla nel nella nelle tra fra non più meno anche ma come che chi è sono hanno stato anno anni utile
utili ricavi azioni borsa mercato crescita calo cresce miliardi milioni sale scende perdita gruppo società
titolo banche conti azionisti agli alla allo alle offerta accordo stime rosso rialzo ribasso aumenta taglia
licenziamenti os um uma uns umas do dos na nos nas ao aos às pelo pela sem mas seu sua é são foi ano anos lucro
prejuízo receita vendas ações bilhões milhões alta queda sobe cai diz após funcionários juros dívida acionistas
corta demissões governo de het een van voor met zonder door naar bij uit niet ook maar dan deze dit zijn haar
hun heeft hebben wordt werd worden nog meer minder jaar kwartaal winst verlies omzet aandeel aandelen beurs
miljard miljoen bedrijf stijgt daalt verwacht tegen tussen banen opnieuw schrapt keten wegens duizenden omhoog
omlaag rente schuld overname cijfers topman verhoogt verlaagt klanten och att det som för av är inte med på från
har ett kvartalet vinst förlust bolaget kronor mot efter og til af ikke den kvartal overskud underskud selskapet
aksjen kroner nie się jest że od przez przed oraz zysk strata spółka spółki akcje akcji kwartale wzrost spadek
rok roku ve bir bu için ile olarak yüzde milyar milyon hisse şirket kâr zarar yılın çeyrek çeyrekte yang untuk
dari dengan pada tidak akan saham laba rugi perusahaan triwulan naik turun miliar juta persen
`)
