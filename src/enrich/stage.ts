import type { Article, Facts, FeedItem, Identification } from '../core/article.ts';
import { primaryLanguage, TARGET } from '../core/language.ts';
import type { Clock } from '../core/ports.ts';
import { ok } from '../core/result.ts';
import type { Stage } from '../core/stage.ts';
import type { Term } from '../core/term.ts';
import { englishOf, type Translation } from '../core/translation.ts';
import { sha256 } from '../lib/hash.ts';
import { countWords, leadOf, proseOf, readingMinutes } from './lead.ts';
import { sectionOf } from './section.ts';
import { termsOf } from './terms.ts';

const version = 2;

interface Input {
  readonly article: Article;
  readonly item: FeedItem | undefined;
  readonly identification: Identification | undefined;
  readonly translation: Translation | undefined;
}

/** Terms of the English there is; none of an article that has only its original. */
function termsIn({ article, identification, translation }: Input, lead: string | undefined): readonly Term[] {
  if (translation) return termsOf(englishOf(translation.title), lead);
  return identification && primaryLanguage(identification.language) === TARGET ? termsOf(article.title, lead) : [];
}

/** What an article is about, as far as its paper and its English say; runs again when the translation arrives. */
export function enrichStage(tools: { clock: Clock }): Stage<Input, Facts> {
  return {
    name: 'enrich',
    version,
    concurrency: 4,
    async input(store, subject) {
      const article = await store.articles.article(subject);
      if (!article) return undefined;
      const [item, identification, translation] = await Promise.all([
        store.articles.item(subject),
        store.articles.identification(subject, article.revision),
        store.articles.translation(subject, article.revision),
      ]);
      return { article, item, identification, translation };
    },
    run(input) {
      const { article, item, translation } = input;
      const words = countWords(proseOf(article));
      const ownSection = article.section ?? item?.section;
      const { section, reason } = sectionOf({
        ...(ownSection ? { section: ownSection } : {}),
        categories: [...(item?.categories ?? []), ...article.tags],
        url: article.url,
      });
      const lead = leadOf(article, translation);
      const terms = termsIn(input, lead);
      const inputHash = sha256(JSON.stringify([article.provenance.inputHash, translation?.provenance.inputHash]));
      return Promise.resolve(
        ok({
          id: article.id,
          revision: article.revision,
          section,
          ...(lead ? { lead } : {}),
          ...(terms.length > 0 ? { terms } : {}),
          words,
          readingMinutes: readingMinutes(words),
          provenance: {
            stage: 'enrich' as const,
            version,
            tool: 'section words, Porter stems',
            inputHash,
            reasons: [reason],
            at: tools.clock.now(),
          },
        }),
      );
    },
    settle(_input, result, claim) {
      if (!result.ok) return undefined;
      return {
        outcome: { kind: 'done' },
        outputs: [{ table: 'facts', row: result.value }],
        next: [{ stage: 'publish', subject: claim.subject, priority: claim.priority, mode: 'again' }],
      };
    },
  };
}
