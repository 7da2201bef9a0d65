import type { FC } from 'hono/jsx';
import type { Share } from '../../publish/atlas.ts';
import { numberText } from '../../publish/times.ts';

/** Counts with a bar each, largest first. */
export const ShareTable: FC<{ of: string; shares: readonly Share[] }> = ({ of, shares }) => {
  const most = Math.max(1, ...shares.map(({ count }) => count));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col" colspan={2}>
            Articles
          </th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ name, path, count }) => (
          <tr>
            <th scope="row">
              <a href={path}>{name}</a>
            </th>
            <td class="number">{numberText(count)}</td>
            <td class="amount">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="columns" width={Math.max(1, Math.round((100 * count) / most))} height={8} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
