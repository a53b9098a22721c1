import type { Vocabulary } from './vocabulary'

/** Words of the languages in Latin letters: table headers, months, weekdays, countries and everyday words with their accents. */

export const WESTERN: readonly Vocabulary[] = [
  {
    language: 'German',
    words: `äöü äöüß datum zeit tag woche monat jahr jänner januar februar märz april mai juni juli august september oktober november
      dezember eröffnung eröffnungskurs schluss schlusskurs schluß höchst höchstkurs hoch tiefst tiefstkurs tief stück
      stückzahl umsatz volumen währung veränderung änderung börse börsenplatz wert wertpapier kürzel geld brief rückzahlung
      rücknahme rücknahmepreis ausgabe ausschüttung vermögen für über größe österreich schweiz züricher zürich münchen
      münchener köln düsseldorf nürnberg würzburg lübeck saarbrücken württemberg thüringen deutschland europäische französisch
      britisch dänemark türkei südafrika rumänien währungen jährlich täglich monatlich vierteljährlich geschäft geschäftsjahr
      gesellschaft rück versicherung bundesbank quelle straße groß außen maß schließen öffnen können müssen dürfen
      würde wäre hätte führt führung für früher später nächste letzte vorläufig verkäufe käufe käufer böden flächen
      möbel hölzer grün blau schön süd kräfte märkte aktien anleihe zinsen zinssätze rendite beträge verfügbar ungültig
      gebühr gebühren kürzung lösung zurück bücher brücke stärke übernahme gewinn verlust dollar franken pfund krone`,
  },
  {
    language: 'French',
    words: `éèê àâç date séance clôture cloture ouverture dernier dernière première plus haut bas élevé moyenne variation échange échangés
      échanges volume quantité libellé société générale crédit agricole électricité énergie pétrole télécom santé
      janvier février mars avril mai juin juillet août septembre octobre novembre décembre année mois journée taux intérêt
      intérêts marché marchés données historiques précédent précédente référence dépôt actif réel monnaie devise états unis
      royaume suède norvège brésil indonésie israël corée chine thaïlande français française françaises européen européenne
      à été même être très après près où là déjà évolution février prévision bénéfice bénéfices dividende détaché
      hermès loréal schneider kéring nestlé pâte tête fête forêt hôtel côté contrôle bientôt plutôt sûr août goût coûts
      coût reçu façon leçon garçon ça commerçant période série indice numéro unité égal général généraux
      trésor privé publié arrêté arrêt règle règlement système problème caractère lumière manière pièce siècle
      naïf maïs noël cœur œuvre sœur bœuf début février dû libéré émission émetteur éditeur économie`,
  },
  {
    language: 'Spanish',
    words: `fecha día dia sesión último última ultimo cierre apertura máximo mínimo máxima mínima precio precios variación var volumen
      enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves
      viernes sábado domingo año años mes acción acciones cotización índice índices compañía telefónica españa español
      méxico perú panamá canadá japón bretaña líbano países moneda dólar dólares electrónica energía construcción
      inversión inversiones interés tipo también más así según será está están después través código descripción nación
      información operación operaciones contratación número números teléfono pequeño mañana niño señal diseño baños compañías
      daño montaña otoño sueño peña peñoles asunción medellín bogotá córdoba málaga cádiz león josé maría garcía lópez
      rodríguez hernández martínez pérez sánchez gómez evolución histórico históricos económico pública crédito
      títulos título depósito período periódico técnico básico gráfico área línea días país comisión gestión rendición
      liquidación emisión señora dueño cuña cuñado puño viña viñedo cariño otoñal cañón piñón riñón extraño ordoñez
      muñeca uña niña desempeño tamaño caña vergüenza pingüino cigüeña efectivo ganancia pérdida`,
  },
  {
    language: 'Portuguese',
    words: `data último último abertura fechamento máxima mínima máximo mínimo preço preços variação médio média negócios
      quantidade títulos título código ação ações índice cotação cotações moeda câmbio dólar euro libra
      janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro mês ano terça sábado
      não são então também até é será está você três à às já só há informação operação operações evolução
      brasil brasília goiás paraná ceará pará amapá maranhão piauí rondônia são paulo joão antônio josé companhia
      petróleo elétrica elétricas siderúrgica mineração construção participações eletrônica saneamento educação saúde
      bancário crédito dívida juros inflação posição razão pregão mão irmã manhã avião milhão milhões bilhões bilhão
      padrão região regiões produção exportação importação alimentação investimento liquidação negociação condições
      economia número história histórico dados período série área país países português japão canadá méxico`,
  },
  {
    language: 'Italian',
    words: `data apertura chiusura massimo minimo ultimo prezzo prezzi variazione valore volume quantità società attività
      gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì
      giovedì venerdì sabato domenica è perché più già però così può sarà città università libertà età metà
      titolo titoli azioni azione borsa indice mercato banca unità novità proprietà pubblicità capacità possibilità
      realtà qualità elettricità cioè né sé finché affinché virtù gioventù comunità località liquidità redditività volatilità`,
  },
  {
    language: 'Nordic',
    words: `datum dato dag måned månad år öppning åpning åbning slutkurs stängning högst høyeste højeste lägst laveste laveste sist sidste senaste
      förändring ændring endring omsättning omsetning omsætning antal avslut köp kjøp køb sälj salg aktie aktier
      januari februari mars maj juni juli augusti oktober lördag lørdag søndag söndag måndag mandag onsdag torsdag fredag
       päivä päätös päätöskurssi ylin alin keskihinta vaihto määrä osake yhtiö yhtiön pörssi tammikuu helmikuu
      maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu hyvä tämä tässä
      börs børs børsen værdi værdipapir verdi værdi värde värdepapper århus ålborg göteborg malmö örebro västerås umeå luleå
      skåne østfold østre ørsted mærsk møller mølle tromsø bodø ålesund gjøre også når på så få må då mål
      två från får för över är här där även många några själv större första större högre lägre nästa
      være først større højre grønn grøn blå rød hvor næste køber køber sælger kurs krone kroner øre íslands króna
      norge sverige danmark suomi ísland færøyene færøerne`,
  },
]

