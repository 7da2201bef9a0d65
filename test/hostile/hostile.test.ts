import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sentenceOf } from '../../src/core/failure.ts';
import type { FailureRecord } from '../../src/core/store.ts';
import { localFeedParser } from '../../src/feeds/parser.ts';
import { feedsStage } from '../../src/feeds/stage.ts';
import { createLimiter } from '../../src/fetch/limiter.ts';
import { politeHttpFetcher } from '../../src/fetch/polite.ts';
import { createRunner } from '../../src/runner.ts';
import { storageFailure } from '../../src/store/failure.ts';
import { openSqlite } from '../../src/store/open.ts';
import { selfSigned } from './certificate.ts';
import { http, serve, type Answer, type Server } from './server.ts';
import { capBytes, hostile, slackBytes, type Hostile } from './servers.ts';

const limits = { bytes: capBytes, headersSeconds: 1, bodySeconds: 1, totalSeconds: 1.5 };
const names = Object.keys(hostile);
const hostOf = (name: string): string => `${name}.example`;
const certificates = {
  none: undefined,
  'self-signed': selfSigned({ name: hostOf('self-signed'), from: '2020-01-01', until: '2120-01-01' }),
  expired: selfSigned({ name: hostOf('expired'), from: '2020-01-01', until: '2021-01-01' }),
  'other-name': selfSigned({ name: 'seepost.example', from: '2020-01-01', until: '2120-01-01' }),
};

const servers = new Map<string, Server>();
const logged: string[] = [];
const told = new Map<string, FailureRecord>();
const states = new Map<string, number>();

const answerOf = ({ answer, robots }: Hostile): Answer | undefined =>
  answer &&
  ((socket, path, head) => {
    if (path !== '/robots.txt') answer(socket, path, head);
    else if (robots) robots(socket, path, head);
    else socket.write(http(404));
  });

// All of them are one desk's press, as none of them may keep the others from being read.
beforeAll(async () => {
  for (const [name, one] of Object.entries(hostile))
    servers.set(name, await serve(answerOf(one), { certificate: certificates[one.tls ?? 'none'], atOnce: one.tls === 'none' }));
  const dir = mkdtempSync(join(tmpdir(), 'desk-hostile-'));
  const opened = await openSqlite(join(dir, 'desk.sqlite'));
  if (!opened.ok) throw new Error('no store');
  const store = opened.value;
  const now = '2026-03-12T07:10:00.000Z';
  const clock = { now: () => now };
  const address = (name: string): string => `${hostOf(name)}:${servers.get(name)!.port}`;
  const fetcher = politeHttpFetcher({
    contactUrl: 'https://desk.example/bot',
    allowPrivate: names.map(address),
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    ca: certificates.expired.cert + certificates['other-name'].cert,
    limits,
    limiter: createLimiter(),
    pauseSeconds: 0,
  });
  await store.sources.sync(
    names.map((name) => ({
      id: name.replaceAll('.', '-'),
      name,
      country: 'ch',
      languages: ['de'],
      homepage: `http://${hostOf(name)}/`,
      feeds: [{ url: `${hostile[name]!.tls ? 'https' : 'http'}://${address(name)}/rss` }],
      rights: 'private' as const,
      timeZone: 'UTC',
    })),
    now,
  );
  const note = (_fields: unknown, message: string): void => void logged.push(message);
  const stages = [feedsStage({ fetcher, clock, parse: localFeedParser, polls: { pollsPerDay: 1e6, newMinutes: 60 } })];
  const log = { debug: note, info: note, warn: note, error: note };
  await createRunner({ store, stages, clock, log, leaseSeconds: 600, pollMs: 20, storageFailure }).drain(new AbortController().signal);
  await fetcher.close();

  const feeds = await store.sources.feeds();
  const records = await store.work.failures({ limit: 1000 });
  for (const name of names) {
    const feed = feeds.find(({ sourceId }) => sourceId === name.replaceAll('.', '-'))!;
    states.set(name, feed.failures);
    const record = records.find(({ subject }) => subject === feed.id);
    if (record) told.set(name, record);
  }
  await store.close();
  rmSync(dir, { recursive: true });
});

afterAll(async () => {
  for (const server of servers.values()) await server.close();
});

test.each(names)('%s is bounded, told and logged, and asked again later', async (name) => {
  const { failure, requests = 1 } = hostile[name]!;
  const server = servers.get(name)!;
  const record = told.get(name);
  expect(record).toMatchObject({ stage: 'feeds', outcome: 'again', failure });
  expect(record!.failure.kind).not.toBe('bug');
  const sentence = sentenceOf(record!.failure);
  expect(sentence).toMatch(/^[^\n]{10,300}\.$/);
  expect(sentence).not.toMatch(/[A-Z]+_[A-Z_]+|undefined|Error/);
  expect(logged).toContain(sentence);
  expect(states.get(name)).toBe(1);

  const asked = server.heads.filter((head) => !head.startsWith('GET /robots.txt'));
  expect(asked.length).toBeLessThanOrEqual(requests);
  expect(server.heads.join('\n')).not.toMatch(/^(cookie|referer|authorization):/im);
  expect(server.sent()).toBeLessThan(slackBytes);
  await expect.poll(() => server.open()).toBe(0);
});
