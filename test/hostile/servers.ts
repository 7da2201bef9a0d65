import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Answer } from './server.ts';
import { endlessly, http } from './server.ts';

/** What a desk is to say of a hostile server. */
export interface Hostile {
  readonly answer: Answer | undefined;
  /** The failure that is recorded. */
  readonly failure: Readonly<Record<string, unknown>>;
  /** How it presents itself; plain HTTP where left out. */
  readonly tls?: 'none' | 'self-signed' | 'expired' | 'other-name';
  /** What its robots.txt does; 404 where left out. */
  readonly robots?: Answer;
  /** How many requests for anything but robots.txt it may see; 1 where left out. */
  readonly requests?: number;
}

/** Bytes that a body may have, before and after unpacking. */
export const capBytes = 256 * 1024;
/**
 * What may come between two looks at a connection, and what sockets hold. The servers share the desk's event loop here and are as fast as it;
 * without a cap they send gigabytes before they are late.
 */
export const slackBytes = 96 * 1024 * 1024;

const feed = '<rss version="2.0"><channel><title>Seepost</title></channel></rss>';
const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
const zeros = Buffer.alloc(4 * 1024 * 1024);
const packed = (encoding: string, body: Buffer): Answer => says(http(200, { 'content-encoding': encoding }, body));
const says =
  (answer: Buffer | string): Answer =>
  (socket) =>
    void socket.write(answer);
const redirects = (location: string): Answer => says(http(302, { location }));
const floods =
  (head: string, piece: string | Buffer, everyMs?: number): Answer =>
  (socket) => {
    socket.write(head);
    endlessly(socket, piece, everyMs);
  };

const timeout = { kind: 'timeout' };
const broke = { kind: 'offline', detail: 'it broke the connection' };
const notHttp = { kind: 'offline', detail: 'its answer is not HTTP' };
const longHeaders = { kind: 'offline', detail: 'its headers are too long' };
const wrongLength = { kind: 'offline', detail: 'its answer is not as long as it says' };
const tooLarge = { kind: 'too-large', limitBytes: capBytes };
const badTls = { kind: 'offline', detail: 'it does not speak TLS as it should' };
const loop = { kind: 'malformed', detail: 'it redirects more than 5 times' };
const blocked = (address: string) => ({ kind: 'blocked-address', address });
const noAddress = { kind: 'malformed', detail: 'only http and https addresses without a password are read' };

