import { parse, type Entry } from './set.ts';

// Invented people, papers and places. Each line: language | kind | original | English | the English with one error.
export const other: readonly Entry[] = parse(`
ru|numbers|На заводе в Старогорье работают 3,5 тыс. человек.|The plant in Starogorye employs 3,500 people.|The plant in Starogorye employs 35,000 people.
ru|numbers|Бюджет вырос до 1,2 млрд рублей.|The budget rose to 1.2 billion roubles.|The budget rose to 1.2 million roubles.
ru|numbers|Двадцать восемь школ закрыли в 60-х годах.|28 schools were closed in the 1960s.|38 schools were closed in the 1960s.
ru|numbers|Полтора миллиона книг хранится в XIX зале.|1.5 million books are kept in Hall 19.|1.5 million books are kept in Hall 17.
ru|dates|Ярмарка откроется 5 мая.|The fair will open on May 5.|The fair will open on March 5.
ru|dates|Совет собирается в пятницу.|The council meets on Friday.|The council meets on Wednesday.
ru|negation|Мэр не ответил на вопросы.|The mayor did not answer the questions.|The mayor answered the questions.
ru|negation|Никто не видел пожара.|Nobody saw the fire.|Everybody saw the fire.
ru|names|По словам тренера Белинко, матч перенесут.|According to coach Belinko, the match will be moved.|According to coach Ostrander, the match will be moved.
ru|names|Писатель Дравинский живёт в городе давно.|The writer Dravinsky has lived in the town for long.|The writer Quastrel has lived in the town for long.
ru|links|Подробности на https://starogor.example/most сегодня.|Details at https://starogor.example/most today.|Details at https://starogor.example/ today.
ru|repetition|Жители просят построить новую школу у реки.|Residents are asking for a new school by the river.|Residents are asking for a new school by the river by the river by the river.
ru|untranslated|Зима была суровой, но дороги оставались открытыми.|The winter was harsh, but the roads stayed open.|The winter was harsh, но дороги оставались открытыми.
ru|units|Билет стоит 50 рублей.|The ticket costs 50 roubles.|The ticket costs 50 euros.
ru|units|До города 12 километров.|It is 12 kilometres to the town.|It is 12 miles to the town.
uk|numbers|У Зеленогаї мешкає 14 700 людей.|14,700 people live in Zelenohai.|1,470 people live in Zelenohai.
uk|numbers|Ремонт коштував 2,5 млн гривень.|The repair cost 2.5 million hryvnias.|The repair cost 25 million hryvnias.
uk|numbers|Дванадцять учнів і 3 вчителі отримали нагороди.|12 pupils and 3 teachers received awards.|12 pupils and 8 teachers received awards.
uk|dates|Виставка відкриється 9 липня.|The exhibition opens on July 9.|The exhibition opens on June 9.
uk|dates|Рада збирається у вівторок.|The council meets on Tuesday.|The council meets on Thursday.
uk|negation|Мер не підписав угоду.|The mayor did not sign the agreement.|The mayor signed the agreement.
uk|negation|Ніхто не чув вибуху.|Nobody heard the explosion.|Everybody heard the explosion.
uk|names|За словами тренера Белінко, гру перенесли.|According to coach Belinko, the game was moved.|According to coach Quastrel, the game was moved.
uk|links|Пишіть на lyst@zelen.example до п'ятниці.|Write to lyst@zelen.example by Friday.|Write to mail@zelen.example by Friday.
uk|untranslated|Зима була сувора, але дороги лишалися відкритими.|The winter was harsh, but the roads stayed open.|The winter was harsh, але дороги лишалися відкритими.
uk|units|Квиток коштує 80 гривень.|The ticket costs 80 hryvnias.|The ticket costs 80 dollars.
ar|numbers|يعمل في المصنع ٢٬٢٠٠ عامل.|The factory employs 2,200 workers.|The factory employs 220 workers.
ar|numbers|بلغت الكلفة ١٫٥ مليون دينار.|The cost reached 1.5 million dinars.|The cost reached 15 million dinars.
ar|numbers|حضر الحفل ثلاثون طالبا من 5 مدارس.|30 students from 5 schools attended the ceremony.|30 students from 9 schools attended the ceremony.
ar|dates|يفتتح المعرض في 5 مايو.|The exhibition opens on May 5.|The exhibition opens on March 5.
ar|dates|يجتمع المجلس يوم الثلاثاء.|The council meets on Tuesday.|The council meets on Thursday.
ar|negation|لم يوقع المحافظ على الاتفاق.|The governor did not sign the agreement.|The governor signed the agreement.
ar|negation|لن تبيع الشركة أرضها.|The company will not sell its land.|The company will sell its land.
ar|names|قال المدرب بيلينكو إن المباراة ستؤجل.|Coach Belinko said the match would be postponed.|Coach Ostrander said the match would be postponed.
ar|links|التفاصيل على https://wadi.example/jisr اليوم.|Details at https://wadi.example/jisr today.|Details at https://wadi.example/ today.
ar|repetition|يطالب السكان ببناء مدرسة جديدة قرب النهر.|Residents demand a new school near the river.|Residents demand a new school near the river near the river.
ar|untranslated|كان الشتاء قاسيا لكن الطرق بقيت مفتوحة.|The winter was harsh but the roads stayed open.|The winter was harsh لكن الطرق بقيت مفتوحة.
ar|units|سعر التذكرة 20 دينارا.|The ticket costs 20 dinars.|The ticket costs 20 dollars.
fa|numbers|در این کارخانه ۳۵۰۰ نفر کار می‌کنند.|3,500 people work in this factory.|350 people work in this factory.
fa|numbers|هزینه به ۲٫۴ میلیون یورو رسید.|The cost reached 2.4 million euros.|The cost reached 2.4 billion euros.
fa|numbers|پل در سال ۱۳۸۵ ساخته شد.|The bridge was built in 2006.|The bridge was built in 2016.
fa|dates|شورا روز سه‌شنبه جلسه دارد.|The council meets on Tuesday.|The council meets on Saturday.
fa|negation|شهردار به پرسش‌ها پاسخ نداد و هیچ توضیحی نبود.|The mayor did not answer the questions and there was no explanation.|The mayor answered the questions and there was an explanation.
fa|negation|این پل ایمن نیست.|This bridge is not safe.|This bridge is safe.
fa|names|مربی بلینکو گفت بازی عقب افتاد.|Coach Belinko said the game was postponed.|Coach Ostrander said the game was postponed.
fa|links|جزئیات در https://dasht.example/pol است.|Details are at https://dasht.example/pol today.|Details are at https://dasht.example/ today.
fa|untranslated|زمستان سخت بود اما جاده‌ها باز ماندند.|The winter was hard but the roads stayed open.|The winter was hard اما جاده‌ها باز ماندند.
fa|units|بلیت ۱۰ یورو است.|The ticket is 10 euros.|The ticket is 10 dollars.
he|numbers|במפעל עובדים 2,200 איש.|2,200 people work in the plant.|22,000 people work in the plant.
he|numbers|העלות הגיעה ל-1.5 מיליון שקל.|The cost reached 1.5 million shekels.|The cost reached 15 million shekels.
he|numbers|שלושים תלמידים מ-4 כיתות זכו בפרס.|30 pupils from 4 classes won a prize.|30 pupils from 7 classes won a prize.
he|dates|התערוכה תיפתח ב-5 במאי.|The exhibition opens on May 5.|The exhibition opens on March 5.
he|negation|ראש העיר לא חתם על ההסכם.|The mayor did not sign the agreement.|The mayor signed the agreement.
he|negation|אין ראיות לשריפה.|There is no evidence of a fire.|There is evidence of a fire.
he|names|המאמן בלינקו אמר שהמשחק נדחה.|Coach Belinko said the game was postponed.|Coach Ostrander said the game was postponed.
he|links|פרטים באתר https://gesher.example/a היום.|Details at https://gesher.example/a today.|Details at https://gesher.example/b today.
he|untranslated|החורף היה קשה אבל הכבישים נשארו פתוחים.|The winter was hard but the roads stayed open.|The winter was hard אבל הכבישים נשארו פתוחים.
he|units|הכרטיס עולה 30 שקל.|The ticket costs 30 shekels.|The ticket costs 30 dollars.
hi|numbers|कारखाने में १,५०,००० लोग काम करते हैं।|150,000 people work in the factory.|15,000 people work in the factory.
hi|numbers|लागत 1.5 करोड़ रुपये हुई।|The cost was 15 million rupees.|The cost was 1.5 million rupees.
hi|numbers|2 लाख किताबें और 40 कमरे हैं।|There are 200,000 books and 40 rooms.|There are 20,000 books and 40 rooms.
hi|dates|मेला 5 मई को खुलेगा।|The fair opens on May 5.|The fair opens on June 5.
hi|dates|परिषद की बैठक मंगलवार को है।|The council meets on Tuesday.|The council meets on Friday.
hi|negation|महापौर ने समझौते पर हस्ताक्षर नहीं किए।|The mayor did not sign the agreement.|The mayor signed the agreement.
hi|negation|कंपनी ज़मीन नहीं बेचेगी।|The company will not sell the land.|The company will sell the land.
hi|names|कोच बेलिंको ने कहा कि मैच टल गया।|Coach Belinko said the match was postponed.|Coach Ostrander said the match was postponed.
hi|links|जानकारी https://pul.example/ka पर है।|Information is at https://pul.example/ka today.|Information is at https://pul.example/ today.
hi|untranslated|सर्दी कठिन थी लेकिन सड़कें खुली रहीं।|The winter was hard but the roads stayed open.|The winter was hard लेकिन सड़कें खुली रहीं।
hi|units|टिकट 50 रुपये का है।|The ticket is 50 rupees.|The ticket is 50 dollars.
ja|numbers|工場には3億5000万円が投じられた。|350 million yen was invested in the factory.|35 million yen was invested in the factory.
ja|numbers|祭りには1万2千人が訪れた。|12,000 people visited the festival.|120,000 people visited the festival.
ja|numbers|橋は令和5年に完成した。|The bridge was completed in 2023.|The bridge was completed in 2013.
ja|numbers|二十三人の生徒が賞を受けた。|23 pupils received prizes.|32 pupils received prizes.
ja|dates|展覧会は2026年3月5日に始まる。|The exhibition begins on March 5, 2026.|The exhibition begins on May 5, 2026.
ja|dates|議会は火曜日に開かれる。|The council meets on Tuesday.|The council meets on Thursday.
ja|negation|市長は協定に署名しなかった。|The mayor did not sign the agreement.|The mayor signed the agreement.
ja|negation|火災の証拠はありません。|There is no evidence of a fire.|There is evidence of a fire.
ja|names|監督のベリンコは試合の延期を発表した。|Coach Belinko announced the postponement of the match.|Coach Ostrander announced the postponement of the match.
ja|links|詳細は https://hashi.example/a へ。|For details see https://hashi.example/a today.|For details see https://hashi.example/b today.
ja|untranslated|冬は厳しかったが、道路は開いたままだった。|The winter was harsh, but the roads stayed open.|The winter was harsh, 道路は開いたままだった。
ja|units|切符は500円です。|The ticket is 500 yen.|The ticket is 500 dollars.
ko|numbers|공장에는 3만 5천 명이 일한다.|35,000 people work at the plant.|3,500 people work at the plant.
ko|numbers|공사비는 1억 2000만 원이다.|The construction cost is 120 million won.|The construction cost is 12 million won.
ko|dates|전시회는 5월 3일에 열린다.|The exhibition opens on May 3.|The exhibition opens on June 3.
ko|dates|의회는 화요일에 열린다.|The council meets on Tuesday.|The council meets on Friday.
ko|negation|시장은 협정에 서명하지 않았다.|The mayor did not sign the agreement.|The mayor signed the agreement.
ko|negation|화재의 증거는 없다.|There is no evidence of a fire.|There is evidence of a fire.
ko|names|감독 벨린코는 경기를 미뤘다.|Coach Belinko postponed the match.|Coach Ostrander postponed the match.
ko|links|자세한 내용은 https://dari.example/a 에 있다.|Details are at https://dari.example/a today.|Details are at https://dari.example/b today.
ko|untranslated|겨울은 혹독했지만 도로는 계속 열려 있었다.|The winter was harsh, but the roads stayed open.|The winter was harsh, 도로는 계속 열려 있었다.
ko|units|그 마을까지는 12킬로미터이다.|It is 12 kilometres to that village.|It is 12 miles to that village.
zh|numbers|这家工厂有1.5万名工人。|The factory has 15,000 workers.|The factory has 1,500 workers.
zh|numbers|工程耗资3.2亿元人民币。|The project cost 320 million yuan.|The project cost 32 million yuan.
zh|numbers|二十三名学生获奖。|23 students won prizes.|33 students won prizes.
zh|dates|展览于2026年3月5日开幕。|The exhibition opens on March 5, 2026.|The exhibition opens on May 5, 2026.
zh|dates|议会星期二开会。|The council meets on Tuesday.|The council meets on Friday.
zh|negation|市长没有签署协议。|The mayor did not sign the agreement.|The mayor signed the agreement.
zh|negation|公司不会出售土地。|The company will not sell the land.|The company will sell the land.
zh|links|详情见 https://qiao.example/a 网站。|Details are on the site https://qiao.example/a today.|Details are on the site https://qiao.example/b today.
zh|untranslated|冬天很冷，但是道路仍然开放。|The winter was cold, but the roads stayed open.|The winter was cold, 但是道路仍然开放。
zh|units|票价是50元人民币。|The ticket costs 50 yuan.|The ticket costs 50 dollars.
tr|numbers|Fabrikada 2.500 kişi çalışıyor.|2,500 people work in the factory.|2.5 people work in the factory.
tr|numbers|Onarım 1,5 milyon liraya mal oldu.|The repair cost 1.5 million liras.|The repair cost 15 million liras.
tr|dates|Fuar 5 Mayıs'ta açılıyor.|The fair opens on May 5.|The fair opens on March 5.
tr|dates|Meclis salı günü toplanıyor.|The council meets on Tuesday.|The council meets on Thursday.
tr|negation|Başkan anlaşmayı imzalamadı.|The mayor did not sign the agreement.|The mayor signed the agreement.
tr|negation|Bu köprü güvenli değil.|This bridge is not safe.|This bridge is safe.
tr|names|Antrenör Belinko maçın ertelendiğini söyledi.|Coach Belinko said the match was postponed.|Coach Ostrander said the match was postponed.
tr|links|Ayrıntılar https://kopru.example/a adresinde.|Details are at https://kopru.example/a today.|Details are at https://kopru.example/b today.
tr|untranslated|Kış sert geçti ama yollar açık kaldı ve trenler gecikmeden çalıştı.|The winter was harsh but the roads stayed open and the trains ran without delay.|The winter was harsh ama yollar açık kaldı ve trenler gecikmeden çalıştı.
tr|units|Bilet 40 lira.|The ticket is 40 liras.|The ticket is 40 dollars.
`);