export const CENTRAL: readonly Vocabulary[] = [
  {
    language: 'Polish',
    words: `data dzień otwarcie zamknięcie zamkniecie najwyższy najniższy wolumen obrót kurs średni cena wartość zmiana ilość liczba
      spółka spółki spółek nazwa waluta pełny numer tabeli oznacza oznaczenie użytkownik godzina miesiąc tydzień rok kwartał
      styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień stycznia lutego
      poniedziałek wtorek środa czwartek piątek sobota niedziela złoty złotych zł euro dolar amerykański australijski
      kanadyjski jen japoński funt szterling frank szwajcarski korona duńska norweska szwedzka czeska węgierski islandzka
      rumuński lej bułgarski lew hongkong turecka lira izraelski szekel meksykańskie filipińskie afryki południowej brazylijski
      real malezyjski ringgit rosyjski rubel indonezyjska rupia indyjska południowokoreański won chiński ukraińska hrywna
      łódź kraków gdańsk poznań wrocław szczecin częstochowa toruń białystok rzeszów warszawa śląsk śląski polska źródło
      bank spółdzielczy żywiec orlen giełda papierów wartościowych się że nie być jest są był było będzie może również także
      więcej mniej przez między książka ręka wąż dąb miłość piękny święty ćwierć późno każdy każda życie żona źle łatwy mała
      głęboki będzie będą rękaw zęby dębowy kępa sędzia pęd wędka wędliny mięso ciężar zwycięzca główny główna ogółem łącznie różnica wskaźnik zysk strata sprzedaż sprzedaży kupno odsetki należności zobowiązania
      przychód przychody kapitał własny akcje akcji obligacje fundusz jednostka ząb mąka tysiąc pięć sześć dziewięć dziesięć`,
  },
  {
    language: 'Czech',
    words: `datum den závěr závěrečná otevření otevírací zavírací nejvyšší nejnižší maximum minimum objem kurz cena změna množství
      měna země kód počet částka hodnota obchod obchody burza cenných papírů akcie index průměr průměrný poslední předchozí
      leden únor březen duben květen červen červenec srpen září říjen listopad prosinec pondělí úterý středa čtvrtek pátek
      sobota neděle koruna česká dolar libra austrálie brazílie bulharsko čína dánsko filipíny indie indonésie island izrael
      japonsko jižní afrika kanada korejská republika maďarsko malajsie mexiko norsko nový zéland polsko rumunsko rusko
      singapur švédsko švýcarsko thajsko turecko velká británie spojené státy praha plzeň ústí české budějovice hradec králové
      škoda čez komerční pojišťovna spořitelna státní dluhopis úrok úrokové sazba sazby příjem výnos zisk ztráta tržby
      není být může při před přes proti také jako které který která všechny když ještě více méně měsíc rok čtvrtletí týden
      dně dní účet účtu vývoj řada číslo název označení jméno ulice město křižovatka růst růže kůň důvod původní stůl`,
  },
  {
    language: 'Slovak',
    words: `dôvera dátum zatvorenie otvorenie najvyššia najnižšia množstvo zmena mena krajina cenné papiere štvrtok piatok nedeľa
      pondelok január február marec apríl máj jún júl október december ľudia vôbec môže ďalší tretí kôň součet součást začátek konečný ročně měsíčně účinek večer řeč značka položka hlavička částečně sečteno oček
      dům dvůr vůz půl můj tvůj dolů domů způsob průmysl průmyslový průvodce půjčka půda důchod důl sůl lůžko výrobků
      podniků závodů strojů vozů účtovníctvo šťastie
      deň hodnota zmeny záver záverečný kurz najvyšší najnižší objem euro banka slovenská slovensko republika bratislava
      košice žilina prešov nitra trnava trenčín spoločnosť akcie štátne pokladnice veľký veľa čiara účet účty že nie je sa
      môj stôl vôl kľúč ľahký ľan nedeľu tiež ešte vždy väčší päť mäso rôzne dnes včera január rok týždeň štvrťrok úroková`,
  },
  {
    language: 'Hungarian',
    words: `dátum idő időpont nap nyitó nyitóár záró záróár záróárfolyam legmagasabb legalacsonyabb legmagasabb maximum minimum utolsó ár árfolyam
      forgalom mennyiség darab változás érték név kötés kötések részvény részvények értékpapír tőzsde pénznem
      január február március április május június július augusztus szeptember október november december hétfő kedd szerda
      csütörtök péntek szombat vasárnap forint euró dollár font svájci frank japán jen lengyel zloty cseh korona
      egység bank magyar nemzeti hónap év negyedév hét győr szeged pécs debrecen székesfehérvár nyíregyháza kecskemét
      befektetési jegy alap nettó eszközérték hozam kamat kamatláb jövedelem költség költségek bevétel nyereség veszteség
      és nem egy hogy volt csak már több kevesebb első második ötödik közép között előtt után felső alsó belső külső
      erő erős idős nő nők fő fők főváros jövő eső tető levegő mező szőlő gyűjtő űr fű tűz bűn gyűrű művelet
      működő összes összesen következő megfelelő jelentő vevő eladó jármű járművek mű műszaki műanyag műszer fűtés fűszer hűtő gyűlés egyszerű nagyszerű keserű sűrű betű hegedű könnyű
      ipar ipari gépipari élelmiszeripari építőipar mezőgazdasági vagyonkezelő részvénytársaság társaság gyártó
      járműipar szűk bűvös tűnik derű tőke tőkés részvénytőke erdő fürdő bőr kőolaj kőbánya lőrinc szőke belépő fizető mérő készítő
      repülő kereskedő szerelő festő vevői eladási vételi különbség szükséges gyógyszer richter`,
  },
  {
    language: 'Romanian',
    words: `data dată ora deschidere închidere închis maxim minim preţ pret preț preţuri variaţie schimbare volum valoare cantitate
      ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie luni marţi miercuri
      joi vineri sâmbătă duminică leu lei dolar euro franc lira sterlină monedă curs valutar banca naţională româniei
      românia bucureşti iaşi braşov timişoara constanţa ploieşti galaţi bacău buzău mureş argeş acţiuni acţiune societăţi
      societate piaţă pieţe bursa şi în să că nu este sunt până după mâine săptămână lună an ţară ţări judeţ oraş
      mărime creştere scădere datorită dobândă dobânzi împrumut înainte început sfârşit fără către această`,
  },
  {
    language: 'Croatian',
    words: `datum vrijeme otvaranje zatvaranje zaključna zaključni tečaj tečaji najviša najviši najniža najniži najvišja najnižja
      prosječna zadnja promjena količina promet vrijednost dionica dionice delnica delnice valuta država šifra srednji
      siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac ponedjeljak utorak srijeda
      četvrtak petak subota nedjelja mjesec godina tržište tržišta burza zagrebačka ljubljanska hrvatska slovenija češka mađarska
      poljska švedska švicarska norveška danska sjedinjene države britanija knjižnica čaša kuća noć već također između
      račun računi računa priča žena život škola što još više manje riječ đak rođen vođa posljednji sljedeći članak tisuća
      osiguranje pošta telekomunikacije železnica točka začetek konec spremembe januar februar marec oktober vrednost`,
  },
]

export const TURKISH: Vocabulary = {
  language: 'Turkish',
  words: `tarih zaman gün ay yıl hafta şimdi açılış kapanış kapanışı yüksek düşük en son fiyat fiyatı hacim değer değişim fark fark
    adet miktar hisse senedi endeks endeksi borsa istanbul işlem işlemler alış satış döviz kuru lira lirası türk türkiye
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma
    cumartesi pazar ağırlıklı ortalama önceki sonraki günlük aylık yıllık getiri getirisi bankası garanti iş bankası sanayi
    ve ticaret şirketi anonim holding çimento demir çelik otomotiv gıda enerji elektrik inşaat sigorta yatırım ortaklığı
    için değil çok daha büyük küçük ülke şehir izmir diyarbakır şanlıurfa eskişehir muğla ığdır kırşehir kırıkkale aydın
    balıkesir gümüşhane çanakkale çorum kütahya bir bu ile olarak başlangıç bitiş sayı sayısı adı kodu açık kapalı yön
    taş baş beş yaş güneş kardeş ateş eş beşinci iştirak dış iç barış bakış satışı alışı kuruş genç ağaç dağ sağlık sığır`,
}
