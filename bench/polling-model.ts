import { seeded } from '../test/seeded.ts';

/** How a made-up feed brings its entries. */
export interface PressModel {
  readonly name: string;
  readonly perDay: number;
  /** Entries the feed shows at once. */
  readonly window: number;
  /** True: at any hour alike; otherwise by the hours of a newsroom. */
  readonly flat?: boolean;
  /** Chance a day of a burst that brings half a day's entries within an hour. */
  readonly bursts?: number;
}

/** The five feeds that are measured one by one. */
export const models: readonly PressModel[] = [
  { name: 'agency 400/day, window 50', perDay: 400, window: 50 },
  { name: 'daily paper 80/day, window 30', perDay: 80, window: 30 },
  { name: 'daily + bursts', perDay: 80, window: 30, bursts: 0.15 },
  { name: 'regional 12/day, window 20', perDay: 12, window: 20 },
  { name: 'weekly 3/week, window 10', perDay: 3 / 7, window: 10, flat: true },
];

const dayMinutes = 1440;
// A newsroom's day: most at eleven, a second swell at five in the afternoon, a trickle at night; 55 % of the usual at weekends.
const swell = (hour: number): number => Math.exp(-((hour - 11) ** 2) / 50) + 0.8 * Math.exp(-((hour - 17) ** 2) / 18) + 0.05;
const wholeSwell = Array.from({ length: dayMinutes }, (_, minute) => swell(minute / 60)).reduce((sum, height) => sum + height, 0);
const ofDay = (day: number): number => (day % 7 < 5 ? 1.15 : 0.55);

/** Minutes, rising, at which a feed's entries appear in so many days; day 0 is a Monday. The same for the same seed. */
export function publicationOf({ perDay, flat = false, bursts = 0 }: PressModel, days: number, seed: number): readonly number[] {
  const random = seeded(seed);
  const at: number[] = [];
  for (let day = 0; day < days; day++) {
    for (let minute = 0; minute < dayMinutes; minute++) {
      const expected = flat ? perDay / dayMinutes : (perDay * ofDay(day) * swell(minute / 60)) / wholeSwell;
      for (let count = poisson(expected, random); count > 0; count--) at.push(day * dayMinutes + minute + random());
    }
    if (bursts > 0 && random() < bursts) {
      const start = (day + random()) * dayMinutes;
      for (let i = 0; i < perDay / 2; i++) at.push(start + random() * 60);
    }
  }
  return at.sort((a, b) => a - b);
}

/** A Poisson number (Knuth's way, for means below ten). */
function poisson(mean: number, random: () => number): number {
  const end = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > end; product *= random()) count++;
  return count;
}
