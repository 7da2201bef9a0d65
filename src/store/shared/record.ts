const unsafe = /\\u0000|\\ud[89a-f]/i;

/** Text that every database takes: without U+0000 (PostgreSQL has no such character), unpaired surrogates replaced by U+FFFD. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** A record as JSON text; optionals that are undefined stay absent. */
export function encode(record: unknown): string {
  const json = JSON.stringify(record);
  // JSON writes both troublemakers as escapes, so that clean records (nearly all) are walked once only.
  if (!unsafe.test(json)) return json;
  return JSON.stringify(record, (_, value: unknown) => (typeof value === 'string' ? cleanText(value) : value));
}

/** JSON with sorted keys: equal values give equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
