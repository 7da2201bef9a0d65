import { policyOf, type Failure } from '../core/failure.ts';
import { primaryLanguage, TARGET, type LanguageTag } from '../core/language.ts';
import type { ReaderState } from '../core/publication.ts';
import type { FailureRecord } from '../core/store.ts';
import type { Translation } from '../core/translation.ts';

/** What readers are told about an article's English, and why when there is none. */
export interface Told {
  readonly state: ReaderState;
  readonly failure?: Failure;
}

/** Decides the state from the language, the translation and the translate stage's latest failure; work that will be tried again is waiting. */
export function readerState(language: LanguageTag, translation: Translation | undefined, record: FailureRecord | undefined): Told {
  if (primaryLanguage(language) === TARGET) return { state: 'english' };
  if (translation) return { state: 'translated' };
  if (!record) return { state: 'waiting' };
  const { failure } = record;
  const policy = policyOf(failure);
  if (policy === 'publish-original') return { state: 'original', failure };
  const willBeTried = policy === 'wait' || record.outcome === 'retry' || record.outcome === 'wait';
  return { state: willBeTried ? 'waiting' : 'failed', failure };
}
