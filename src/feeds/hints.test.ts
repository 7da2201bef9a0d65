import { expect, test } from 'vitest';
import { parseFeed } from './parse.ts';
import type { ParsedFeed } from './parsed.ts';

const url = 'https://seepost.example/rss';

function channel(inside: string): ParsedFeed {
  const names = 'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';
  const parsed = parseFeed(Buffer.from(`<rss version="2.0" ${names}><channel><title>Seepost</title>${inside}</channel></rss>`), { url });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const period = (name: string, often?: string): string =>
  `<sy:updatePeriod>${name}</sy:updatePeriod>${often === undefined ? '' : `<sy:updateFrequency>${often}</sy:updateFrequency>`}`;

test.each([
  ['<ttl>45</ttl>', 45],
  ['<ttl> 90 </ttl>', 90],
  ['<ttl>100000</ttl>', 1440],
  ['<ttl>0</ttl>', undefined],
  ['<ttl>soon</ttl>', undefined],
  ['', undefined],
  [period('hourly'), 60],
  [period(' Hourly ', '2'), 30],
  [period('daily', '4'), 360],
  [period('weekly', '14'), 720],
  [period('monthly'), 1440],
  [period('hourly', '0'), 60],
  [period('hourly', 'often'), 60],
  [period('constructor'), undefined],
  [`<ttl>15</ttl>${period('hourly')}`, 60],
  [`<ttl>180</ttl>${period('hourly')}`, 180],
])('%s asks for %s minutes', (inside, minutes) => {
  expect(channel(inside).ttlMinutes).toBe(minutes);
});

test('hours and days of rest, whatever their order and case', () => {
  const feed = channel(
    '<skipHours><hour>23</hour><hour>1</hour><hour>24</hour><hour>1</hour><hour>25</hour><hour>x</hour></skipHours><skipDays><day>sunday</day><day>Saturday</day><day>Sonntag</day></skipDays>',
  );
  expect(feed.skipHours).toEqual([0, 1, 23]);
  expect(feed.skipDays).toEqual(['Sunday', 'Saturday']);
  expect(channel('')).toMatchObject({ skipHours: [], skipDays: [] });
});

test('a hub is known with the topic it knows the feed by', () => {
  const hub = '<atom:link rel="hub" href="https://hub.example/"/>';
  expect(channel(`${hub}<atom:link rel="self" href="/rss?all"/>`).hub).toEqual({
    hub: 'https://hub.example/',
    topic: 'https://seepost.example/rss?all',
  });
  expect(channel(hub).hub).toEqual({ hub: 'https://hub.example/', topic: url });
  expect(channel('<atom:link rel="hub" href="javascript:alert(1)"/>').hub).toBeUndefined();
  expect(channel('<atom:link rel="self" href="/rss"/>').hub).toBeUndefined();
});

test('a feed says where it went', () => {
  expect(channel('<newLocation>https://seepost.example/neu</newLocation>').movedTo).toBe('https://seepost.example/neu');
  expect(channel('<itunes:new-feed-url>/neu</itunes:new-feed-url>').movedTo).toBe('https://seepost.example/neu');
  expect(channel(`<newLocation>${url}</newLocation>`).movedTo).toBeUndefined();
});
