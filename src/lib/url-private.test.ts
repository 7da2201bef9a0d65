import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPrivateAddress } from './url-private.ts';

test.each([
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '0.1.2.3',
  '10.1.2.3',
  '100.64.0.1',
  '100.127.255.255',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '192.0.0.1',
  '192.0.2.7',
  '198.18.0.1',
  '198.51.100.9',
  '203.0.113.5',
  '224.0.0.1',
  '239.1.1.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:0:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '0:0:0:0:0:ffff:10.0.0.1',
  '64:ff9b::10.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::1',
  '2002:7f00:1::',
  '2002:a9fe:a9fe::1',
  '2001:db8::1',
  '2001::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '100::1',
  '[::1]',
  'example.org',
  '',
  '1.2.3',
  '0x7f.1',
])('%s is refused', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '100.63.255.255',
  '172.32.0.1',
  '192.169.0.1',
  '198.20.0.1',
  '223.255.255.255',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
  '2002:808:808::1',
  '2606:4700::1111',
  '2a00:1450:4001::1',
  '[2606:4700::1111]',
])('%s is public', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

test('an IPv6 address is judged by the IPv4 address in it', () => {
  fc.assert(
    fc.property(fc.ipV4(), (v4) => {
      expect(isPrivateAddress(`::ffff:${v4}`)).toBe(isPrivateAddress(v4));
      expect(isPrivateAddress(`64:ff9b::${v4}`)).toBe(isPrivateAddress(v4));
    }),
  );
  fc.assert(fc.property(fc.ipV6(), (v6) => typeof isPrivateAddress(v6) === 'boolean'));
});
