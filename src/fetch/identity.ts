import { readFileSync } from 'node:fs';

/** Who is asking, so that whoever is asked can complain. */
export interface Identity {
  /** Page that tells site owners who is reading and how to complain. */
  readonly contactUrl: string;
  /** Mail address for the same, where the operator gives one. */
  readonly contactMail?: string | undefined;
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

/** The headers every request carries about us (RFC 9110 §10.1.2, §10.1.5): no browser's name, no cookie, no referrer. */
export function identityHeaders({ contactUrl, contactMail }: Identity): Readonly<Record<string, string>> {
  const contact = contactMail === undefined ? `+${contactUrl}` : `+${contactUrl}; ${contactMail}`;
  return { 'user-agent': `ForeignDesk/${version} (${contact})`, ...(contactMail !== undefined && { from: contactMail }) };
}
