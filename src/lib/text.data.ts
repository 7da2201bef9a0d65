/**
 * Abbreviations that are followed by the rest of their sentence, lower case, with their dots.
 * `any` holds those read alike in most European languages; a language's own are added to them.
 */
export const abbreviations: Readonly<Record<string, string>> = {
  any: 'dr. prof. mr. mrs. ms. st. vs. cf. no. vol. fig. art. gen. col. lt. sgt. cpt. jr. gov. sen. rep. rev. hon. ing. ph.d. approx. i.e. e.g. a.k.a.',
  de: 'z.b. d.h. u.a. i.d.r. s.o. s.u. o.ä. u.ä. z.t. z.zt. z.hd. i.a. i.v. a.d. b.z.w. bzw. ca. nr. str. hr. fr. frl. dipl. mag. abs. bd. evtl. ggf. inkl. exkl. max. min. mio. mrd. tel. vgl. sog. geb. gest. st. kath. ev. jh. jhdt. hl. ing. med. jur. phil. rer. nat. habil. allg. bes. betr. dt. engl. frz. einschl. lt. sen. jun. verh. vorm. nachm. zzgl. chr.',
  fr: 'm. mm. mme. mlle. mgr. me. pr. ste. sts. av. bd. env. p.ex. c.-à-d. éd. chap. tél. cie. n°. p. pp. m.-l. j.-c. j.-m. j.-p.',
  es: 'sr. sra. srta. sres. sras. d. dña. dª. ud. uds. vd. p.ej. ej. avda. pza. c/. núm. tel. pág. págs. aprox. lic. gral. cnel. mons. fr. sta. sto. ee.uu. ee. dpto. dtor. dra. excmo. ilmo.',
  it: 'sig. sig.ra. sigg. dott. dott.ssa. avv. on. arch. geom. rag. mons. p.es. ad.es. es. pag. pagg. tel. c.so. p.za. p.zza. v.le. art. artt. nr. s. ss. gen. cap. lett. fig. proff.',
  pt: 'sr. sra. srs. sras. dra. drs. prof. profa. eng. av. r. p.ex. ex. pág. núm. tel. exmo. exma. min. dep. d. des. sto. sta. al. cap. gal.',
  ca: 'sr. sra. srs. dra. p.ex. núm. pàg. av. pl. c. avda. tel. st. sta. mn. aprox. il·lm. hble.',
  gl: 'sr. sra. dra. d. dna. p.ex. núm. páx. tel. avda. sto. sta.',
  ro: 'dl. dna. d-na. d-l. dra. nr. str. bd. ex. p.ex. pag. tel. lt. col. gen. sf. cca. art. alin. jud. mun. com.',
  nl: 'dhr. mw. mevr. drs. ir. mr. ds. bijv. bv. d.w.z. m.b.t. o.a. i.p.v. t.a.v. a.u.b. nr. ca. st. blz. resp. excl. incl. ong. jl. tel. jhr. evt. vgl.',
  da: 'hr. fr. bl.a. f.eks. fx. ca. d.v.s. dvs. nr. kr. mio. mia. kl. tlf. pct. st. skt. jf. evt. inkl. ekskl.',
  nb: 'hr. fr. bl.a. f.eks. ca. dvs. d.v.s. nr. kr. mill. mrd. kl. tlf. pst. st. jf. evt. inkl.',
  sv: 'hr. fr. bl.a. t.ex. ca. d.v.s. dvs. nr. kr. milj. mdr. kl. tel. s.k. f.d. m.fl. m.m. st. jfr. ev. inkl. exkl.',
  fi: 'esim. mm. ts. ns. klo. nro. n. v. s. ks. ent. os. puh. milj. mrd. tri. rva.',
  is: 't.d. þ.e. m.a. o.fl. nr. kl. hr. frú. sr. þ.á.m. u.þ.b.',
  pl: 'p. pp. pan. np. tj. tzn. m.in. ul. al. pl. os. nr. ok. godz. im. św. ks. bp. abp. kard. gen. płk. mjr. kpt. por. prof. dr. mgr. inż. hab. mec. red. woj. pow. gm. r. w. ww. mln. mld. tys. zob. por. wg. pt. tel. str.',
  cs: 'p. pí. sl. např. tj. tzn. tzv. mj. ul. nám. č. čp. str. sv. ing. mgr. mudr. judr. phdr. bc. rndr. doc. csc. gen. plk. mjr. kpt. npor. por. mil. mld. tis. popř. event. resp. cca. kl. tel. odst.',
  sk: 'p. pí. napr. t.j. tj. tzv. ul. nám. č. str. sv. ing. mgr. mudr. judr. phdr. bc. doc. csc. gen. plk. mjr. kpt. mil. mld. tis. resp. cca. tel. ods.',
  sl: 'g. ga. gdč. npr. t.i. tj. oz. št. str. ul. sv. dr. mag. prof. inž. gen. mio. mrd. tel. čl.',
  hr: 'g. gđa. gđica. npr. tj. tzv. itd. br. str. ul. sv. dr. mr. prof. ing. dipl. gen. mil. mlrd. tel. čl. st.',
  bs: 'g. gđa. npr. tj. tzv. br. str. ul. sv. dr. mr. prof. ing. dipl. gen. mil. mlrd. tel. čl. st.',
  sr: 'г. гђа. нпр. тј. тзв. бр. стр. ул. св. др. мр. проф. инж. дипл. ген. мил. млрд. тел. чл. g. gđa. npr. tj. tzv. br. str. ul. sv. dr. mr. prof. inž. dipl. gen. mil. mlrd. tel. čl.',
  ru: 'т.е. т.н. т.к. т.ч. напр. др. им. ул. пр. просп. пл. пер. д. кв. стр. рис. табл. см. ср. акад. проф. доц. канд. ген. полк. майор. кап. лейт. гр. гос. св. п. пп. ст. руб. коп. тыс. млн. млрд. обл. р-н. пос. тел. ок. мин. сек.',
  uk: 'т.зв. тобто. напр. ім. вул. просп. пл. пров. буд. кв. стор. рис. табл. див. пор. акад. проф. доц. ген. полк. св. п. пп. ст. грн. коп. тис. млн. млрд. обл. р-н. сел. тел. бл. хв. м. с.',
  be: 'напр. ім. вул. пр. пл. зав. д. кв. стар. гл. акад. праф. ген. св. п. ст. руб. тыс. млн. млрд. вобл. тэл.',
  bg: 'т.е. т.нар. напр. ул. бул. пл. бл. вх. ап. стр. вж. акад. проф. доц. д-р. инж. ген. полк. св. чл. ал. лв. ст. хил. млн. млрд. обл. тел. г-н. г-жа. гр.',
  mk: 'т.е. т.н. на пр. ул. бул. бр. стр. акад. проф. д-р. м-р. инж. ген. св. чл. ден. илј. мил. г-дин. г-ѓа.',
  el: 'κ. κκ. κα. δηλ. π.χ. π.μ. μ.μ. αρ. τηλ. οδ. σελ. βλ. αγ. δρ. καθ. χλμ. εκ. δισ. εκατ. αρθρ. παρ. τ.μ. λ.χ.',
  tr: 'dr. prof. doç. yrd. av. mah. cad. sok. sk. no. bkz. örn. vb. tel. alb. gen. yb. bnb. tğm. müh. öğr. gör. st. hz. m.ö. m.s.',
  hu: 'dr. ifj. id. özv. pl. kb. ún. ill. u. sz. st. szt. stb. mrd. tel. u.i. vö. prof.',
  et: 'dr. prof. nt. st. nn. s.o. s.t. jne. lk. nr. tn. pst. mnt. tuh. mln. mld. u.',
  lv: 'dr. prof. piem. t.i. t.s. u.c. plkst. nr. lpp. tel. apm. milj. tūkst. g. sk.',
  lt: 'dr. prof. pvz. t.y. vad. t.t. g. pr. al. nr. p. psl. tel. apie. mln. mlrd. tūkst. gen. plk. red. š.m.',
  sq: 'z. znj. dr. prof. p.sh. d.m.th. rr. nr. tel. shën. mij. mld.',
  eu: 'adib. jn. and. dr. zk. tel. etab. or.',
  id: 'dr. drs. ir. h. hj. jl. no. tgl. hlm. dll. a.n. s.d. mis. prof. kab. kec. rp. tn. ny. sdr.',
  ms: 'dr. tn. pn. sdr. hj. jln. no. ms. hlm. prof.',
  vi: 'tp. ths. ts. gs. pgs. q. p. tr. bs. ks. đ.c.',
  hi: 'डॉ. प्रो. श्री. सुश्री. पं. मि. रु. कि.मी. ई.',
  ar: 'د. أ. م. ص. أ.د. ه.',
  fa: 'د. ه.ش. ق.م.',
  he: "ד\"ר. פרופ'. עמ'.",
};

