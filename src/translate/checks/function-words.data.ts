// Also English, or as good as.
const english = new Set('a to in on for is an as at by me so no do he we or of men die war was had has her his man more over under one pan son plus est also ten al la en de van not das que am be from i per'.split(' '));
const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').filter((word) => !english.has(word)));

/** Frequent function words of languages in Latin script that are no English words. */
export const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  ca: words('el els la les un una de del dels que és són per amb i o com més no va han ha seva seu aquest aquesta als al en també'),
  cs: words('se je na že ve ze si jsou byl byla bylo který která které jako pro ale nebo když aby už také jeho její při od podle mezi po za'),
  da: words('og er det den en et af til på som ikke blev har der med fra også var efter eller kan skal ved'),
  de: words('der die das und ist nicht ein eine einen einem einer den dem des mit auf für von sich auch als bei nach wird sind wurde dass oder aus zu im zum zur über'),
  es: words('el los las una de del que es son por con y como más se su sus para también al lo fue en ha este esta pero'),
  fi: words('ja on ei se että oli ovat myös joka hän mutta kun tai sen kuin olla ole'),
  fr: words('le les des une du de et est que qui dans pour par sur avec au aux ce cette ont été sont il elle ne pas plus en la leur'),
  hu: words('az egy és hogy nem van volt meg csak már mint vagy is ez azt ki el ami aki több után által'),
  id: words('yang dan di ke dari untuk dengan pada ini itu adalah dalam tidak telah akan oleh sebagai juga'),
  it: words('il lo la gli le un una di del della dei delle che è sono per con e come più si suo sua nel nella anche dal dalla alla al non'),
  nb: words('og er det den en et av til på som ikke ble har der med fra også var etter eller kan skal ved'),
  nl: words('de het een en van is dat die niet op te zijn met voor aan er door werd ook naar bij om uit zich hebben heeft'),
  pl: words('się jest na że nie do to są był była było który która które jak dla ale lub przez oraz po od także jego jej przy za'),
  pt: words('os as um uma de do da dos das que é são por com e como mais se seu sua para também ao no na em foi não pelo pela'),
  ro: words('și este la din cu care nu pe un o de în sunt a fost mai pentru că au lui ale al sau prin după'),
  sv: words('och är det den en ett av till på som inte blev har med från också var efter eller kan ska vid för att'),
  tr: words('ve bir bu da de için ile olarak olan en daha çok gibi kadar ise sonra değil ancak her'),
  vi: words('và của là có được trong cho không một các những với này đã khi từ người về ra đến'),
  hr: words('je se na da su i u za od koji koja koje kao ali ili nije bio bila iz po sa te'),
  sr: words('je se na da su i u za od koji koja koje kao ali ili nije bio bila iz po sa te'),
};
