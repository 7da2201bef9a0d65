/** Hosts that carry feeds of others or make feeds of pages: nothing there says whose words they are. */
export const carriers: readonly string[] = [
  'amazonaws.com', 'feedburner.com', 'feedx.net', 'fetchrss.com', 'follow.it', 'libsyn.com', 'nextfeed.net', 'nordot.app', 'politepol.com', 'rssmix.com',
  'rsseverything.com', 'siftrss.com', 'supabase.co', 'wordpress.com',
];

/** Domains that outlets publish feeds on beside their own. */
export const feedDomains: Readonly<Record<string, readonly string[]>> = {
  'aktualne.cz': ['centrum.cz'], 'bbci.co.uk': ['bbcjapanese.com', 'bbc.com'], 'elmundodeportivo.es': ['mundodeportivo.com'], 'giornalesm.com': ['giornale.sm'],
  'hankooki.com': ['hankookilbo.com'], 'impresa.pt': ['expresso.pt'], 'joins.com': ['joongang.co.kr'], 'journaldunet.com': ['journaldunet.fr'],
  'ladmedia.fr': ['elle.fr'], 'linternaute.com': ['linternaute.fr'], 'maxifoot.com': ['maxifoot.fr'], 'mercipourlinfo.fr': ['dossierfamilial.com'],
  'nigerdiaspora.net': ['nigerdiaspora.info'], 'postimees.ee': ['elu24.ee', 'tartupostimees.ee'], 'radiofrance.fr': ['franceculture.fr', 'franceinter.fr'],
  'senego.com': ['senego.net'], 'sport.de': ['sports.de'], 'srf.ch': ['sf.tv'], 'star.com.tr': ['stargazete.com'], 'trome.com': ['trome.pe'],
  'uecdn.es': ['elmundo.es', 'expansion.com', 'marca.com'], 'weblogssl.com': ['xataka.com'],
};

/** Countries by domain, where the lists name another: Brave's list files all of Latin America and Spain under Argentina. Editor's knowledge. */
export const countries: Readonly<Record<string, string>> = {
  '3djuegos.com': 'es', 'as.com': 'es', 'cinemascomics.com': 'es', 'depor.com': 'pe', 'educaciontrespuntocero.com': 'es', 'elconfidencial.com': 'es',
  'eluniverso.com': 'ec', 'expansion.com': 'es', 'latercera.com': 'cl', 'marca.com': 'es', 'milenio.com': 'mx', 'mundodeportivo.com': 'es',
  'sensacine.com': 'es', 'tomatazos.com': 'mx', 'xataka.com': 'es',
};

/** Names by domain, where the lists give the title of a page. */
export const names: Readonly<Record<string, string>> = {
  'adnkronos.com': 'Adnkronos', 'amarujala.com': 'Amar Ujala', 'ansa.it': 'ANSA', 'bunshun.jp': 'Number Web', 'cumhuriyet.com.tr': 'Cumhuriyet',
  'diariodelweb.it': 'DiariodelWeb.it', 'divyabhaskar.co.in': 'Divya Bhaskar', 'dnoticias.pt': 'Diário de Notícias da Madeira', 'espreso.tv': 'Espreso',
  'excelsior.com.mx': 'Excélsior', 'gazeta.ru': 'Gazeta.ru', 'gazetaprawna.pl': 'Gazeta Prawna', 'gordonua.com': 'Gordon', 'hket.com': 'HKET',
  'hotpepper.jp': 'メシ通', 'informador.mx': 'El Informador', 'isna.ir': 'ISNA', 'khabaronline.ir': 'Khabaronline', 'livedoor.com': 'ライブドアニュース',
  'mk.ru': 'Moskovsky Komsomolets', 'newsru.com': 'NEWSru.com', 'nikkansports.com': 'Nikkan Sports', 'r7.com': 'R7', 'republika.co.id': 'Republika',
  'rt.com': 'RT', 'telegraf.com.ua': 'Telegraf', 'yjc.ir': 'YJC',
};