/** Abbreviations that as often end a sentence: joined with what follows only at the start of one, as in `В 2020 г. Россия …`. */
export const ambiguous: Readonly<Record<string, string>> = {
  ru: 'г. гг. в. вв. н.э.',
  uk: 'р. рр. ст.',
  be: 'г. гг. ст.',
  bg: 'г. в.',
  pl: 'r. w.',
  cs: 'r. st.',
  lt: 'm.',
  hu: 'é.',
  sr: 'г. год. g. god.',
  hr: 'g. god.',
};

/** Languages that write ordinals and dates with a dot after the figures, as in `3. März` (Unicode CLDR date patterns). */
export const ordinalDots: ReadonlySet<string> = new Set(
  'de lb da nb nn fo fi is et lv lt cs sk sl hr bs sr pl hu hsb dsb tr az mk sq eu'.split(' '),
);

/** Words by which a clause goes on after quoted speech that ended with a full stop. */
export const quotatives: Readonly<Record<string, readonly string[]>> = {
  ja: ['と', 'って', 'など', 'という', 'は', 'が', 'を', 'に', 'の'],
  ko: ['라고', '이라고', '고', '며', '면서'],
};

/** Closing quotation marks and brackets with the marks that may have opened them, in any language's convention. */
export const closers: Readonly<Record<string, string>> = {
  '»': '«»',
  '«': '»',
  '›': '‹›',
  '‹': '›',
  '”': '“„”',
  '“': '„',
  '’': '‘‚',
  '‘': '‚',
  '"': '"',
  "'": "'",
  ')': '(',
  ']': '[',
  '}': '{',
  '）': '（',
  '」': '「',
  '』': '『',
  '】': '【',
  '》': '《',
  '〉': '〈',
};
