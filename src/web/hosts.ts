const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** The name in a Host header, lower-case and without port; undefined where it is no host (RFC 9110 section 7.2). */
function hostName(header: string): string | undefined {
  const [, name] = /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+)(?::\d{1,5})?$/.exec(header) ?? [];
  return name?.toLowerCase();
}

/** Tells which Host headers are ours. Any other name is a rebinding attack or a mistake, and gets 421. */
export function hostGuard(listening: string, names: readonly string[] = []): (header: string) => boolean {
  const ours = new Set([...loopbackNames, listening.toLowerCase(), ...names.map((name) => hostName(name) ?? name.toLowerCase())]);
  return (header) => {
    const name = hostName(header);
    return name !== undefined && ours.has(name);
  };
}
