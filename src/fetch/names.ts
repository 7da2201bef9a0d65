import { lookup as systemLookup } from 'node:dns/promises';
import { LRUCache } from 'lru-cache';

/** One address of a host, as the resolver tells it. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** Finds all addresses of a host; rejects with a system error where there is none. */
export type Resolve = (hostname: string) => Promise<readonly HostAddress[]>;

/** The system's resolver. */
export const systemResolve: Resolve = (hostname) => systemLookup(hostname, { all: true });

const rememberedNames = 5000;
// Short enough to follow a paper that moves, long enough that pacing and connecting see the same answer.
const secondsRemembered = 60;

/** A resolver that asks once a minute for each name, also where several want to know at once; failures are not remembered. */
export function rememberNames(resolve: Resolve): Resolve {
  const known = new LRUCache<string, Promise<readonly HostAddress[]>>({ max: rememberedNames, ttl: secondsRemembered * 1000 });
  return (hostname) => {
    const before = known.get(hostname);
    if (before) return before;
    const asked = resolve(hostname);
    known.set(hostname, asked);
    asked.catch(() => known.delete(hostname));
    return asked;
  };
}

/** What stands for a server that has these addresses: the first in order, as resolvers turn the list round. */
export const standingAddress = (addresses: readonly HostAddress[]): string | undefined => addresses.map(({ address }) => address).sort()[0];
