/** A dumped row without what depends on order: which of several papers with the same sentence came first, and so which had it from the memory, is not part of the contents. */
export function timeless(line: string): string {
  return line
    .replaceAll('"origin":"memory"', '"origin":"engine"')
    .replace(
      /"rule":"(?:from-(?:memory|engine)|asked-again)"|"detail":"\d+ (?:of|by) \d*[^"]*"|"tool":"(?:memory|fake|bergamot)[^"]*"/g,
      '',
    );
}
