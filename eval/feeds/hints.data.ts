/** A language whose press used the charset: what a source file tells of its feeds. */
export const languageOfCharset: Readonly<Record<string, string>> = {
  'windows-1250': 'cs',
  'iso-8859-2': 'pl',
  'windows-1251': 'ru',
  'koi8-r': 'ru',
  'windows-1252': 'fr',
  'windows-1253': 'el',
  'windows-1254': 'tr',
  'iso-8859-9': 'tr',
  'windows-1255': 'he',
  'windows-1256': 'ar',
  'windows-1257': 'lt',
  'windows-1258': 'vi',
  'windows-874': 'th',
  gb2312: 'zh',
  gb18030: 'zh',
  big5: 'zh-Hant',
  'euc-kr': 'ko',
  'euc-jp': 'ja',
  shift_jis: 'ja',
};

/** Zones of dates that name none; others are read as UTC. */
export const zoneOfDate: Readonly<Record<string, string>> = { 'press:ko': 'Asia/Seoul' };
