import type { SectionSlug } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Clock, PressDesk } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { PressChoice, Source } from '../core/source.ts';
import type { SourceStore } from '../core/store.ts';
import { withSections } from './choice.ts';
import { knownPapers, readPress } from './sources.ts';

/** What the choice of newspapers is made with. */
export interface PressParts {
  /** Folders of the newspapers' files. */
  readonly dirs: readonly string[];
  /** The setting `sources`. */
  readonly entries: readonly string[];
  readonly store: Pick<SourceStore, 'choice' | 'choose' | 'sync'>;
  readonly clock: Clock;
  readonly sectionNamed: (words: string) => SectionSlug | undefined;
}

/** The newspapers to read: what was chosen and what the setting names beside it; without a choice the starter edition. */
export function pressOf({ dirs, entries, sectionNamed }: PressParts, choice: PressChoice | undefined): Result<readonly Source[], Failure> {
  const press = readPress(dirs, entries, choice);
  if (!press.ok || !choice) return press.ok ? ok(press.value.sources) : press;
  const kept = press.value.sources.map((source) => withSections(source, choice.sections, sectionNamed));
  return ok(kept.filter(({ feeds }, i) => feeds.length > 0 || press.value.sources[i]!.feeds.length === 0));
}

/** Lets the owner choose what is read; `waiting` tells that nothing is read until then. */
export function pressDesk(parts: PressParts, waiting: boolean): PressDesk {
  const { dirs, entries, store, clock } = parts;
  let waits = waiting;
  return {
    entries,
    waiting: () => waits,
    known: () => knownPapers(dirs),
    choice: () => store.choice(),
    taken: (choice) => pressOf(parts, choice),
    async choose(choice) {
      const sources = pressOf(parts, choice);
      if (!sources.ok) return sources;
      if (sources.value.length === 0) return err({ kind: 'malformed', what: 'The choice of newspapers', detail: 'it takes no newspaper' });
      await store.choose(choice);
      await store.sync(sources.value, clock.now());
      waits = false;
      return ok(sources.value.length);
    },
  };
}