/** Words of the lists' topics that our section table knows; topics that are places or ranks (Top News) are no sections. */
export const topicSections: Readonly<Record<string, string>> = {
  Business: 'Business', Culture: 'Culture', 'Ecology | France': 'Environment', Entertainment: 'Entertainment', Food: 'Food', 'French Football': 'Football',
  'French Music': 'Music', 'French Sports': 'Sports', Health: 'Health', 'Healthcare | Germany': 'Health', Lifestyle: 'Lifestyle', Music: 'Music',
  Politics: 'Politics', Science: 'Science', 'Smart Home': 'Technology', Sport: 'Sports', Sports: 'Sports', Technology: 'Technology', Travel: 'Travel',
  Weather: 'Weather', 'World News': 'World',
};

/** Outlets, or feeds of outlets, that write in English although a list files them under a country of another language. Editor's knowledge. */
export const inEnglish: readonly string[] = [
  '19fortyfive.com', '972mag.com', '9to5google.com', '9to5mac.com', 'abc.net.au', 'addisfortune.news', 'african.business', 'algemeiner.com', 'allsides.com',
  'androidauthority.com', 'androidcentral.com', 'arstechnica.com', 'asiaone.com', 'athomeinthefuture.com', 'automatedhome.com', 'b2b-cambodia.com',
  'balkangreenenergynews.com', 'balticnews.com', 'bay.com.mt', 'berlinartlink.com',  'bicom.org.uk', 'birn.eu.com',
  'bloomberg.com', 'bne.eu', 'bnn-news.com', 'businessinsider.com', 'camboja.net', 'camera.org', 'capitalethiopia.com', 'cb.is', 'cbc.ca', 'cepro.com',
  'cgtn.com', 'click2macao.com', 'cnbc.com', 'cnet.com', 'cnx-software.com', 'cochrane.org', 'community.openhab.org', 'connectedworld.com',
  'cosmopolitan.com', 'dailymail.co.uk', 'digiblur.com', 'digitaltrends.com', 'digitized.house', 'dotesports.com', 'e-estonia.com',
  'einnews.com', 'electronicintifada.net', 'energybangla.com', 'estonianworld.com', 'ethiopia-insight.com', 'eturbonews.com', 'europeanwesternbalkans.com',
  'ezlo.com', 'feeds.ign.com', 'finchannel.com', 'financecolombia.com', 'forbes.com', 'forward.com', 'ft.com', 'furtherafrica.com', 'gaijinpot.com',
  'gamerant.com', 'gamespot.com', 'georgiainform.com', 'ggrasia.com', 'globalnews.ca', 'gozonews.com', 'government.se', 'grapevine.is', 'ground.news',
  'gsmarena.com', 'haaretz.com', 'hackaday.com', 'helsinkitimes.fi', 'home-assistant.io', 'homekitnews.com', 'hometechhacker.com', 'hongkongfp.com',
  'howtogeek.com', 'hrw.org', 'icelandreview.com', 'icenews.is', 'ichongqing.info', 'informer.com', 'iol.co.za', 'israel21c.org', 'israel365news.com',
  'israelnationalnews.com', 'israelpolicyforum.org', 'japan-forward.com', 'japannakama.co.uk', 'jihadwatch.org', 'jns.org', 'jta.org', 'karennews.org',
  'khaosodenglish.com', 'ktpress.rw', 'latinvex.com', 'lifewire.com', 'lightcastlebd.com', 'livejapan.com', 'lovinmalta.com', 'macaonews.org',
  'macaucloser.com', 'macaudailytimes.com.mo', 'madeiraislanddirect.com', 'madeiraislandnews.com', 'makeuseof.com', 'marvellousmadeira.com', 'mfsa.mt',
  'mga.org.mt', 'middleeasteye.net', 'moderndiplomacy.eu', 'moldovalive.md', 'mondoweiss.net', 'motor1.com', 'newafricanmagazine.com',
  'newbloommag.net', 'newbusinessethiopia.com', 'news.err.ee', 'newsonjapan.com', 'nltimes.nl', 'notenoughtech.com', 'novinite.com', 'npr.org', 'nst.com.my',
  'nytimes.com', 'oc-media.org', 'ocean-retreat.com', 'openhab.org', 'pcgamer.com', 'peyanski.com', 'pocket-lint.com', 'politico.eu',
  'prishtinainsight.com', 'proxmox.com', 'qz.com', 'raspberrypi.com', 'reason.com', 'reliefweb.int', 'repoa.or.tz', 'richardsilverstein.com',
  'romaniajournal.ro', 'rwandadispatch.com', 'rwandainspirer.com', 'screenrant.com', 'selfhosted.show', 'skopjediem.com', 'slashgear.com',
  'smarthomeperfected.com', 'smarthomepoint.com', 'smarthomescene.com', 'smartthings.com', 'sofiaglobe.com', 'soranews24.com', 'startupestonia.ee',
  'state.gov', 'staceyoniot.com', 'swedishtechnews.com', 'taarifa.rw', 'taiwaninsight.org', 'tanzaniainsight.com', 'tbsnews.net', 'techradar.com',
  'the-ambient.com', 'thechanzo.com', 'thecitizen.co.tz', 'thediplomat.com', 'theeastafrican.co.ke', 'thegamer.com', 'theguardian.com', 'thejc.com',
  'thejournal.mt', 'thereporterethiopia.com', 'theshiftnews.com', 'thesmartcave.com', 'thesmarthomehookup.com', 'thestar.com.my', 'thesun.my',
  'thethaiger.com', 'theverge.com', 'thinkbusinessafrica.com', 'tofugu.com', 'tokyoreporter.com', 'tomsguide.com', 'tomshardware.com', 'truenas.com',
  'tuko.co.ke', 'tv7israelnews.com', 'tzaffairs.org', 'understandingwar.org', 'united24media.com', 'unraid.net', 'unseenjapan.com', 'usembassy.gov',
  'vesternet.com', 'vir.com.vn', 'vodenglish.news', 'vox.com', 'who.int', 'wikihow.com', 'wired.com', 'www.bdnews24.com', 'www.cointelegraph.com',
  'www.euronews.com', 'www.motorsport.com', 'www.rt.com', 'xda-developers.com', 'uk.news.yahoo.com', 'z-wavealliance.org',
  'asia.nikkei.com', 'japannews.yomiuri.co.jp', 'spectator.sme.sk', 'news.postimees.ee',
];

