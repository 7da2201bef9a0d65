import type { Source } from '../../src/core/source.ts';
import { slugOf } from '../../src/publish/slug.ts';
import { grouped } from './grouped.ts';
import type { Candidate } from './outlet.ts';

const ofHost = ({ domain }: Candidate): string => domain.replace(/[^a-z\d]+/g, '-');

// A name in another script has no slug of its own: `slugOf` would answer the language's name.
function ofName(candidate: Candidate): string {
  const latin = candidate.name.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = candidate.name.match(/\p{L}/gu)?.length ?? 0;
  return candidate.nameIsHost || latin * 2 < letters || latin < 2 ? ofHost(candidate) : slugOf(candidate.name, candidate.languages[0]!);
}

/**
 * Gives every outlet an id: the slug of its name, or its host with hyphens where it has none in Latin letters. Where several share a name, all
 * take their country as well, then their host, then their language: which one comes first must not decide. `taken` are ids given by hand.
 */
export function identify(outlets: readonly Candidate[], taken: ReadonlySet<string>): readonly Source[] {
  const forms: readonly ((outlet: Candidate) => string)[] = [
    ofName,
    (outlet) => `${ofName(outlet)}-${outlet.country}`,
    ofHost,
    (outlet) => `${ofHost(outlet)}-${outlet.languages[0]!.toLowerCase()}`,
    (outlet) => `${new URL(outlet.homepage).hostname.replace(/[^a-z\d]+/g, '-')}-${outlet.languages[0]!.toLowerCase()}`,
  ];
  const given = new Map<string, Candidate>();
  let open = outlets;
  for (const form of forms) {
    const wish = grouped(open, form);
    for (const [id, [only, second]] of wish) if (second === undefined && !taken.has(id) && !given.has(id)) given.set(id, only!);
    const served = new Set(given.values());
    open = open.filter((outlet) => !served.has(outlet));
  }
  if (open.length > 0) throw new Error(`no id for ${open.map(({ homepage }) => homepage).join(', ')}`);
  return [...given].map(([id, outlet]) => sourceOf(id, outlet)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sourceOf(id: string, { name, country, languages, homepage, feeds, rights, timeZone }: Candidate): Source {
  return { id, name, country, languages, homepage, feeds, rights, enabled: false, timeZone };
}
