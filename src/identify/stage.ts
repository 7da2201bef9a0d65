import { recencyOf, textsOf, type Article, type Identification } from '../core/article.ts';
import type { Fingerprint } from '../core/fingerprint.ts';
import { TARGET, primaryLanguage } from '../core/language.ts';
import type { Clock } from '../core/ports.ts';
import { ok } from '../core/result.ts';
import type { Source } from '../core/source.ts';
import type { Stage } from '../core/stage.ts';
import { fingerprintOf } from './duplicates.ts';
import { detect, detectorTool } from './language.ts';

const version = 2;

// The title alone is too short to be sure of; more than this adds nothing.
const sampleLength = 600;

/** What the stage reads. */
export interface IdentifyInput {
  readonly article: Article;
  readonly source: Source;
}

/** What the stage tells of an article. */
export interface Identified {
  readonly identification: Identification;
  readonly fingerprint: Fingerprint;
}

/**
 * Tells an article's language, and takes the fingerprint by which copies of it are found. English goes straight on to enrich, everything
 * else to translate.
 */
export function identifyStage(tools: { clock: Clock }): Stage<IdentifyInput, Identified> {
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
      const provenance = {
        stage: 'identify' as const,
        version,
        tool: detectorTool,
        inputHash: article.provenance.inputHash,
        reasons: [{ rule: 'detected', detail }],
        at: tools.clock.now(),
      };
      return ok({
        identification: { id: article.id, revision: article.revision, ...found, provenance },
        fingerprint: fingerprintOf(article),
      });
    },
    settle({ article }, result, claim) {
      if (!result.ok) return undefined;
      const { identification, fingerprint } = result.value;
      const stage = primaryLanguage(identification.language) === TARGET ? 'enrich' : 'translate';
      return {
        outcome: { kind: 'done' },
        outputs: [
          { table: 'identifications', row: identification },
          { table: 'fingerprints', row: fingerprint },
        ],
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
