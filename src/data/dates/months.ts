/**
 * Names of months and weekdays, folded as {@link foldWord} does: the forms of the Unicode Common Locale Data Repository
 * (long, short, and as they stand in a date), and some that vendors write.
 */
const MONTHS = [
  `january jan januar janvier janv enero ene janeiro gennaio gen januari styczen sty stycznia leden led ledna januara
   ocak oca январь янв января січень січ січня ιανουαριος ιανουαριου ιαν tammikuu tammi tammikuuta ianuarie ian януари
   јануар јан sausis sausio janvaris jaanuar jaan มกราคม มค يناير ינואר ינו जनवरी जन`,
  `february feb februar fevrier fevr fev febrero fevereiro febbraio februari luty lut lutego unor uno unora februara
   febr subat sub февраль фев февр февраля лютии лют лютого φεβρουαριος φεβρουαριου φεβ helmikuu helmi helmikuuta
   februarie февруари фебруар феб vasaris vasario februaris veebruar veebr กมภาพนธ กพ فبراير פברואר פבר फरवरी फर peb`,
  `march mar marz mrz maerz mars marzo marco maart mrt marzec marca brezen bre brezna marec marcius marc mart март
   марта мар березень бер березня μαρτιος μαρτιου μαρ marts maaliskuu maalis maaliskuuta martie kovas kovo maret มนาคม
   مارس מרץ במרץ मारच`,
  `april apr avril avr abril abr aprile kwiecien kwi kwietnia duben dub dubna aprila aprilis nisan nis апрель апр
   апреля квітень квіт кві квітня απριλιος απριλιου απρ huhtikuu huhti huhtikuuta aprilie април balandis balandzio
   aprill เมษายน เมย ابريل אפריל אפר अपरल`,
  `may mai mayo maio maggio mag mei maj maja kveten kve kvetna majus mayıs mayis маи мая травень трав тра травня μαιος
   μαιου μαι toukokuu touko toukokuuta мај geguze geguzes maijs พฤษภาคม พค مايو מאי मई`,
  `june jun juni juin junio junho giugno giu czerwiec cze czerwca cerven cvn cervna juna junius haziran haz июнь июня
   июн червень черв чер червня ιουνιος ιουνιου ιουν kesakuu kesa kesakuuta iunie iun юни јун junij birzelis birzelio
   junijs juuni มถนายน มย يونيو יוני`,
  `july jul juli juillet juil julio julho luglio lug lipiec lip lipca cervenec cvc cervence jula julius temmuz tem июль
   июля июл липень лип липня ιουλιος ιουλιου ιουλ heinakuu heina heinakuuta iulie iul юли јул julij liepa liepos julijs
   juuli กรกฎาคม กค يوليو יולי जलाई जल`,
  `august aug aout agosto ago augustus sierpien sie sierpnia srpen srp srpna augusta augusztus agustos agu август авг
   августа серпень серп сер серпня αυγουστος αυγουστου αυγ augusti elokuu elo elokuuta avgust avg rugpjutis rugpjucio
   augusts agustus สงหาคม สค اغسطس אוגוסט אוג अगसत अग`,
  `september sep sept septembre septiembre setiembre setembro set settembre wrzesien wrz wrzesnia zari zar septembra
   szeptember szept eylul eyl сентябрь сен сент сентября вересень вер вересня σεπτεμβριος σεπτεμβριου σεπ syyskuu syys
   syyskuuta septembrie септември septembar септембар сеп rugsejis rugsejo septembris กนยายน กย سبتمبر ספטמבר ספט
   सितबर सित`,
  `october oct oktober okt octobre octubre outubro out ottobre ott pazdziernik paz pazdziernika rijen rij rijna oktobra
   ekim eki октябрь окт октября жовтень жовт жов жовтня οκτωβριος οκτωβριου οκτ lokakuu loka lokakuuta octombrie
   октомври oktobar октобар spalis spalio oktobris oktoober ตลาคม ตค اكتوبر אוקטובר אוק अकटबर अकट`,
  `november nov novembre noviembre novembro listopad lis listopada listopadu novembra kasım kasim kas ноябрь ноя нояб
   ноября листопад лист листопада νοεμβριος νοεμβριου νοε marraskuu marras marraskuuta noiembrie ноември novembar
   новембар нов lapkritis lapkricio novembris พฤศจกายน พย نوفمبر נובמבר נוב नवबर नव`,
  `december dec dezember dez decembre diciembre dic dezembro dicembre grudzien gru grudnia prosinec pro prosince
   decembra aralık aralik ara декабрь дек декабря грудень груд гру грудня δεκεμβριος δεκεμβριου δεκ desember des
   joulukuu joulu joulukuuta decembrie декември decembar децембар дец gruodis gruodzio decembris detsember dets ธนวาคม
   ธค ديسمبر דצמבר דצמ दिसबर दिस`,
]

