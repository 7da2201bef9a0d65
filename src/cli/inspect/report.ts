import { sentenceOf } from '../../core/failure.ts';
import type { Provenance, Reason } from '../../core/provenance.ts';
import { cleanText } from '../../lib/html.ts';
import type { Inspection, Reading } from '../../publish/inspection.ts';

type Line = readonly [label: string, value: string | undefined];

/** An inspection as lines for a person: parts with a heading, empty ones left out. Text of pages is cleaned of what steers terminals. */
export function reportOf(inspection: Inspection): string {
  const { id, item, page, article, today, differences, identification, translation, publication, override, takedown, failures } =
    inspection;
  const parts = [
    part(`Article ${id}`, [
      ['address', article?.url ?? item?.url ?? takedown?.url],
      ['title', article?.title ?? item?.title],
      ['taken down', takedown && `${takedown.at} by ${takedown.by}: ${takedown.reason}`],
    ]),
    part('Feed', [
      ['source', item?.sourceId],
      ['title', item?.title],
      ['summary', item?.summary],
      ['authors', item?.authors.join(', ')],
      ['published', item?.publishedAt],
      ...made(item?.provenance),
    ]),
    part('Page', [
      ['address', page?.url],
      [
        'stored',
        page?.kind === 'fetched' ? `${page.bytes} bytes, ${page.contentType ?? 'no type'}, ${page.furtherPages} further pages` : undefined,
      ],
      ['withheld', page?.kind === 'withheld' ? sentenceOf(page.failure) : undefined],
      ...(page?.signals ?? []).map(({ witness, words, rights }): Line => [witness, `${words} → ${rights}`]),
      ...made(page?.provenance),
    ]),
    part('Article as stored', [
      ['revision', article && String(article.revision)],
      ['extent', article?.extent],
      ['withheld', article?.withheld && sentenceOf(article.withheld)],
      ['authors', article?.authors.join(', ')],
      ['published', article?.publishedAt],
      ['free', article?.free === undefined ? undefined : String(article.free)],
      ['rights', article?.rights?.rights],
      ...(article?.rights?.because ?? []).map(({ witness, words, rights }): Line => [witness, `${words} → ${rights}`]),
      ['override', override && `${override.rights} by ${override.by}: ${override.note}`],
      ...made(article?.provenance),
    ]),
    today ? readingText(today) : '',
    part(
      'Today’s reading differs',
      differences.map(({ field, stored, today: now }): Line => [field, `${stored} → ${now}`]),
    ),
    part('Language', [
      ['found', identification && `${identification.language} (${identification.score.toFixed(2)})`],
      ...made(identification?.provenance),
    ]),
    part('Translation', made(translation)),
    part('Publication', [
      ['state', publication?.state],
      ['section', publication?.section],
      ['filed under', publication?.day],
      ...made(publication?.provenance),
    ]),
    part(
      'Failures',
      failures.map(({ stage, failure, outcome, at }): Line => [stage, `${at} ${outcome}: ${sentenceOf(failure)}`]),
    ),
  ];
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}

/** A reading alone: its fields, who said what, and what was left out. */
export function readingText(reading: Reading): string {
  const { failure, title, authors, publishedAt, modifiedAt, language, section, free, live, bodyText, witnesses, reasons } = reading;
  return [
    part('Read today', [
      ['no article', failure && sentenceOf(failure)],
      ['title', title],
      ['authors', authors.join(', ')],
      ['published', publishedAt],
      ['modified', modifiedAt],
      ['language', language],
      ['section', section],
      ['free', free === undefined ? undefined : String(free)],
      ['live', live && 'a live blog'],
      ['text', failure ? undefined : `${bodyText.length} characters`],
    ]),
    part(
      'What the page says (* was believed)',
      witnesses.map(({ field, by, value, won }): Line => [`${won ? '*' : ' '} ${field}`, `${by}: ${value}`]),
    ),
    part('Left out or put back', reasons.map(reasonLine)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

const reasonLine = ({ rule, detail }: Reason): Line => [rule, detail ?? ' '];

function made(provenance: Provenance | undefined): readonly Line[] {
  if (!provenance) return [];
  const { tool, version, at, reasons } = provenance;
  return [
    ['made', `${at} by ${tool}, rules ${version}`],
    ...reasons.map((reason): Line => ['because', [reason.rule, reason.detail].filter(Boolean).join(': ')]),
  ];
}

function part(heading: string, lines: readonly Line[]): string {
  const told = lines.filter((line): line is readonly [string, string] => line[1] !== undefined && line[1] !== '');
  if (told.length === 0) return '';
  return [heading, ...told.map(([label, value]) => `  ${safe(label).padEnd(14)} ${safe(value)}`)].join('\n');
}

const safe = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trimEnd();
