import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPrivateAddress } from '../lib/url-private.ts';
import type { Resolve } from './names.ts';

/** Thrown inside a connection attempt whose target is a private address. */
export class BlockedAddress extends Error {
  readonly address: string;
  constructor(address: string) {
    super(`private address ${address}`);
    this.address = address;
  }
}

/**
 * A connector that reaches public addresses only: the DNS answer it checks is the one it connects to, so that a second answer cannot
 * differ. `allowPrivate` lists `host:port` exactly as addresses name them; only those may be private.
 */
export function guardedConnector(options: {
  allowPrivate: readonly string[];
  resolve: Resolve;
  connectSeconds: number;
  /** Certificates to trust instead of the system's, as PEM. */
  ca?: string | undefined;
}): buildConnector.connector {
  const { resolve, ca } = options;
  const allowed = new Set(options.allowPrivate.map((entry) => entry.toLowerCase()));
  const settings = { timeout: options.connectSeconds * 1000, ...(ca !== undefined && { ca }) };
  const open = buildConnector({ ...settings, lookup: lookupThrough(resolve, () => false) });
  const guarded = buildConnector({ ...settings, lookup: lookupThrough(resolve, isPrivateAddress) });
  return (target, callback) => {
    const host = target.hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase();
    const port = target.port || (target.protocol === 'https:' ? '443' : '80');
    const bracketed = host.includes(':') ? `[${host}]` : host;
    if (allowed.has(`${bracketed}:${port}`)) open(target, callback);
    else if (isIP(host) !== 0 && isPrivateAddress(host)) callback(new BlockedAddress(host), null);
    else guarded(target, callback);
  };
}

// `net.connect` asks for all addresses or for one; either way none of the answers may be refused.
function lookupThrough(resolve: Resolve, refuses: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const refused = addresses.find(({ address }) => refuses(address));
        const [first] = addresses;
        if (refused) callback(new BlockedAddress(refused.address), '', 0);
        else if (!first) callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
        else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), '', 0),
    );
  };
}
