/** How names change in a language, lower case. */
export interface Endings {
  /** Endings that a name's cases put in place of the base ending. */
  readonly cases: string;
  /** Endings names have in the nominative, taken off before a case ending comes. */
  readonly base: string;
  /** Final consonants that change before a front vowel: `к>ц`. */
  readonly soft?: string;
  /** The vowel before the last consonant may fall out: Павел, Павла. */
  readonly fleeting?: true;
  /**
   * How the nominative is told from a case with the English at hand: `у>а/a` says that an ending у stands for а where the English ends in
   * one of the letters after the slash; `*` is any letter but a, i, o, u and y. Without a slash it always does. The first rule that fits holds.
   */
  readonly nominative?: string;
}

const russian: Endings = {
  cases: 'а у е ы и ю я ом ем ём ой ей ою ею ым им ого его ому ему ую юю',
  base: 'а я й ь ий ый ой ая яя ия о е',
  fleeting: true,
  nominative:
    'ква>ква квы>ква кве>ква кву>ква квой>ква ии>ия ией>ия ию>ия ием>ий/yi ого>ий/yi ому>ий/yi им>ий/yi ым>ый/yi ' +
    'жей>жа/a чей>ча/a шей>ша/a ей>я/a ой>а/a ги>га/a ки>ка/a хи>ха/a ьи>ья/a ы>а/a у>а/a ю>я/a е>а/a ом>/* ем>/* ым>/* а>/* у>/* е>/* я>ь/* ю>ь/*',
};
const czech: Endings = {
  cases: 'a u e ě i y o ou em ovi ům ého ému ým ím ích ů í',
  base: 'a e o ý í á',
  soft: 'h>z k>c ch>š r>ř g>z',
  fleeting: true,
};
const serbian: Endings = { cases: 'a u e i o om em ju ja jem em og oga om ome im', base: 'a o e i', soft: 'k>c g>z h>s', fleeting: true };
const cyrillicSerbian: Endings = { cases: 'а у е и о ом ем ју ја јем ог ога оме им', base: 'а о е и', soft: 'к>ц г>з х>с', fleeting: true };
const genitive: Endings = { cases: 's', base: '' };
const finnic: Endings = {
  cases:
    'n a ä ta tä ssa ssä sta stä lla llä lta ltä lle ksi na nä tta ttä an än en in on un yn ön ön hin hon han ' +
    'in ia iä issa issä ista istä illa illä ilta iltä ille iksi ina inä itta ittä iin een',
  base: '',
};

