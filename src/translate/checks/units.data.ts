/**
 * How currencies and units of measure are written, for all languages together: beginnings of words in lower case, `=` before whole words.
 * Signs are found anywhere. Dollars of all countries are one, and so are crowns.
 */
export const currencies: Readonly<Record<string, string>> = {
  dollar: '$ ＄ us$ =usd dollar dolar dólar dòlar dolár dollár доллар долар δολάρι δολαρί دولار دلار דולר डॉलर ডলার ดอลลาร์ 美元 美金 ドル 달러 đôla đô =米ドル',
  euro: '€ =eur euro eur evro евро євро ευρώ يورو یورو אירו יורו यूरो ইউরো ยูโร 欧元 歐元 ユーロ 유로',
  pound: '£ =gbp pound sterling sterlin pfund =pond sterlina esterlina sterlinů фунт λίρες_αγγλίας استرليني پوند ליש"ט ลิสต์ पाउंड ปอนด์ 英镑 英鎊 ポンド 파운드 punda punt liber_šterlink libr_šterl',
  yen: '円 =jpy =yen =yens =jen =jeny иен єн ιεν =ين الين =ین =ין येन 日元 日圆 엔화 =엔',
  yuan: '元人民币 人民币 人民幣 =cny =rmb yuan юан γουάν يوان یوان יואן युआन 人民元 위안',
  rouble: '₽ =rub =rur rouble ruble rubel rubl rublo rublă roebel рубл рубле ρούβλι روبل रूबल רובל 卢布 盧布 ルーブル 루블',
  won: '₩ =krw =won вон_ вона_ γουόν 韩元 韓元 ウォン 원화',
  rupee: '₹ =inr =rs rupee rupie rupia_ind рупи ρουπί روبية روپیه רופי रुपये रुपए रुपया रुपयों ₹ 卢比 ルピー 루피',
  lira: '₺ =try =tl lira liras lire_turc лир λίρες_τουρκ ليرة لیر לירות לירה 里拉 リラ 리라',
  zloty: 'zł =pln zlot złot злот ζλότι זלוטי زلوتي 兹罗提 ズウォティ 즈워티',
  crown: 'kč =kr =kr. =sek =nok =dkk =czk crown kron kroner kronor korun крон κορόν كرون کرون कोरोना_ 克朗 クローナ クローネ コルナ 크로나 크로네 krone',
  forint: '=ft =huf forint форинт φιορίνι',
  leu: '=lei =ron =leu leul lej_ лей_ леев λέι',
  lev: '=лв =лева =bgn =lev =leva левов',
  hryvnia: '₴ =грн =uah hryvn гривн гривен γρίβνα hrivn هريفن',
  shekel: '₪ =ils =nis shekel sheqel schekel шекел =שקל =שקלים =השקל =השקלים =בשקל =בשקלים =שקלי =לשקל شيكل',
  riyal: '﷼ rial riyal ریال ريال риал ריאל',
  toman: 'toman تومان',
  dinar: 'dinar dinár دينار دینار динар',
  dirham: 'dirham درهم дирхам',
  peso: '=mxn =ars =peso =pesos песо πέσο 比索 ペソ 페소',
  franc: '=chf =franc =francs =franchi =francos frank schweizer_franken franken франк φράγκ',
  real: 'r$ =brl =reais',
  baht: '฿ =thb baht บาท бат_ 泰铢 バーツ',
  dong: '₫ =vnd =đồng',
  rupiah: '=idr =rp rupiah',
  taka: '৳ =bdt taka টাকা',
};

/** Units by what they measure: within a group one may be taken for another, and none is worth the same. */
export const measures: readonly Readonly<Record<string, string>>[] = [
  {
    kilometre: 'km км χλμ kilomet kilómet quilómet quilômet quilòmet chilomet kilomèt kilométer километ кілометр χιλιόμετρ كيلومتر =كم كلم کیلومتر ק"מ קילומטר किलोमीटर किमी 公里 千米 キロメートル キロ_ 킬로미터 กิโลเมตร =km/h kilometr',
    mile: '=mile =miles =mi =mph meile =mil_ mijl mijlen mérföld =mile_ milla milles_ miglia miglio =milhas =milha mile_ миль миля милі мили μίλι μιλίων =ميل =أميال الأميال =میل =מייל मील 英里 マイル 마일 ไมล์',
    metre: '=m =meter =meters =metre =metres =metro =metros =metri =mètre =mètres =metru =metrów =metrů =metry =metar =metara =метр =метров =метра =метри =метрів =метъра =μέτρα =متر =متراً =أمتار =מטר =מטרים =मीटर',
    foot: '=ft =foot =feet =fuß =pieds =pies =piedi =stóp =stop =футов =футів =قدم =רגל =फीट 英尺 フィート 피트',
    centimetre: '=cm =см centimet centimèt centímet санти σεντ سنتيمتر سانتی‌متر 厘米 センチ 센티',
    inch: '=inch =inches =in_ zoll_ дюйм इंच 英寸 インチ 인치 pouces pulgad pollic بوصة اینچ',
  },
  {
    celsius: '℃ °c celsi цельси цельсі κελσίου مئوية صلسیوس سانتیگراد צלזיוס सेल्सियस 摄氏 摂氏 섭씨',
    fahrenheit: '℉ °f fahrenh фаренгейт φαρενάιτ فهرنهايت פרנהייט फ़ारेनहाइट 华氏 華氏 화씨',
  },
  {
    kilogram: '=kg =kgs =кг kilogram kilogramm quilogram quilogr kilogramo chilogram =kilo =kilos =кило килограм кілограм κιλά =κιλό κιλών كيلوغرام كيلوجرام =كغ کیلوگرم =ק"ג קילוגרם किलोग्राम किलो 公斤 千克 キログラム 킬로그램',
    tonne: '=t =tonne =tonnes =ton =tons tonnen tonel tonnellat tonelad =tonn =tonna =tonów tun_ =tuny =tun =ton_ тонн тона τόνο τόνων أطنان =طن =تن =טון =टन =吨 吨 噸 トン =톤',
    gram: '=g =gram =grams =gramm =gramme =grammes =gramo =gramos =grammi =грамм =грам =грамів =γραμμάρια =غرام =جرام =گرم =ग्राम グラム_ 그램_',
    pound: '=lb =lbs =pounds_weight',
  },
  {
    hectare: '=ha =га hectare hektar hectárea hectar ettar hektár гектар εκτάρια هكتار هکتار הקטר हेक्टेयर 公顷 公頃 ヘクタール 헥타르',
    acre: '=acre =acres акр فدان एकड़ 英亩 エーカー 에이커',
  },
  {
    litre: '=litre =litres =liter =liters =litri =litros =literów =litrů =л =литр литров литра літр λίτρα لتر לیטר לیتر =ליטר लीटर 升_ リットル 리터',
    gallon: 'gallon galón galones галлон γαλόνι غالون گالن גלון गैलन 加仑 ガロン 갤런',
    barrel: '=barrel =barrels barril barili barris fass_ fat_ баррел барел βαρέλι برميل بشکه חבית बैरल 桶 バレル 배럴',
  },
];
