import { BlockList, isIP } from 'node:net';

type Family = 'ipv4' | 'ipv6';

// Everything that is not the public internet: IANA special-purpose registries for IPv4 and IPv6 (RFC 6890), multicast and reserved space.
const ranges: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  // IPv4-translated addresses (RFC 2765 section 2.1): never on the public internet.
  ['::ffff:0:0:0', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const familyOf = (address: string): Family => (address.includes(':') ? 'ipv6' : 'ipv4');

const special = new BlockList();
for (const [network, prefix] of ranges) special.addSubnet(network, prefix, familyOf(network));

/**
 * Whether an IP address must not be reached from here: loopback, private, link-local (cloud metadata), shared (CGNAT), multicast,
 * documentation and reserved ranges, also where an IPv6 address carries such an IPv4 one (mapped, NAT64, 6to4). True for what is no address.
 */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '').replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) === 0) return true;
  if (special.check(bare, familyOf(bare))) return true;
  const inner = carriedIPv4(bare);
  return inner !== undefined && special.check(inner, 'ipv4');
}

// IPv4-mapped ::ffff:0:0/96 and NAT64 64:ff9b::/96 (RFC 6052) end in an IPv4 address; 6to4 2002::/16 (RFC 3056) begins with one.
function carriedIPv4(address: string): string | undefined {
  if (isIP(address) !== 6) return undefined;
  const groups = sixteenBits(address);
  const mapped = groups.slice(0, 5).every((g) => g === 0) && groups[5] === 0xffff;
  const nat64 = groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((g) => g === 0);
  if (mapped || nat64) return dotted(groups[6]!, groups[7]!);
  return groups[0] === 0x2002 ? dotted(groups[1]!, groups[2]!) : undefined;
}

// The URL parser writes any form of an IPv6 address as hexadecimal groups.
function sixteenBits(address: string): number[] {
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const numbers = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [before, after] = [numbers(head), numbers(tail ?? '')];
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
