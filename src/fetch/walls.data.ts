/** Whose page a header of an answer gives away: header in lower case, what its value matches, name. */
export const wallHeaders: readonly (readonly [header: string, value: RegExp, name: string])[] = [
  // https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
  ['cf-mitigated', /^challenge$/i, 'Cloudflare'],
  // https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html
  ['x-amzn-waf-action', /^(?:challenge|captcha)$/i, 'AWS WAF'],
  ['x-datadome', /^protected$/i, 'DataDome'],
];

/** What the bodies of such pages hold and articles do not: the script or form that asks for the proof. */
export const wallMarks: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\/cdn-cgi\/challenge-platform\/[^"']{0,200}\/orchestrate\/|window\._cf_chl_opt\b|<title>Just a moment\.\.\.<\/title>/i, 'Cloudflare'],
  [/https?:\/\/geo\.captcha-delivery\.com\//i, 'DataDome'],
  [/\/_Incapsula_Resource\?[^"']{0,40}SWUDNSAI|<iframe id="main-iframe" src="\/_Incapsula_Resource/i, 'Imperva'],
  [/\/_sec\/cp_challenge\//i, 'Akamai'],
  [/id="px-captcha"/i, 'HUMAN'],
  [/sucuri_cloudproxy_js/i, 'Sucuri'],
  [/\/\.well-known\/ddos-guard\/js-challenge\//i, 'DDoS-Guard'],
  [/id="anubis_challenge"/i, 'Anubis'],
  [/\/\.within\.website\/x\/cmd\/anubis\//i, 'Anubis'],
  [/window\.gokuProps\s*=/, 'AWS WAF'],
  [/toNumbers\("[0-9a-f]{32}"\)[\s\S]{0,300}__test=/i, 'a cookie test'],
];
