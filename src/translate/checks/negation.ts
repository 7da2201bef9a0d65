import type { Flag } from '../../core/translation.ts';
import { englishNegative, englishNot, negationCues } from './negation.data.ts';
import type { Reading } from './text.ts';

const alike: Readonly<Record<string, string>> = { hr: 'sr', bs: 'sr', no: 'nb', nn: 'nb', gl: 'pt', be: 'ru' };

/** A negation that only one side has. */
export function negation({ source, english, language }: Reading): readonly Flag[] {
  const cues = negationCues[alike[language] ?? language];
  if (!cues) return [];
  const said = source.match(cues.strong);
  if (said && !englishNegative.test(english))
    return [{ kind: 'negation', detail: `the original says no (“${said[0]}”), the English does not` }];
  const not = englishNot.exec(english);
  if (not && !cues.any.test(source)) return [{ kind: 'negation', detail: `the English says “${not[0]}”, the original does not` }];
  return [];
}
