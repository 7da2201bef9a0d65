import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../core/store.ts';
import { articleContract } from './contract/articles.ts';
import { budgetContract } from './contract/budgets.ts';
import { dumpContract } from './contract/dump.ts';
import { duplicateContract } from './contract/duplicates.ts';
import { holdingContract } from './contract/holding.ts';
import { memoryContract } from './contract/memory.ts';
import { nameContract } from './contract/names.ts';
import { readerContract } from './contract/readers.ts';
import { recordContract } from './contract/records.ts';
import { rightsContract } from './contract/rights.ts';
import { searchContract } from './contract/search.ts';
import { searchFilterContract } from './contract/search-filters.ts';
import { settleContract } from './contract/settle.ts';
import { sourceContract } from './contract/sources.ts';
import { takedownContract } from './contract/takedowns.ts';
import { termContract } from './contract/terms.ts';
import { workContract } from './contract/work.ts';

/** One empty database for one test; `open` may be called again for a second handle on it. */
export interface Fixture {
  open(): Promise<Store>;
  /** Deletes the database; handles are closed before. */
  remove(): Promise<void>;
}

/** Opens handles for one test. */
export interface Handles {
  readonly store: () => Store;
  readonly second: () => Promise<Store>;
}

/** What every store must do; run on each kind of database. */
export function storeContract(name: string, make: () => Promise<Fixture>, options: { skip?: boolean } = {}): void {
  describe.skipIf(options.skip)(`store contract: ${name}`, () => {
    let fixture: Fixture | undefined;
    let open: Store[] = [];
    const another = async (): Promise<Store> => {
      const store = await fixture!.open();
      open.push(store);
      return store;
    };
    beforeEach(async () => {
      fixture = await make();
      await another();
    });
    afterEach(async () => {
      for (const store of open) await store.close();
      open = [];
      await fixture?.remove();
      fixture = undefined;
    });
    const handles: Handles = { store: () => open[0]!, second: another };
    describe('queue', () => workContract(handles));
    describe('settlements', () => settleContract(handles));
    describe('records', () => recordContract(handles));
    describe('articles', () => articleContract(handles));
    describe('words held', () => holdingContract(handles));
    describe('duplicates', () => duplicateContract(handles));
    describe('terms', () => termContract(handles));
    describe('names', () => nameContract(handles));
    describe('budgets', () => budgetContract(handles));
    describe('rights', () => rightsContract(handles));
    describe('takedowns', () => takedownContract(handles));
    describe('readers', () => readerContract(handles));
    describe('sources', () => sourceContract(handles));
    describe('memory', () => memoryContract(handles));
    describe('search', () => searchContract(handles));
    describe('search filters', () => searchFilterContract(handles));
    describe('dump', () => dumpContract(handles));
  });
}