/** Case endings by primary language subtag; the Serbian and Kazakh entries hold both of their scripts. */
export const endings: Readonly<Record<string, Endings>> = {
  ru: russian,
  be: { cases: 'а у е э ы і ю я ам ем ой ай ей ым ага яга аму яму ую', base: 'а я й ь і ы ай ая ія о', soft: 'к>ц г>з х>с', fleeting: true },
  uk: {
    cases: 'а у е і ї и ю я ові еві єві ом ем єм ою ею єю ого ього ому ьому им ім у ій ій ую',
    base: 'а я й ь ій ий а ія о е',
    soft: 'к>ц г>з х>с',
    fleeting: true,
    nominative:
      'ква>ква кви>ква кві>ква кву>ква квою>ква ії>ія ією>ія ію>ія ого>ий/yi ому>ий/yi им>ий/yi ою>а/a ею>я/a зі>га/a ці>ка/a сі>ха/a ' +
      'ї>я/a и>а/a і>а/a у>а/a ю>я/a ові>/* еві>/* ом>/* ем>/* єм>ь/* лі>ль/* а>/* у>/* і>/* я>ь/* ю>ь/*',
  },
  bg: { cases: 'а я ът ят та то те', base: '' },
  mk: { cases: 'от та то ов ва', base: '' },
  sr: { cases: `${serbian.cases} ${cyrillicSerbian.cases}`, base: `${serbian.base} ${cyrillicSerbian.base}`, soft: cyrillicSerbian.soft!, fleeting: true, nominative: 'ом>а/a е>а/a у>а/a и>а/a а>/* у>/* ом>/* ем>/*' },
  hr: serbian,
  bs: serbian,
  sl: { cases: 'a u e i o om em ja ju jem ega emu im', base: 'a o e i', fleeting: true },
  pl: {
    cases: 'a u ie e y i ą ę o owi em iem ego emu ym im ej',
    base: 'a o i y e',
    soft: 'k>c g>dz r>rz ch>sz',
    fleeting: true,
  },
  cs: czech,
  sk: { cases: 'a u e i y o ou om em ovi ého ému ým ej', base: 'a e o ý í á', fleeting: true },
  lt: { cases: 'o io ui iui ą į u iu e yje uje os ės ai ei a ė', base: 'as is us ys a ė ia' },
  lv: { cases: 'a am u ā im ī i ja jam ju us um ū as es ai ei e ē', base: 's š is us a e' },
  el: { cases: 'ου ο ε α η ης ας ων οι ους ες ος', base: 'ος ης ας ης α η ο ι ις', nominative: 'η>ης/s ή>ής/s α>ας/s ά>άς/s ο>ος/s ό>ός/s ου>ος/s ού>ός/s ης>η/ei ής>ή/ei ας>α/a άς>ά/a' },
  fi: finnic,
  et: { cases: 'i a e u t it at le ile ale ga iga aga s is as st ist ast sse isse asse l il al lt ilt alt ks iks ni ini', base: '' },
  hu: {
    cases:
      't ot et öt at n on en ön an nak nek ban ben ból ből ba be ra re ról ről hoz hez höz val vel tól től nál nél ért ig i é ' +
      'nal nel lal lel ral rel mal mel dal del kal kel tal tel pal pel gal gel val jé',
    base: '',
    soft: 'a>á e>é o>ó',
  },
  tr: { cases: '', base: '' },
  az: { cases: 'ın in un ün nın nin nun nün a ə ya yə da də dan dən ı i u ü nı ni nu nü la lə', base: '' },
  uz: { cases: 'ning ni ga da dan', base: '' },
  kk: { cases: 'ның нің дың дің тың тің ға ге қа ке да де та те дан ден тан тен нан нен ды ді ты ті ны ні мен бен пен', base: '' },
  ky: { cases: 'нын нин нун нүн дын дин дун дүн тын тин тун түн га ге го гө ка ке ко кө да де до дө та те то тө дан ден тан тен ды ди ду дү ты ти ны ни', base: '' },
  tt: { cases: 'ның нең га гә ка кә да дә та тә дан дән тан тән нан нән ны не', base: '' },
  ka: { cases: 'ი მა ს ის ით ად ში ზე თან ისთვის ისგან იდან ივით იც საც მაც ო', base: 'ი', nominative: 'ის>ი/* მა>ი/* ს>ი/* ით>ი/* ში>ი/* ზე>ი/* თან>ი/* ს>/aeiou ში>/aeiou ზე>/aeiou თან>/aeiou' },
  hy: { cases: 'ը ի ին ից ով ում ն ու ուն յի յին յից յով յում', base: '', nominative: 'ը> ին>/* ի>/* ից>/* ով>/* ում>/* ն>/aeiou յի>/aeiou յին>/aeiou' },
  sq: { cases: 'i it in u ut un a s ës ën n', base: 'a ë' },
  ro: { cases: 'ul ului a ei i lui', base: 'a' },
  eu: { cases: 'k ek ren aren en ri ari i n an en ko eko tik etik ra era z ez rekin arekin ekin a', base: '' },
  de: genitive,
  nl: genitive,
  sv: genitive,
  da: genitive,
  nb: genitive,
  nn: genitive,
  is: { cases: 's i a u ar', base: 'ur a i' },
  ko: {
    cases:
      '은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 와 과 도 로 으로 만 까지 부터 보다 처럼 씨 측 이라고 라고 이라는 라는 이나 나 이며 며 에는 에도 에서는 으로부터',
    base: '',
  },
  bn: { cases: 'র ের কে তে য় এর', base: '' },
};

/** Particles written together with the word after them. */
export const prefixes: Readonly<Record<string, string>> = {
  ar: 'و ف ب ل ك وب ول فب فل وك ال وال بال فال كال',
  he: 'ו ב ל מ ה ש כ וב ול ומ וה וש של שב שה מה בה לה כש וכ',
};

/** Endings after an apostrophe or a colon, as Turkish and Finnish put them on names: Erdoğan'ın, EU:n. */
export const attached: Readonly<Record<string, RegExp>> = {
  tr: /^['’`]\p{Ll}{1,9}/u,
  az: /^['’`]\p{Ll}{1,9}/u,
  uz: /^['’`]\p{Ll}{1,9}/u,
  fi: /^[:’']\p{Ll}{1,6}/u,
  et: /^[-’']\p{Ll}{1,4}(?!\p{L})/u,
  sv: /^[:’']\p{Ll}{1,3}/u,
  hu: /^-\p{Ll}{1,4}(?!\p{L})/u,
  pl: /^[-’']\p{Ll}{1,4}(?!\p{L})/u,
};
