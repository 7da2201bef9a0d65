const details: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is unknown',
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it broke the connection',
  EPIPE: 'it broke the connection',
  UND_ERR_SOCKET: 'it broke the connection',
  ETIMEDOUT: 'it does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'it does not answer',
  UND_ERR_BODY_TIMEOUT: 'it stopped in the middle of its answer',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no route to it',
  ENETDOWN: 'the network is down',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  CERT_REVOKED: 'its certificate was revoked',
  CERT_UNTRUSTED: 'its certificate is signed by nobody known',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate cannot be verified',
  CERT_SIGNATURE_FAILURE: 'its certificate cannot be verified',
  CERT_CHAIN_TOO_LONG: 'its certificate cannot be verified',
  INVALID_PURPOSE: 'its certificate is not for a web server',
  HOSTNAME_MISMATCH: 'its certificate is for another name',
  EPROTO: 'it does not speak TLS as it should',
  UND_ERR_INVALID_ARG: 'the request could not be written',
  UND_ERR_INFO: 'it broke the connection',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too long',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'its answer is not as long as it says',
};

const deepest = 8;

/** An error with what caused it and, where several addresses were tried, what each of them met; the outermost first. */
export function causesOf(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  for (let at = error; at instanceof Error && chain.length < deepest; at = at.cause) {
    chain.push(at);
    if (at instanceof AggregateError) chain.push(...at.errors.filter((one) => one instanceof Error));
  }
  return chain;
}

/** The system's codes in an error and its causes, such as `ENOTFOUND`. */
export function codesOf(error: unknown): readonly string[] {
  return causesOf(error).flatMap((cause) => ('code' in cause && typeof cause.code === 'string' ? [cause.code] : []));
}

/** Why a host could not be reached, in words that follow its name: "its name is unknown". */
export function unreachedBecause(error: unknown): string {
  const codes = codesOf(error);
  const known = codes.find((code) => Object.hasOwn(details, code));
  if (known !== undefined) return details[known]!;
  if (codes.some((code) => code.startsWith('ERR_SSL_'))) return 'it does not speak TLS as it should';
  // undici's parser gives most of its errors no code.
  const isParser = causesOf(error).some(({ name }) => name === 'HTTPParserError') || codes.some((code) => code.startsWith('HPE_'));
  return isParser ? 'its answer is not HTTP' : (codes[0] ?? 'the request failed');
}

/** Seconds a server asks to wait, from Retry-After as seconds or date (RFC 9110 §10.2.3); at most a day. */
export function retryAfterSeconds(headers: Readonly<Record<string, string>>): number | undefined {
  const raw = headers['retry-after']?.trim() ?? '';
  if (/^\d+$/.test(raw)) return Math.min(Number(raw), 86_400);
  // An HTTP date begins with its day; JavaScript reads dates into almost anything.
  const at = /^[a-z]{3,9},? /i.test(raw) ? Date.parse(raw) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  const sent = Date.parse(headers['date'] ?? '');
  return Math.min(Math.max(0, Math.ceil((at - (Number.isNaN(sent) ? Date.now() : sent)) / 1000)), 86_400);
}
