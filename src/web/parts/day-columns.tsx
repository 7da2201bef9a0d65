import type { FC } from 'hono/jsx';
import type { DayCount } from '../../publish/atlas.ts';
import { countText, dateText, shortDateText } from '../../publish/times.ts';

const [width, height, step] = [720, 140, 12];
const base = height - 1;

/** A column for each day, with the fullest named. */
export const DayColumns: FC<{ days: readonly DayCount[] }> = ({ days }) => {
  const fullest = days.reduce((one, other) => (other.count >= one.count ? other : one));
  const x = (index: number): number => width - (days.length - index) * step;
  const y = (count: number): number => Math.round(base - (base * count) / Math.max(1, fullest.count));
  const columns = days.map(({ count }, i) => (count === 0 ? '' : `M${x(i)} ${base}V${y(count)}h${step - 3}V${base}z`)).join('');
  const [first, last] = [days[0]!, days.at(-1)!];
  return (
    <>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Articles a day from ${dateText(first.day)} to ${dateText(last.day)}: ${countText(fullest.count, 'article')} on the fullest, ${dateText(fullest.day)}`}
      >
        <path class="columns" d={columns} />
        <path class="axis" d={`M0 ${base}.5H${width}`} fill="none" />
      </svg>
      <p class="ends meta">
        <span>{shortDateText(first.day)}</span>
        <span>
          most: {countText(fullest.count, 'article')} on {shortDateText(fullest.day)}
        </span>
        <span>{shortDateText(last.day)}</span>
      </p>
    </>
  );
};
