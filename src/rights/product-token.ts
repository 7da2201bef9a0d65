/** The name site owners address this crawler by in robots.txt, X-Robots-Tag and meta tags (RFC 9309 §2.2.1). */
export const productToken = 'ForeignDesk';

/** Whether a name is ours; case does not count. */
export const isOurs = (name: string): boolean => name.trim().toLowerCase() === productToken.toLowerCase();
