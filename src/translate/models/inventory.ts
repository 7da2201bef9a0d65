import type { ModelState } from '../../core/ports.ts';
import { sentenceOf } from '../../core/failure.ts';
import { localModels } from './folder.ts';
import { isLocked } from './lock.ts';
import { bytesOf, modelName } from './manifest.ts';
import { stagedModels } from './staging.ts';
import type { ModelSupply } from './supply.ts';

/** A model of this machine with what tells it from others. */
export interface Inventoried extends ModelState {
  /** As the memory names it, once it is installed. */
  readonly model?: string;
  readonly source?: string;
}

/** Every model in a folder: installed, being fetched by whatever process, begun and left, or not to be had (as `supply` knows). */
export async function inventory(dir: string, supply?: Pick<ModelSupply, 'state'>): Promise<readonly Inventoried[]> {
  const installed = (await localModels(dir)).map(({ manifest }): Inventoried => {
    const { from, to, architecture, licence, source } = manifest;
    return { from, to, state: 'installed', architecture, bytes: bytesOf(manifest), licence, model: modelName(manifest), source };
  });
  const staged = (await stagedModels(dir)).map((model): Inventoried => {
    if (isLocked(dir, model)) return { ...model, state: 'fetching' };
    return { ...model, state: 'failed', detail: 'its download was begun and can go on' };
  });
  const known = (from: string, to: string): boolean => [...installed, ...staged].some((model) => model.from === from && model.to === to);
  const asked = (supply?.state() ?? []).flatMap(({ pair: { from, to }, obtaining }): Inventoried[] => {
    if (obtaining.kind === 'off') return [];
    if (obtaining.kind === 'failed') return [{ from, to, state: 'failed', detail: sentenceOf(obtaining.failure).replace(/\.$/, '') }];
    const { bytes, total } = obtaining;
    return known(from, to) ? [] : [{ from, to, state: 'fetching', bytes, ...(total === undefined ? {} : { total }) }];
  });
  const failed = new Set(asked.flatMap(({ from, to, state }) => (state === 'failed' ? [`${from}-${to}`] : [])));
  // Why it failed says more than that it was begun.
  return [...installed, ...staged.filter((model) => model.state !== 'failed' || !failed.has(`${model.from}-${model.to}`)), ...asked];
}
