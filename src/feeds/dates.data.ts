/** Month names and abbreviations as the press writes them in dates, January first, lower case. */
export const monthNames: readonly string[] = [
  'jan january janvier janv enero ene januar jänner jaenner jän januari gennaio gen janeiro ocak oca styczeń stycznia sty январь января янв січня січ leden ledna led január januára janúar ιαν ιανουάριος ιανουαρίου يناير ינואר ianuarie ian tammikuuta sausio janvāris jaanuar jaan siječnja јануар јан януари ม.ค. มกราคม jan',
  'feb february février févr fev fév fevrier febrero februar februari febbraio fevereiro şubat sub şub luty lutego lut февраль февраля фев лютого лют únor února február februára febrúar φεβ φεβρουάριος φεβρουαρίου فبراير פברואר februarie helmikuuta vasario februāris veebruar veljače фебруар феб февруари ก.พ. กุมภาพันธ์',
  'mar march mars marzo mär märz mrz maerz maart mrt março mart marzec marca март марта мар березня бер březen března bře márc március μαρ μάρ μάρτιος μαρτίου مارس מרץ martie maaliskuuta kovo marts märts ožujka มี.ค. มีนาคม maret',
  'apr april avril avr abril abr aprile nisan nis kwiecień kwietnia kwi апрель апреля апр квітня кві duben dubna dub apríl apríla ápr április απρ απρίλιος απριλίου أبريل ابريل אפריל aprilie huhtikuuta balandžio aprīlis aprill travnja април เม.ย. เมษายน',
  'may mai mayo mei maggio mag maio mayıs maj maja мая май травня тра květen května kvě máj mája május maí μάιος μαΐ μαϊ μαι μαΐου مايو מאי toukokuuta gegužės maijs svibnja мај พ.ค. พฤษภาคม',
  'jun june juin junio juni giugno giu junho haziran haz czerwiec czerwca cze июнь июня июн червня чер červen června čvn jún júna június júní ιούνιος ιούν ιουν ιον ιουνίου يونيو יוני iunie iun kesäkuuta birželio jūnijs juuni lipnja јун юни มิ.ย. มิถุนายน',
  'jul july juillet juil julio juli luglio lug julho temmuz tem lipiec lipca lip июль июля июл липня červenec července čvc júl júla július júlí ιούλιος ιούλ ιουλ ιολ ιουλίου يوليو יולי iulie iul heinäkuuta liepos jūlijs juuli srpnja јул юли ก.ค. กรกฎาคม',
  'aug august août aout agosto ago augustus agustus agu ağustos ağu sierpień sierpnia sie август августа авг серпня сер srpen srpna srp augusta augusztus ágúst αύγουστος αύγ αυγ αυγούστου أغسطس אוגוסט elokuuta rugpjūčio augusts kolovoza ส.ค. สิงหาคม',
  'sep sept september septembre septiembre settembre set setembro eylül eyl wrzesień września wrz сентябрь сентября сен сент вересня вер září zář septembra szept szeptember σεπτέμβριος σεπ σεπτεμβρίου سبتمبر ספטמבר septembrie syyskuuta rugsėjo septembris rujna септембар сеп септември ก.ย. กันยายน',
  'oct october octobre octubre okt oktober ottobre ott outubro out ekim eki październik października paź октябрь октября окт жовтня жов říjen října říj októbra október οκτώβριος οκτ οκτωβρίου أكتوبر אוקטובר octombrie lokakuuta spalio oktobris oktoober октобар октомври ต.ค. ตุลาคม',
  'nov november novembre noviembre novembro kasım kas listopad listopada lis ноябрь ноября ноя листопада novembra nóvember νοέμβριος νοέ νοε νοεμβρίου نوفمبر נובמבר noiembrie noi marraskuuta lapkričio novembris studenoga новембар ноември พ.ย. พฤศจิกายน',
  'dec december décembre déc decembre diciembre dic dezember dez dezembro dicembre aralık ara desember des grudzień grudnia gru декабрь декабря дек грудня гру prosinec prosince pro decembra δεκέμβριος δεκ δεκεμβρίου ديسمبر דצמבר decembrie joulukuuta gruodžio decembris detsember prosinca децембар декември ธ.ค. ธันวาคม',
];

/** Minutes east of Greenwich of zone abbreviations, as the press of the place means them. */
export const zoneMinutes: Readonly<Record<string, number>> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, met: 60, mez: 60, cest: 120, mest: 120, mesz: 120, eet: 120, eest: 180,
  msk: 180, msd: 240, trt: 180, sast: 120, eat: 180, wat: 60, cat: 120, irst: 210, irdt: 270, pkt: 300, ist: 330, npt: 345, bdt: 360,
  mmt: 390, ict: 420, wib: 420, wita: 480, wit: 540, hkt: 480, sgt: 480, myt: 480, pht: 480, jst: 540, kst: 540, awst: 480, acst: 570,
  acdt: 630, aest: 600, aedt: 660, nzst: 720, nzdt: 780, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480,
  pdt: -420, akst: -540, akdt: -480, hst: -600, ast: -240, adt: -180, nst: -210, ndt: -150, art: -180, brt: -180, brst: -120, clt: -240,
  clst: -180, cot: -300, pet: -300, vet: -240, gst: 240, azt: 240, amt: 240, get: 240, uzt: 300, a: -60, n: 60, m: -720, y: 720,
};

/** Abbreviations that several parts of the world use: read as the source's own zone where that is known. */
export const ambiguousZones: readonly string[] = ['ist', 'cst', 'cdt', 'bst', 'ast', 'est', 'gst', 'amt', 'mst', 'pst', 'wit'];
