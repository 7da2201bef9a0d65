import { rightsLevels, type Rights, type RightsDecision, type RightsOverride, type RightsSignal } from '../core/rights.ts';
import type { Source } from '../core/source.ts';
import { asFound } from './words.ts';

/** What a decision is made from. */
export interface RightsCase {
  /** Our file on the newspaper. */
  readonly source: Pick<Source, 'rights'>;
  /** Whatever was found; those of an earlier decision may be among them. */
  readonly signals: readonly RightsSignal[];
  readonly override?: RightsOverride | undefined;
}

const strictness = (rights: Rights): number => rightsLevels.indexOf(rights);
const strictestFirst = (a: RightsSignal, b: RightsSignal): number =>
  strictness(b.rights) - strictness(a.rights) || (a.snippet ?? Infinity) - (b.snippet ?? Infinity);

/**
 * What holds for an article. An operator's override outweighs everything. Else the strictest of our file and of what the publisher says
 * holds; a licence makes `excerpt`, our usual caution, `full`, and only where nothing reserves: a file that says `link` or `private` was
 * written so by a person. Pages that somebody reserves are not read, whatever else holds.
 */
export function decideRights({ source, signals, override }: RightsCase): RightsDecision {
  const file: RightsSignal = { witness: 'source', words: `rights: ${source.rights}`, rights: source.rights };
  const found = distinctSignals(signals.filter(({ witness }) => witness !== 'source' && witness !== 'operator'));
  if (override) {
    const word: RightsSignal = { witness: 'operator', words: asFound(override.note), rights: override.rights };
    return { rights: override.rights, ...(override.rights === 'link' && { unread: true }), because: [word, ...found, file] };
  }
  const licence = found.find(({ witness }) => witness === 'licence');
  const restricting = found.filter(({ witness, rights }) => witness !== 'licence' && rights !== 'full');
  if (licence && restricting.length === 0 && source.rights === 'excerpt')
    return { rights: 'full', because: [licence, ...found.filter((signal) => signal !== licence), file] };
  const [deciding = file] = [...restricting, file].toSorted(strictestFirst);
  const snippets = restricting.flatMap(({ snippet }) => snippet ?? []);
  return {
    rights: deciding.rights,
    ...([file, ...restricting].some(({ rights }) => rights === 'link') && { unread: true }),
    ...(deciding.rights === 'excerpt' && snippets.length > 0 && { snippet: Math.min(...snippets) }),
    because: [deciding, ...[...found, file].filter((signal) => signal !== deciding)],
  };
}

/** The statement that keeps pages from being read; undefined where none does. */
export const reservationIn = (signals: readonly RightsSignal[]): RightsSignal | undefined =>
  signals.find(({ rights }) => rights === 'link');

/** A statement as a clause: `tdmrep.json: tdm-reservation: 1`. */
export const statementText = ({ witness, words }: RightsSignal): string => `${witnessNames[witness]}: ${words}`;

const witnessNames: Readonly<Record<RightsSignal['witness'], string>> = {
  source: 'our file on the newspaper',
  tdmrep: 'tdmrep.json',
  'tdm-header': 'header',
  'tdm-meta': 'meta tag',
  'robots-groups': 'robots.txt',
  'content-signal': 'robots.txt',
  'robots-header': 'X-Robots-Tag',
  'robots-meta': 'meta robots',
  licence: 'licence',
  operator: 'the operator of this copy',
};

/** Each statement once, in its strictest reading. */
export function distinctSignals(signals: readonly RightsSignal[]): readonly RightsSignal[] {
  const kept = new Map<string, RightsSignal>();
  for (const signal of signals) {
    const key = `${signal.witness} ${signal.words}`;
    const known = kept.get(key);
    if (!known || strictestFirst(signal, known) < 0) kept.set(key, signal);
  }
  return [...kept.values()];
}