/** Servers that mean harm or know no better, by the first label of their host. */
export const hostile: Readonly<Record<string, Hostile>> = {
  'header-drip': { answer: floods('HTTP/1.1 200 OK\r\nX-A: ', 'a', 40), failure: timeout },
  'headers-one-by-one': { answer: floods('HTTP/1.1 200 OK\r\n', 'X-A: a\r\n', 40), failure: timeout },
  'many-headers': { answer: floods('HTTP/1.1 200 OK\r\n', 'X-A: a\r\n'.repeat(100)), failure: longHeaders },
  'status-line-without-end': { answer: floods('HTTP/1.1 200 ', 'OK'.repeat(1000)), failure: tooLarge },
  'body-drip': { answer: floods(chunked, '1\r\na\r\n', 40), failure: timeout },
  silence: { answer: () => undefined, failure: timeout },
  'continue-flood': { answer: floods('', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(50)), failure: { kind: 'offline' } },
  'early-hints-flood': { answer: floods('', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(500)), failure: tooLarge },
  'unasked-upgrade': {
    answer: says('HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n'),
    failure: { kind: 'offline' },
  },
  'http-0.9': { answer: (socket) => void socket.end(feed), failure: notHttp },
  'not-a-status': { answer: says('HTTP/1.1 2000000 OK\r\n\r\n'), failure: notHttp },
  'unknown-status': { answer: says(http(799)), failure: { kind: 'http', status: 799 } },
  'two-lengths': { answer: says(`HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`), failure: wrongLength },
  'length-and-chunks': {
    answer: says(`HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`),
    failure: wrongLength,
  },
  'negative-length': { answer: says('HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc'), failure: notHttp },
  'length-too-long': { answer: (socket) => void socket.end(http(200, { 'content-length': '5000' }, feed)), failure: broke },
  'chunk-garbage': { answer: says(`${chunked}zz\r\nabc\r\n`), failure: notHttp },
  'chunk-too-large': { answer: says(`${chunked}ffffffffffffffffff\r\nabc`), failure: notHttp },
  'chunk-extension': { answer: floods(`${chunked}1;`, 'a'.repeat(1000)), failure: tooLarge },
  'trailer-flood': { answer: floods(`${chunked}0\r\n`, 'X-A: a\r\n'.repeat(100)), failure: longHeaders },
  'reset-in-the-body': {
    answer: (socket) => {
      socket.write(http(200, { 'content-length': '5000' }, feed));
      setTimeout(() => socket.resetAndDestroy(), 50);
    },
    failure: broke,
  },
  'fifty-megabytes': { answer: floods(chunked, `10000\r\n${'a'.repeat(0x10000)}\r\n`), failure: tooLarge },
  'gzip-bomb': { answer: packed('gzip', gzipSync(zeros)), failure: tooLarge },
  'brotli-bomb': { answer: packed('br', brotliCompressSync(zeros)), failure: tooLarge },
  'bomb-in-a-bomb': { answer: packed('gzip, gzip', gzipSync(gzipSync(zeros))), failure: tooLarge },
  'packed-four-times': {
    answer: packed('gzip, gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(gzipSync(feed))))),
    failure: { kind: 'malformed', detail: 'it is packed more than three times' },
  },
  'unknown-encoding': {
    answer: packed('rot13', Buffer.from(feed)),
    failure: { kind: 'malformed', detail: 'its rot13 encoding is damaged' },
  },
  'redirect-loop': { answer: redirects('/rss'), failure: loop, requests: 6 },
  'redirect-chain': {
    answer: (socket, path) => void socket.write(http(301, { location: `${path}1` })),
    failure: loop,
    requests: 6,
  },
  'cookie-wanted': {
    answer: (socket, _path, head) =>
      void socket.write(/^cookie:/im.test(head) ? http(200, {}, feed) : http(302, { location: '/rss', 'set-cookie': 'seen=1' })),
    failure: loop,
    requests: 6,
  },
  'to-metadata': { answer: redirects('http://169.254.169.254/latest/meta-data/'), failure: blocked('169.254.169.254') },
  'to-ipv6-loopback': { answer: redirects('http://[::1]/'), failure: blocked('::1') },
  'to-octal': { answer: redirects('http://0177.0.0.1/'), failure: blocked('127.0.0.1') },
  'to-zero': { answer: redirects('//0/'), failure: blocked('0.0.0.0') },
  'to-script': { answer: redirects('javascript:alert(1)'), failure: noAddress },
  'to-data': { answer: redirects('data:text/xml,<rss/>'), failure: noAddress },
  'to-file': { answer: redirects('file:///etc/passwd'), failure: noAddress },
  'not-modified': { answer: says(http(304)), failure: { kind: 'http', status: 304 } },
  challenge: {
    answer: says(http(200, { 'content-type': 'text/html' }, '<!doctype html><title>Einen Moment</title><script>prove()</script>')),
    failure: { kind: 'malformed', detail: 'a web page came in its place, perhaps a bot wall, which is left in peace' },
  },
  nothing: { answer: says(http(200)), failure: { kind: 'malformed', detail: 'it is empty' } },
  'retry-in-a-thousand-years': {
    answer: says(http(429, { 'retry-after': '31557600000' })),
    failure: { kind: 'busy', retryAfterSeconds: 86_400 },
  },
  'tls-silence': { tls: 'none', answer: undefined, failure: timeout },
  'tls-garbage': { tls: 'none', answer: (socket) => void socket.end('a'.repeat(500)), failure: badTls },
  'tls-plain-http': { tls: 'none', answer: says(http(200, {}, feed)), failure: badTls },
  'self-signed': {
    tls: 'self-signed',
    answer: says(http(200, {}, feed)),
    failure: { kind: 'offline', detail: 'its certificate is signed by itself' },
    requests: 0,
  },
  expired: {
    tls: 'expired',
    answer: says(http(200, {}, feed)),
    failure: { kind: 'offline', detail: 'its certificate has expired' },
    requests: 0,
  },
  'other-name': {
    tls: 'other-name',
    answer: says(http(200, {}, feed)),
    failure: { kind: 'offline', detail: 'its certificate is for another name' },
    requests: 0,
  },
  'robots-broken': { robots: says(http(500)), answer: says(feed), failure: { kind: 'http', status: 500 }, requests: 0 },
  'robots-busy': { robots: says(http(503)), answer: says(feed), failure: { kind: 'busy' }, requests: 0 },
  'robots-unauthorised': { robots: says(http(401)), answer: says(feed), failure: { kind: 'robots' }, requests: 0 },
  'robots-forbidden': { robots: says(http(403)), answer: says(feed), failure: { kind: 'robots' }, requests: 0 },
  'robots-drip': { robots: floods(chunked, '2\r\n#\n\r\n', 40), answer: says(feed), failure: timeout, requests: 0 },
  'robots-endless': {
    robots: floods(`${chunked}1a\r\nUser-agent: *\nDisallow: /\n\r\n`, `8000\r\n${'#\n'.repeat(0x4000)}\r\n`),
    answer: says(feed),
    failure: { kind: 'robots' },
    requests: 0,
  },
};
