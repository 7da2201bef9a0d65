import type { Child, FC } from 'hono/jsx';
import { languageName } from '../../core/language.ts';
import type { EngineState, ModelState } from '../../core/ports.ts';
import { engineName } from '../../publish/engines.ts';
import { countText, numberText } from '../../publish/times.ts';
import { capital } from './texts.tsx';

/** A table that scrolls by itself where it is wider than the screen. */
export const Scrolled: FC<{ label: string; columns: readonly string[]; children?: Child }> = ({ label, columns, children }) => (
  <div class="scroll" role="region" aria-label={label} tabindex={0}>
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);

function usedText(used: number, limit: number | undefined, unit: string): string {
  return limit === undefined ? `${numberText(used)} ${unit}, no limit` : `${numberText(used)} of ${numberText(limit)} ${unit}`;
}

/** `1.5 MB`, in powers of 1,024. */
export function sizeText(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

function modelText({ state, bytes, total, detail }: ModelState): string {
  const size = bytes === undefined ? '' : sizeText(bytes);
  switch (state) {
    case 'installed':
      return 'installed';
    case 'fetching': {
      if (bytes === undefined || !total) return `being fetched${size && `, ${size} so far`}`;
      return `being fetched: ${size} of ${sizeText(total)} (${Math.floor((100 * bytes) / total)} %)`;
    }
    case 'failed':
      return `could not be fetched${detail === undefined ? '' : `: ${detail}`}`;
  }
}

/** The engines: what they can do now, and what they were sent of what they may be sent. */
export const EngineTable: FC<{ engines: readonly EngineState[] }> = ({ engines }) => (
  <Scrolled label="Engines" columns={['Engine', 'Can now', 'Sent today', 'Sent this month']}>
    {engines.map(({ id, pairs, budget }) => (
      <tr>
        <th scope="row">
          {capital(engineName(id))} <code>{id}</code>
        </th>
        <td>{pairs === 0 ? 'nothing yet' : countText(pairs, 'pair of languages', 'pairs of languages')}</td>
        <td>{budget ? usedText(budget.day, budget.perDay, budget.unit) : 'not counted'}</td>
        <td>{budget ? usedText(budget.month, budget.perMonth, budget.unit) : 'not counted'}</td>
      </tr>
    ))}
  </Scrolled>
);

/** The models on this machine, or on their way. */
export const ModelTable: FC<{ models: readonly ModelState[] }> = ({ models }) => (
  <Scrolled label="Models" columns={['Language', 'State', 'Architecture', 'Size', 'Licence']}>
    {models.map((model) => (
      <tr>
        <th scope="row">
          {languageName(model.from)} <code>{`${model.from}–${model.to}`}</code>
        </th>
        <td>{modelText(model)}</td>
        <td>{model.architecture ?? '–'}</td>
        <td>{model.state === 'installed' && model.bytes !== undefined ? sizeText(model.bytes) : '–'}</td>
        <td>{model.licence ?? '–'}</td>
      </tr>
    ))}
  </Scrolled>
);
