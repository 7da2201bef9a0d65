/** English words that many languages share by sound but that are no names: titles, institutions, days, months, peoples. Lower case. */
export const loanwords: ReadonlySet<string> = new Set(
  (
    'president vice premier prime minister ministry chancellor senator senate congress parliament deputy prince princess duke baron king queen ' +
    'general admiral colonel major captain lieutenant sergeant marshal commander inspector professor doctor director rector dean academician ' +
    'ambassador consul attache secretary bishop patriarch cardinal pope imam ayatollah sheikh emir shah sultan tsar lord sir lady mister miss madame ' +
    'bank club party union federation republic confederation state national institute academy university college festival forum congress ' +
    'center centre museum theater theatre opera ballet orchestra hotel restaurant cafe park stadium arena station metro port airport terminal ' +
    'company corporation holding group agency radio television telegram internet web online telephone computer program project film album ' +
    'olympic olympics olympiad paralympic championship cup league final grand prix gran match tour rally marathon team trophy medal ' +
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan ' +
    'covid coronavirus virus aids cancer malaria bible koran quran catholic orthodox protestant islam islamic muslim islamist jew jewish ' +
    'christian buddhist hindu sunni shia shiite nazi soviet communist democrat democratic republican liberal socialist conservative fascist ' +
    'american german french italian spanish russian ukrainian polish japanese chinese korean indian iranian iraqi syrian turkish arab arabic ' +
    'european african asian english british scottish irish welsh dutch belgian swiss austrian greek persian israeli palestinian egyptian ' +
    'lebanese saudi afghan pakistani canadian australian mexican brazilian roman latin tatar kurd kurdish mongol ottoman byzantine ' +
    'school department committee office cabinet management energy commerce finance states state report world super best score dream star stars stone ' +
    'police court patrol hospital hall house speaker governor mayor medical petrol central northern southern eastern western north south east west ' +
    'number power electric service research survey study act air game games show tank ring rock black blacks blue white red green big brother ' +
    'justice democracy airlines airline agents agent animals basketball football volleyball tennis hockey golf boxing rugby cricket chess judo karate ' +
    'gymnastics slalom giant sporting shooters drivers driver church street road gate brewery booking memorial war tribal impact probe moon society royal ' +
    'standard formula alpha beta gamma delta virgin asset tropical electoral computing technology science sciences physics chemistry biology medicine ' +
    'cinematography music opera original screenplay award awards board council commission commonwealth corps army navy force forces guard ' +
    'university pact treaty charter declaration conference summit session plenum reform revolution crisis corruption economy inflation budget ' +
    'transport transportation traffic terminus tower bridge harbour harbor canal island lake river valley mountain city village district province region ' +
    'zone area sector line street avenue boulevard square plaza market mall shop store supermarket camp base fort palace castle ' +
    'virus vaccine diabetes clinic doctor nurse patient pandemic epidemic internet email website video audio photo camera mobile phone ' +
    'phase series season episode model design fashion style class type format card code data file list menu test title top level plan project ' +
    'people person family children women men girls boys king kings deeds great good new old first second third last next open closed free full ' +
    'congresswoman congressman senator spokesman spokeswoman analyst expert editor reporter journalist author artist actor actress singer dancer ' +
    'hungarian romanian bulgarian serbian croatian slovak slovene slovenian czech finnish swedish norwegian danish icelandic estonian latvian lithuanian ' +
    'argentine brazilian chilean cuban colombian venezuelan peruvian bolivian algerian moroccan tunisian libyan sudanese ethiopian kenyan nigerian ' +
    'georgian armenian azerbaijani kazakh uzbek kyrgyz tajik turkmen belarusian moldovan albanian macedonian bosnian montenegrin catalan basque galician ' +
    'vietnamese thai indonesian malaysian filipino burmese nepalese bangladeshi tibetan uyghur chechen jordanian kuwaiti qatari emirati yemeni omani tongan ' +
    'mr mrs ms dr jr sr sheriff squadron crown hurricane cyclone ocean mafia federal strategic capitals sound poll daily jazz category space shark twin ' +
    'rift cesarean intrigue deal hinduism buddhism judaism christianity communism capitalism terrorism euro dollar ruble rouble yuan yen rupee dinar lira ' +
    'protocol platform system telecom media portal journal magazine post gazette times the and for with from this that these those'
  ).split(' '),
);
