/** A record but for these of its fields. */
export function without<T extends object, K extends keyof T>(record: T, ...fields: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !(fields as readonly PropertyKey[]).includes(name))) as Omit<T, K>;
}
