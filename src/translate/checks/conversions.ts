import type { Figure } from './figures.ts';

/** A unit of the English beside its figure, and what one of it is worth in the unit it may stand for. */
interface Conversion {
  readonly english: RegExp;
  /** Kind of `units.data.ts` that the source measures in, and that of the English. */
  readonly from: string;
  readonly to: string;
  readonly worth: (value: number) => number;
}

const times =
  (factor: number) =>
  (value: number): number =>
    value * factor;
const celsius = (value: number): number => ((value - 32) * 5) / 9;
const mile = /^[\s-]?(?:miles?\b|mi\b|mph\b)/;
const kilometre = /^[\s-]?(?:km|kilomet)/;

// Factors are exact by the international yard and pound of 1959, but for acre and gallon (four digits).
const conversions: readonly Conversion[] = [
  { english: mile, from: 'kilometre', to: 'mile', worth: times(1.609344) },
  { english: /^[\s-]?(?:feet|foot|ft)\b/, from: 'metre', to: 'foot', worth: times(0.3048) },
  { english: /^[\s-]?inch/, from: 'centimetre', to: 'inch', worth: times(2.54) },
  { english: /^[\s-]?(?:pounds?|lbs?)\b/, from: 'kilogram', to: 'pound', worth: times(0.45359237) },
  { english: /^[\s-]?acres?\b/, from: 'hectare', to: 'acre', worth: times(0.4047) },
  { english: /^[\s-]?gallons?\b/, from: 'litre', to: 'gallon', worth: times(3.785) },
  { english: /^\s?(?:°\s?F|℉|\(F\)|degrees? F)/, from: 'celsius', to: 'fahrenheit', worth: celsius },
  // Temperatures in the 90s.
  { english: /^s\b/, from: 'celsius', to: 'fahrenheit', worth: celsius },
  { english: kilometre, from: 'mile', to: 'kilometre', worth: times(1 / 1.609344) },
  { english: /^[\s-]?(?:m|met(?:re|er)s?)\b/, from: 'foot', to: 'metre', worth: times(1 / 0.3048) },
  { english: /^[\s-]?(?:kg|kilo)/, from: 'pound', to: 'kilogram', worth: times(1 / 0.45359237) },
  { english: /^\s?(?:°\s?C|℃|degrees? C)/, from: 'fahrenheit', to: 'celsius', worth: (value) => (value * 9) / 5 + 32 },
];
// The first of two: 100 to 250 feet.
const range = /^(?:\s?[-–]\s?|,? (?:to|and|or) )[\d.,]*\d/;
// Of a rounded figure: 105 mph for 165 km/h.
const tolerance = 0.03;

/** A figure of the source and the one of the English that gives the same in another unit. */
export interface Converted {
  readonly original: Figure;
  readonly written: Figure;
  readonly from: string;
  readonly to: string;
}

/**
 * Figures that the English gives in another unit, rightly: 1300 km as 800 miles, 32 °C as 90 °F. `kinds` are the source's units; where it has
 * the unit of the English too, its own figure must be there, and nothing is converted.
 */
export function conversionsOf(originals: readonly Figure[], written: readonly Figure[], kinds: ReadonlySet<string>): readonly Converted[] {
  return written.flatMap((figure) =>
    conversions
      .filter(
        ({ english, from, to }) =>
          english.test(figure.after.replace(range, '')) &&
          !kinds.has(to) &&
          (kinds.has(from) || (to === 'fahrenheit' && !/^s/.test(figure.after))),
      )
      .flatMap(({ from, to, worth }) =>
        originals.filter((original) => close(original, figure, worth)).map((original) => ({ original, written: figure, from, to })),
      ),
  );
}

function close(original: Figure, written: Figure, worth: (value: number) => number): boolean {
  return single(written).some((value) =>
    single(original).some((target) => Math.abs(worth(value) - target) <= Math.max(Math.abs(target) * tolerance, 0.05)),
  );
}

const single = ({ readings }: Figure): readonly number[] => readings.filter(({ length }) => length === 1).map(([value]) => Number(value));
