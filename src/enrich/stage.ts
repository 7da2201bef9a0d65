import type { Article, Facts, FeedItem } from '../core/article.ts';
import type { Clock } from '../core/ports.ts';
import { ok } from '../core/result.ts';
import type { Stage } from '../core/stage.ts';
import type { Translation } from '../core/translation.ts';
import { sha256 } from '../lib/hash.ts';
import { countWords, leadOf, proseOf, readingMinutes } from './lead.ts';
import { sectionOf } from './section.ts';

interface Input {
  readonly article: Article;
  readonly item: FeedItem | undefined;
  readonly translation: Translation | undefined;
}

/** What an article is about, as far as its paper says; runs again when the translation arrives. */
export function enrichStage(tools: { clock: Clock }): Stage<Input, Facts> {
  return {
    name: 'enrich',
    version: 1,
    concurrency: 4,
    async input(store, subject) {
      const article = await store.articles.article(subject);
      if (!article) return undefined;
      const [item, translation] = await Promise.all([store.articles.item(subject), store.articles.translation(subject, article.revision)]);
      return { article, item, translation };
    },
    run({ article, item, translation }) {
      const words = countWords(proseOf(article));
      const ownSection = article.section ?? item?.section;
      const { section, reason } = sectionOf({
        ...(ownSection ? { section: ownSection } : {}),
        categories: [...(item?.categories ?? []), ...article.tags],
        url: article.url,
      });
      const lead = leadOf(article, translation);
      const inputHash = sha256(JSON.stringify([article.provenance.inputHash, translation?.provenance.inputHash]));
      return Promise.resolve(
        ok({
          id: article.id,
          revision: article.revision,
          section,
          ...(lead ? { lead } : {}),
          words,
          readingMinutes: readingMinutes(words),
          provenance: { stage: 'enrich' as const, version: 1, tool: 'section words', inputHash, reasons: [reason], at: tools.clock.now() },
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
