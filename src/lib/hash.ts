import { createHash, timingSafeEqual } from 'node:crypto';

/** SHA-256 of UTF-8 text or bytes as 64 hex characters. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Twelve lower-case base-32 characters (60 bits, Crockford's alphabet) of a SHA-256: ids that read well in addresses. */
export function shortId(identity: string): string {
  const digest = createHash('sha256').update(identity).digest();
  let bits = digest.readBigUInt64BE(0) >> 4n;
  let id = '';
  for (let i = 0; i < 12; i++) {
    id = alphabet[Number(bits & 31n)]! + id;
    bits >>= 5n;
  }
  return id;
}

/** Whether two secrets are equal; how long it takes tells nothing but their lengths. */
export function sameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
