/** IANA zones of countries that have one press time, by top-level domain. */
const zones: Readonly<Record<string, string>> = {
  ae: 'Asia/Dubai', al: 'Europe/Tirane', am: 'Asia/Yerevan', ar: 'America/Argentina/Buenos_Aires', at: 'Europe/Vienna', az: 'Asia/Baku', ba: 'Europe/Sarajevo',
  bd: 'Asia/Dhaka', be: 'Europe/Brussels', bg: 'Europe/Sofia', bo: 'America/La_Paz', by: 'Europe/Minsk', ch: 'Europe/Zurich', cl: 'America/Santiago',
  cn: 'Asia/Shanghai', co: 'America/Bogota', cr: 'America/Costa_Rica', cz: 'Europe/Prague', de: 'Europe/Berlin', dk: 'Europe/Copenhagen', dz: 'Africa/Algiers',
  ee: 'Europe/Tallinn', eg: 'Africa/Cairo', es: 'Europe/Madrid', fi: 'Europe/Helsinki', fr: 'Europe/Paris', ge: 'Asia/Tbilisi', gr: 'Europe/Athens',
  hk: 'Asia/Hong_Kong', hr: 'Europe/Zagreb', hu: 'Europe/Budapest', ie: 'Europe/Dublin', il: 'Asia/Jerusalem', in: 'Asia/Kolkata', iq: 'Asia/Baghdad',
  ir: 'Asia/Tehran', is: 'Atlantic/Reykjavik', it: 'Europe/Rome', jo: 'Asia/Amman', jp: 'Asia/Tokyo', ke: 'Africa/Nairobi', kr: 'Asia/Seoul',
  lb: 'Asia/Beirut', li: 'Europe/Vaduz', lt: 'Europe/Vilnius', lu: 'Europe/Luxembourg', lv: 'Europe/Riga', ma: 'Africa/Casablanca', md: 'Europe/Chisinau',
  mk: 'Europe/Skopje', mx: 'America/Mexico_City', my: 'Asia/Kuala_Lumpur', ng: 'Africa/Lagos', nl: 'Europe/Amsterdam', no: 'Europe/Oslo', np: 'Asia/Kathmandu',
  nz: 'Pacific/Auckland', pe: 'America/Lima', ph: 'Asia/Manila', pk: 'Asia/Karachi', pl: 'Europe/Warsaw', pt: 'Europe/Lisbon', py: 'America/Asuncion',
  ro: 'Europe/Bucharest', rs: 'Europe/Belgrade', ru: 'Europe/Moscow', sa: 'Asia/Riyadh', se: 'Europe/Stockholm', sg: 'Asia/Singapore', si: 'Europe/Ljubljana',
  sk: 'Europe/Bratislava', th: 'Asia/Bangkok', tr: 'Europe/Istanbul', tw: 'Asia/Taipei', tz: 'Africa/Dar_es_Salaam', ua: 'Europe/Kyiv', uk: 'Europe/London',
  uy: 'America/Montevideo', ve: 'America/Caracas', vn: 'Asia/Ho_Chi_Minh', za: 'Africa/Johannesburg',
};

/** The zone a paper's address suggests, for pages whose source nobody described; `UTC` where it suggests none. */
export function zoneOfAddress(url: string): string {
  try {
    return zones[new URL(url).hostname.split('.').at(-1) ?? ''] ?? 'UTC';
  } catch {
    return 'UTC';
  }
}
