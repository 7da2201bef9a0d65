import type { ArticleId } from '../../core/article.ts';
import type { Failure } from '../../core/failure.ts';
import { primaryLanguage } from '../../core/language.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Store } from '../../core/store.ts';
import { decodedHtml } from '../../extract/decoded.ts';
import { startExtractor, type Extractor } from '../../extract/extractor.ts';
import { siteRulesIn } from '../../extract/site-config/folder.ts';
import { articleIdsIn } from '../../lib/article-id.ts';
import { inspectionOf, type Reread } from '../../publish/inspection.ts';
import { misused, printJson, text, withStore, type Arguments, type Command, type Desk } from '../command.ts';
import { readInput } from '../input.ts';
import { readingOf, rereadWith } from '../inspect/reading.ts';
import { readingText, reportOf } from '../inspect/report.ts';

/** `desk inspect`: why an article is as it is. */
export const inspect: Command = {
  name: 'inspect',
  usage: 'ID|ADDRESS [--json] [--raw] | --file PAGE.html --url URL [--json]',
  about:
    'Show every row that led to an article: feed, page, who said what and was believed, what was left out, rights, language; --raw prints its page.',
  options: { json: { type: 'boolean' }, raw: { type: 'boolean' }, file: { type: 'string' }, url: { type: 'string' } },
  positionals: [0, 1],
  async run(args, desk) {
    const file = text(args, 'file');
    const [subject] = args.positionals;
    if (file !== undefined && (subject !== undefined || args.values.raw === true))
      return misused('--file takes neither an article nor --raw');
    if (file !== undefined) return withExtractor((extractor) => inspectFile(file, args, desk, extractor));
    if (subject === undefined) return misused('an article’s ID or ADDRESS is missing');
    const [id] = articleIdsIn(subject);
    if (id === undefined) return misused(`“${subject}” is neither an article’s id nor an address`);
    if (args.values.raw === true) return withStore(desk, 'read', (store) => printRaw(store, id, desk));
    return withStore(desk, 'read', (store, config) => {
      const siteRules = siteRulesIn(config);
      if (!siteRules.ok) return Promise.resolve(siteRules);
      return withExtractor((extractor) => inspectStored(store, id, args, desk, rereadWith(extractor, siteRules.value)));
    });
  },
};

async function withExtractor(work: (extractor: Extractor) => Promise<Result<number, Failure>>): Promise<Result<number, Failure>> {
  const extractor = startExtractor({ threads: 1 });
  try {
    return await work(extractor);
  } finally {
    await extractor.close();
  }
}

const unknown = (id: ArticleId): Result<never, Failure> =>
  err({ kind: 'malformed', what: `The article ${id}`, detail: 'nothing is stored of it' });

async function inspectStored(store: Store, id: ArticleId, args: Arguments, desk: Desk, reread: Reread): Promise<Result<number, Failure>> {
  const inspection = await inspectionOf(store, id, reread);
  if (!inspection) return unknown(id);
  if (args.values.json === true) printJson(desk, inspection);
  else desk.stdout.write(reportOf(inspection));
  return ok(0);
}

async function printRaw(store: Store, id: ArticleId, desk: Desk): Promise<Result<number, Failure>> {
  const [item, page] = await Promise.all([store.articles.item(id), store.articles.page(id)]);
  if (!item && !page) return unknown(id);
  if (page?.kind !== 'fetched') return err({ kind: 'malformed', what: `The page of ${id}`, detail: 'none is stored' });
  const source = item && (await store.sources.get(item.sourceId));
  const language = source?.languages[0];
  const html = decodedHtml(page.body, { contentType: page.contentType, language: language && primaryLanguage(language) });
  if (!html.ok) return html;
  desk.stdout.write(html.value.endsWith('\n') ? html.value : `${html.value}\n`);
  return ok(0);
}

async function inspectFile(file: string, args: Arguments, desk: Desk, extractor: Extractor): Promise<Result<number, Failure>> {
  const url = text(args, 'url');
  if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url))
    return misused('--file needs --url with the page’s web address');
  const bytes = await readInput(file, desk.stdin);
  if (!bytes.ok) return bytes;
  const reading = readingOf(await extractor.extract({ body: bytes.value, url, hints: {} }));
  if (args.values.json === true) printJson(desk, reading);
  else desk.stdout.write(`${readingText(reading)}\n`);
  return ok(0);
}
