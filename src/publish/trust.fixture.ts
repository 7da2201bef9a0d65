import { primaryLanguage } from '../core/language.ts';
import type { Name } from '../core/name.ts';
import { readerInMemory } from './reader.fixture.ts';
import type { Report } from '../core/report.ts';
import type { BudgetStore, DuplicateStore, NameStore, ReaderStore } from '../core/store.ts';

/** The parts of a store in memory that begin empty. */
export interface Trust {
  readonly duplicates: DuplicateStore;
  readonly names: NameStore;
  readonly budgets: BudgetStore;
  readonly readers: ReaderStore;
}

/** Names that editors decide, budgets, reports and what a reader keeps and wants, in memory. Nothing writes fingerprints or sightings here: there are none. */
export function trustInMemory(): Trust {
  return {
    duplicates: { fingerprint: () => Promise.resolve(undefined), candidates: () => Promise.resolve([]), alike: () => Promise.resolve([]) },
    names: namesInMemory(),
    budgets: budgetsInMemory(),
    readers: { ...reportsInMemory(), ...readerInMemory() },
  };
}

function namesInMemory(): NameStore {
  const names = new Map<string, Name>();
  let version = 0;
  const keyOf = (language: string, source: string): string => `${primaryLanguage(language)}\n${source}`;
  const sorted = (): Name[] => [...names.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
  return {
    ledger: (language) =>
      Promise.resolve(sorted().filter((name) => name.language === primaryLanguage(language) && name.state !== 'rejected')),
    version: () => Promise.resolve(version),
    list({ language, words = '', state, limit }) {
      const found = sorted().filter(
        (name) =>
          (language === undefined || name.language === primaryLanguage(language)) &&
          (state === undefined || name.state === state) &&
          [name.source, name.english, ...name.variants].some((form) => form.toLowerCase().includes(words.toLowerCase())),
      );
      return Promise.resolve(found.slice(0, limit));
    },
    put(name) {
      version += 1;
      names.set(keyOf(name.language, name.source), name);
      return Promise.resolve();
    },
    remove(language, source) {
      version += 1;
      return Promise.resolve(names.delete(keyOf(language, source)));
    },
  };
}

function budgetsInMemory(): BudgetStore {
  const days = new Map<string, number>();
  const spent = (engine: string, now: string): { day: number; month: number } => {
    const month = [...days].filter(([key]) => key.startsWith(`${engine}\n${now.slice(0, 7)}`)).reduce((sum, [, amount]) => sum + amount, 0);
    return { day: days.get(`${engine}\n${now.slice(0, 10)}`) ?? 0, month };
  };
  return {
    spend(engine, amount, { perDay = Infinity, perMonth = Infinity }, now) {
      const { day, month } = spent(engine, now);
      if (amount > 0 && day + amount > perDay) return Promise.resolve('day');
      if (amount > 0 && month + amount > perMonth) return Promise.resolve('month');
      days.set(`${engine}\n${now.slice(0, 10)}`, Math.max(0, day + amount));
      return Promise.resolve('spent');
    },
    spent: (engine, now) => Promise.resolve(spent(engine, now)),
  };
}

function reportsInMemory(): Pick<ReaderStore, 'report' | 'reports' | 'closeReport'> {
  const reports: Report[] = [];
  return {
    report(sent) {
      const report: Report = { ...sent, id: reports.length + 1, state: 'open' };
      reports.push(report);
      return Promise.resolve(report);
    },
    reports: ({ state, limit }) =>
      Promise.resolve(
        reports
          .filter((report) => state === undefined || report.state === state)
          .toReversed()
          .slice(0, limit),
      ),
    closeReport(id) {
      const at = reports.findIndex((report) => report.id === id && report.state === 'open');
      if (at >= 0) reports[at] = { ...reports[at]!, state: 'closed' };
      return Promise.resolve(at >= 0);
    },
  };
}