/** Outlets a list files under a language that is not theirs, or that are searches, forums and the like. Editor's knowledge. */
export const otherLanguage: readonly string[] = [
  'algerie360.com', 'algeriemaintenant.dz', 'dv.ee', 'elmoudjahid.com', 
  'gazzettadimalta.com', 'gorod.ee', 'gorod.lv', 'hbl.fi', 'hojemacau.com.mo', 'hometech.fm', 'jeuneafrique.com', 'jtm.com.mo', 'kosovo-online.com', 'kossev.info',
  'lematindalgerie.com', 'lesnumeriques.com', 'lesoir.be', 'lesoirdalgerie.com', 'liberte-algerie.com', 'mixnews.lv',
  'observalgerie.com', 'plataformamedia.com', 'pontofinal-macau.com', 'reviews.tn', 'sudinfo.be', 'taiwannews.jp',
  'tsa-algerie.com',
];

/** Language and domain of what a list files under the language of a country it reports on. Editor's knowledge. */
export const misfiled: readonly string[] = [
  'ar bfmtv.com', 'ar courrierinternational.com', 'ar nouvelobs.com', 'ar theconversation.com', 'de frandroid.com', 'de tweakers.net',
  'et rambler.ru', 'et yle.fi', 'zh-Hant elpais.com', 'zh-Hant faz.net', 'zh-Hant france24.com',
];

/** What stands in the address of a feed that is in another language than its outlet, is no news, or holds a key that was given to somebody. */
export const otherFeeds: readonly string[] = [
  'apikey=', '//forum.', '//novosti.postimees.ee', '//link.springer.com', '/news_ru.xml', '/news_rus.rss', '/rss/polski', '//rss.sciencedirect.com', '//rus.', '//svenska.yle.fi',
];