const WEEKDAYS = `
  sunday monday tuesday wednesday thursday friday saturday sun mon tue tues wed thu thur thurs fri sat sonntag montag
  dienstag mittwoch donnerstag freitag samstag so mo di mi do fr sa dimanche lundi mardi mercredi jeudi vendredi samedi
  dim lun mer jeu ven sam domingo lunes martes miercoles jueves viernes sabado dom mie jue vie sab segundafeira
  tercafeira quartafeira quintafeira sextafeira seg ter qua qui sex domenica lunedi martedi mercoledi giovedi venerdi
  sabato gio zondag maandag dinsdag woensdag donderdag vrijdag zaterdag zo ma wo vr za niedziela poniedziałek wtorek
  sroda czwartek piatek sobota niedz pon wt sr czw pt sob nedele pondeli utery streda ctvrtek patek ne po ut st ct pa
  pondelok utorok stvrtok piatok pi vasarnap hetfo kedd szerda csutortok pentek szombat pazar pazartesi salı salı sali
  carsamba persembe cuma cumartesi воскресенье понедельник вторник среда четверг пятница суббота вс пн вт ср чт пт сб
  неділя понеділок вівторок середа четвер субота нд κυριακη δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυρ δευ τρι
  τετ πεμ παρ σαβ sondag mandag tisdag onsdag torsdag fredag lordag lørdag søndag son man tis ons tors fre lor tirsdag
  tir tor maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai duminica luni marti miercuri joi vineri
  sambata minggu senin selasa rabu kamis jumat sabtu min sen sel rab kam jum sab 日 月 火 水 木 金 土 일 월 화 수 목 금 토
  日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日
  일요일 월요일 화요일 수요일 목요일 금요일 토요일`

/** Words that stand in a date and mean nothing: "2 de enero de 2020", "2 января 2020 г.", "January 2nd". */
const FILLERS = `de del of den der the d r g г года год р рік року st nd rd th er o a at о day พศ m`

const words = (text: string) => text.trim().split(/\s+/)
const MONTH_OF = new Map(MONTHS.flatMap((names, i) => words(names).map((name) => [name, i + 1] as const)))
const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
)
const WEEKDAY_NAMES = new Set(words(WEEKDAYS))
const FILLER_WORDS = new Set(words(FILLERS))

/** Lower case without accents, dots, spaces and apostrophes. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[.\s'’׳॰-]+/g, '')
    .normalize('NFC')
}

/** 1 to 12 from the folded name of a month, in English from three letters on; else 0. */
export function monthOf(folded: string): number {
  const known = MONTH_OF.get(folded)
  if (known) return known
  return folded.length < 3 ? 0 : ENGLISH.findIndex((month) => month.startsWith(folded)) + 1
}

export function isWeekday(folded: string): boolean {
  return WEEKDAY_NAMES.has(folded)
}

export function isFiller(folded: string): boolean {
  return FILLER_WORDS.has(folded)
}
