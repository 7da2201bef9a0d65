import type { FC } from 'hono/jsx';
import type { ModelNeed } from '../../core/ports.ts';
import type { Takes } from '../../publish/press-view.ts';
import { countText, numberText } from '../../publish/times.ts';
import { Scrolled } from './engine-tables.tsx';

const rangeText = ([least, most]: readonly [number, number]): string =>
  least === most ? `${numberText(least)} MB` : `${numberText(least)}–${numberText(most)} MB`;

function modelText({ state }: ModelNeed): string {
  if (state === 'installed') return 'on this machine';
  return state === 'to-fetch'
    ? 'fetched when its first article comes'
    : 'none is known; shown in the original unless another engine knows it';
}

/** What a choice takes: papers, and for each language what its model takes, about. */
export const PressTakes: FC<{ takes: Takes }> = ({ takes }) => {
  const models = takes.languages.filter(({ need }) => need?.state === 'to-fetch').length;
  return (
    <div class="notice">
      <p>
        <strong>
          This takes {countText(takes.papers, 'newspaper')} from {countText(takes.countries, 'country', 'countries')} in{' '}
          {countText(takes.languages.length, 'language')}, with {countText(takes.feeds, 'feed')}.
        </strong>
        {models > 0 &&
          ` Their translation downloads ${countText(models, 'model')}, about ${rangeText(takes.downloadMb)} in all, each when it is first needed; where a language has only a larger one, that is taken, up to 50 MB.`}
        {takes.ceilingMb !== undefined &&
          ` All models together take at most ${numberText(takes.ceilingMb)} MB of memory; what is not at work makes room.`}
      </p>
      {takes.empty.length > 0 && (
        <p>Nothing is taken from {takes.empty.join(', ')}: no paper known there writes in a language that is ticked.</p>
      )}
      {takes.languages.some(({ need }) => need) && (
        <details>
          <summary>What each language takes</summary>
          <Scrolled label="What each language takes" columns={['Language', 'Papers', 'Model', 'Download, about', 'Memory at work, about']}>
            {takes.languages.map(({ name, papers, need }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{numberText(papers)}</td>
                <td>{need ? modelText(need) : 'needs none'}</td>
                <td>{need?.state === 'to-fetch' ? rangeText(need.downloadMb) : '–'}</td>
                <td>{need && need.state !== 'none' ? rangeText(need.memoryMb) : '–'}</td>
              </tr>
            ))}
          </Scrolled>
        </details>
      )}
    </div>
  );
};
