import type { Child, FC } from 'hono/jsx';
import { sentenceOf } from '../../../core/failure.ts';
import type { Provenance, Reason } from '../../../core/provenance.ts';
import { articlePath } from '../../../core/publication.ts';
import { primaryLanguage } from '../../../core/language.ts';
import { decode } from '../../../lib/charset.ts';
import { inspectionOf, type Inspection, type Reading } from '../../../publish/inspection.ts';
import { html, text, type Page } from '../../exchange.ts';
import { Scrolled } from '../../parts/engine-tables.tsx';
import { Layout } from '../../parts/layout.tsx';
import { missingPage } from '../problems.tsx';

const isId = (id: string | undefined): id is string => /^[0-9a-z]{12}$/.test(id ?? '');

type Row = readonly [label: string, value: string | undefined];

const told = (rows: readonly Row[]): readonly (readonly [string, string])[] =>
  rows.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== '');

const Facts: FC<{ title: string; rows: readonly Row[] }> = ({ title, rows }) =>
  told(rows).length === 0 ? (
    <></>
  ) : (
    <>
      <h2>{title}</h2>
      <Scrolled label={title} columns={['Field', 'Value']}>
        {told(rows).map(([label, value]) => (
          <tr>
            <th scope="row">{label}</th>
            <td>
              <bdi>{value}</bdi>
            </td>
          </tr>
        ))}
      </Scrolled>
    </>
  );

const reasonText = ({ rule, detail }: Reason): string => [rule, detail].filter(Boolean).join(': ');

function made(provenance: Provenance | undefined): readonly Row[] {
  if (!provenance) return [];
  const { at, tool, version, reasons } = provenance;
  return [['Made', `${at} by ${tool}, rules ${version}`], ...reasons.map((reason): Row => ['Because', reasonText(reason)])];
}

const Today: FC<{ reading: Reading; children?: Child }> = ({ reading }) => (
  <>
    <Facts
      title="Read today"
      rows={[
        ['No article', reading.failure && sentenceOf(reading.failure)],
        ['Title', reading.title],
        ['Authors', reading.authors.join(', ')],
        ['Published', reading.publishedAt],
        ['Modified', reading.modifiedAt],
        ['Free', reading.free === undefined ? undefined : String(reading.free)],
        ['Text', reading.failure ? undefined : `${reading.bodyText.length} characters`],
      ]}
    />
    {reading.witnesses.length > 0 && (
      <>
        <h2>What the page says</h2>
        <Scrolled label="What the page says" columns={['Field', 'Where', 'Words', 'Believed']}>
          {reading.witnesses.map(({ field, by, value, won }) => (
            <tr>
              <th scope="row">{field}</th>
              <td>{by}</td>
              <td>
                <bdi>{value}</bdi>
              </td>
              <td>{won ? 'yes' : 'no'}</td>
            </tr>
          ))}
        </Scrolled>
      </>
    )}
    <Facts title="Left out or put back" rows={reading.reasons.map(({ rule, detail }): Row => [rule, detail ?? '–'])} />
  </>
);

const Stored: FC<{ inspection: Inspection }> = ({ inspection: { item, page, article, override, takedown } }) => (
  <>
    <Facts title="Takedown" rows={takedown ? [['Taken down', `${takedown.at} by ${takedown.by}: ${takedown.reason}`]] : []} />
    <Facts
      title="Feed"
      rows={[
        ['Address', item?.url],
        ['Title', item?.title],
        ['Summary', item?.summary],
        ['Published', item?.publishedAt],
        ...made(item?.provenance),
      ]}
    />
    <Facts
      title="Page"
      rows={[
        ['Address', page?.url],
        ['Stored', page?.kind === 'fetched' ? `${page.bytes} bytes, ${page.contentType ?? 'no type'}` : undefined],
        ['Further pages', page?.kind === 'fetched' && page.furtherPages > 0 ? String(page.furtherPages) : undefined],
        ['Withheld', page?.kind === 'withheld' ? sentenceOf(page.failure) : undefined],
        ...(page?.signals ?? []).map(({ witness, words, rights }): Row => [witness, `${words} → ${rights}`]),
        ...made(page?.provenance),
      ]}
    />
    <Facts
      title="Article as stored"
      rows={[
        ['Revision', article && String(article.revision)],
        ['Extent', article?.extent],
        ['Withheld', article?.withheld && sentenceOf(article.withheld)],
        ['Authors', article?.authors.join(', ')],
        ['Published', article?.publishedAt],
        ['Rights', article?.rights?.rights],
        ...(article?.rights?.because ?? []).map(({ witness, words, rights }): Row => [witness, `${words} → ${rights}`]),
        ['Override', override && `${override.rights} by ${override.by}: ${override.note}`],
        ...made(article?.provenance),
      ]}
    />
  </>
);

/** Why an article is as it is: every row that led to it; never kept, as it is read anew each time. */
export const inspectPage: Page = async (request) => {
  const { desk, params } = request;
  const inspection = isId(params['id']) ? await inspectionOf(desk.store, params['id'], desk.reread) : undefined;
  if (!inspection) return missingPage(request);
  const { id, page, article, item, today, differences, identification, translation, publication, failures } = inspection;
  return html(
    <Layout request={request} sheet="article" title="Inspector">
      <header class="head">
        <h1>Inspector</h1>
        <p class="meta plain">
          {publication ? (
            <a href={articlePath(publication)}>
              <bdi>{publication.title}</bdi>
            </a>
          ) : (
            <bdi>{article?.title ?? item?.title ?? id}</bdi>
          )}
          {page?.kind === 'fetched' && (
            <>
              {' '}
              · <a href={`/admin/inspect/${id}/raw`}>The page’s source</a>
            </>
          )}
        </p>
      </header>
      <div class="prose desk">
        <Facts
          title="Today’s reading differs"
          rows={differences.map(({ field, stored, today: now }): Row => [field, `${stored} → ${now}`])}
        />
        {today && <Today reading={today} />}
        <Stored inspection={inspection} />
        <Facts
          title="Language"
          rows={[
            ['Found', identification && `${identification.language} (${identification.score.toFixed(2)})`],
            ...made(identification?.provenance),
          ]}
        />
        <Facts title="Translation" rows={made(translation)} />
        <Facts
          title="Publication"
          rows={[['State', publication?.state], ['Filed under', publication?.day], ...made(publication?.provenance)]}
        />
        <Facts
          title="Failures"
          rows={failures.map(({ stage, failure, outcome, at }): Row => [stage, `${at} ${outcome}: ${sentenceOf(failure)}`])}
        />
      </div>
    </Layout>,
    200,
    { 'Cache-Control': 'no-store' },
  );
};

/** The stored page's source as plain text: a browser shows it and runs nothing of it. */
export const inspectRaw: Page = async (request) => {
  const { desk, params } = request;
  const id = params['id'];
  const page = isId(id) ? await desk.store.articles.page(id) : undefined;
  if (!isId(id) || page?.kind !== 'fetched') return missingPage(request);
  const item = await desk.store.articles.item(id);
  const source = item && (await desk.store.sources.get(item.sourceId));
  const language = source?.languages[0];
  return text(decode(page.body, { contentType: page.contentType, language: language && primaryLanguage(language) }).text);
};
