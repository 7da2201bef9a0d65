import type { FC } from 'hono/jsx';
import type { Share } from '../../publish/atlas.ts';
import { countText } from '../../publish/times.ts';
import { land, places, worldHeight, worldWidth } from './world.data.ts';

const largest = 24;
const smallest = 2.5;
/** On a quiet day one article is no large dot. */
const leastFull = 25;

/** Dots on the world, their areas as the counts; the table beside it says the same in words. */
export const WorldMap: FC<{ countries: readonly Share[]; title: string }> = ({ countries, title }) => {
  const most = Math.max(leastFull, ...countries.map(({ count }) => count));
  return (
    <svg viewBox={`0 0 ${worldWidth} ${worldHeight}`} role="img" aria-label={title}>
      <path class="land" d={land} />
      {countries.map(({ key, name, count }) => {
        const at = places[key];
        return (
          at && (
            <circle class="dot" cx={at[0]} cy={at[1]} r={Math.max(smallest, largest * Math.sqrt(count / most)).toFixed(1)}>
              <title>{`${name}: ${countText(count, 'article')}`}</title>
            </circle>
          )
        );
      })}
    </svg>
  );
};
