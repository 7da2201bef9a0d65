import type { FC } from 'hono/jsx';
import type { RhythmView } from '../../publish/rhythm.ts';
import { numberText } from '../../publish/times.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const levels = 4;
const [cell, left, top] = [20, 36, 4];

/** Which quarter of the fullest hour an hour belongs to, from 0 for none to 4. */
const level = (count: number, most: number): number => Math.ceil((levels * count) / most);

/** A newspaper's week: seven rows of twenty-four hours, the darker the more it printed. */
export const WeekGrid: FC<{ rhythm: RhythmView }> = ({ rhythm: { hours, articles, timeZone } }) => {
  const most = Math.max(1, ...hours.flat());
  const pathOf = (wanted: number): string =>
    hours
      .flatMap((row, day) =>
        row.map((count, hour) => (level(count, most) === wanted ? `M${left + hour * cell} ${top + day * cell}h18v18h-18z` : '')),
      )
      .join('');
  const by = (totals: readonly number[]): number => totals.indexOf(Math.max(...totals));
  const fullestDay = days[by(hours.map((row) => row.reduce((sum, count) => sum + count, 0)))]!;
  const fullestHour = by(Array.from({ length: 24 }, (_, hour) => hours.reduce((sum, row) => sum + row[hour]!, 0)));
  return (
    <figure class="figure week">
      <svg
        viewBox={`0 0 ${left + 24 * cell} ${top + 7 * cell + 18}`}
        role="img"
        aria-label={`When it prints: most on ${fullestDay}, and at ${fullestHour} o’clock`}
      >
        {Array.from({ length: levels + 1 }, (_, wanted) => (
          <path d={pathOf(wanted)} {...(wanted === 0 ? { class: 'free' } : { 'fill-opacity': wanted / levels })} />
        ))}
        {days.map((name, day) => (
          <text x={left - 6} y={top + day * cell + 13} text-anchor="end">
            {name}
          </text>
        ))}
        {[0, 6, 12, 18].map((hour) => (
          <text x={left + hour * cell} y={top + 7 * cell + 12}>
            {hour}:00
          </text>
        ))}
      </svg>
      <figcaption class="meta">
        When it prints, by its own clock ({timeZone}): its {numberText(articles)} newest articles of the last eight weeks.
      </figcaption>
    </figure>
  );
};
