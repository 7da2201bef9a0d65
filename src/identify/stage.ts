import { recencyOf, textsOf, type Article, type Identification } from '../core/article.ts';
import { TARGET, primaryLanguage } from '../core/language.ts';
import type { Clock } from '../core/ports.ts';
import { ok } from '../core/result.ts';
import type { Source } from '../core/source.ts';
import type { Stage } from '../core/stage.ts';
import { detect, detectorTool } from './language.ts';

const version = 1;

// The title alone is too short to be sure of; more than this adds nothing.
const sampleLength = 600;

/** What the stage reads. */
export interface IdentifyInput {
  readonly article: Article;
  readonly source: Source;
}

/** Tells an article's language. English goes straight on to enrich, everything else to translate. */
export function identifyStage(tools: { clock: Clock }): Stage<IdentifyInput, Identification> {
  return {
    name: 'identify',
    version,
    concurrency: 2,
    async input(store, subject) {
      const article = await store.articles.article(subject);
      const source = article && (await store.sources.get(article.sourceId));
      return article && source ? { article, source } : undefined;
    },
    async run({ article, source }) {
      const found = await detect(sampleOf(article), { declared: source.languages, claimed: article.declaredLanguage });
      const detail = `${article.declaredLanguage ?? 'nothing'} claimed, ${source.languages.join(' ') || 'nothing'} declared`;
      return ok({
        id: article.id,
        revision: article.revision,
        ...found,
        provenance: {
          stage: 'identify' as const,
          version,
          tool: detectorTool,
          inputHash: article.provenance.inputHash,
          reasons: [{ rule: 'detected', detail }],
          at: tools.clock.now(),
        },
      });
    },
    settle({ article }, result, claim) {
      if (!result.ok) return undefined;
      const stage = primaryLanguage(result.value.language) === TARGET ? 'enrich' : 'translate';
      return {
        outcome: { kind: 'done' },
        outputs: [{ table: 'identifications', row: result.value }],
        next: [{ stage, subject: claim.subject, priority: recencyOf(article), mode: 'again' }],
      };
    },
  };
}

/** Title and the first prose: what a language is told by. */
export function sampleOf(article: Pick<Article, 'title' | 'summary' | 'blocks'>): string {
  const prose = article.blocks.filter((block) => block.kind !== 'figure').flatMap((block) => textsOf(block).map((rich) => rich.text));
  const body = (prose.length > 0 ? prose : [article.summary ?? '']).join('\n').slice(0, sampleLength);
  return `${article.title}\n${body}`;
}
