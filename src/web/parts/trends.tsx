import type { FC } from 'hono/jsx';
import { countText } from '../../publish/times.ts';
import type { TrendLink, TrendsBeside } from '../../publish/trends-view.ts';

/** `5 papers, 3 languages`. */
export const breadthText = ({ outlets, languages }: Pick<TrendLink, 'outlets' | 'languages'>): string =>
  `${countText(outlets, 'paper')}, ${countText(languages, 'language')}`;

/** The first trends in a column beside others. */
export const TrendList: FC<TrendsBeside> = ({ title, trends }) => (
  <section>
    <div class="sect">
      <h2>
        <a href="/trends">{title}</a>
      </h2>
    </div>
    <ol class="list">
      {trends.map((trend) => (
        <li>
          <h3>
            <a href={trend.path}>{trend.label}</a>
          </h3>
          <p class="meta">{breadthText(trend)}</p>
        </li>
      ))}
    </ol>
  </section>
);

const WIDTH = 8;
const GAP = 3;
const HEIGHT = 28;

/** Articles a day as bars, with the same in words. */
export const Sparkline: FC<{ days: readonly number[] }> = ({ days }) => {
  const most = Math.max(1, ...days);
  const told = `Articles a day over ${days.length} days: ${days.join(', ')}`;
  return (
    <svg role="img" aria-label={told} width={days.length * (WIDTH + GAP)} height={HEIGHT} fill="currentColor">
      {days.map((count, i) => {
        const height = Math.max(1, Math.round((count / most) * HEIGHT));
        return <rect x={i * (WIDTH + GAP)} y={HEIGHT - height} width={WIDTH} height={height} />;
      })}
    </svg>
  );
};
