import { Parser } from 'htmlparser2';
import type { Mark } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import { canonicalTag, primaryLanguage, TARGET } from '../core/language.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { MemoryEntry, Pair } from '../core/translation.ts';
import { sentenceKey } from '../lib/text.ts';
import { memoryPair } from './languages.ts';
import { cross } from './marks.ts';
import { isByPeople, memoryKey } from './memory.ts';
import { originIn, propsOf, type Origin } from './tmx-origin.ts';
import { tmxSegment, type TmxText } from './tmx-segment.ts';

/** How a file says that a desk wrote it. */
const tool = 'foreign-desk';

const bad = (detail: string): Result<never, Failure> => err({ kind: 'malformed', what: 'The TMX file', detail });

/**
 * Reads a translation memory (TMX 1.4b; UTF-8 or UTF-16) into entries of the engine `tmx`, one for each unit with English and another
 * language. `model` names where they come from; the header's tool by default. What another desk exported keeps its engines, models and
 * editors. A file that is not whole gives one failure and no entries.
 */
export async function importTmx(
  input: string | AsyncIterable<Uint8Array | string>,
  options: { readonly model?: string } = {},
): Promise<Result<readonly MemoryEntry[], Failure>> {
  const entries: MemoryEntry[] = [];
  let model = options.model ?? '';
  const root = { opened: false, closed: false };
  let ours = false;
  let unit: { language: string; seg: TmxText }[] = [];
  let props: [string, string][] = [];
  let inProp = false;
  let language = '';
  let ended = false;
  let seg: ReturnType<typeof tmxSegment> | undefined;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!root.opened) root.opened = name === 'tmx';
        else if (seg) seg.open(name, attributes);
        else if (name === 'header') {
          model ||= attributes['o-tmf'] ?? attributes.creationtool ?? '';
          ours = attributes.creationtool === tool;
        } else if (name === 'tu') [unit, props] = [[], []];
        else if (name === 'prop') inProp = props.push([attributes.type ?? '', '']) > 0;
        else if (name === 'tuv') language = canonicalTag(attributes['xml:lang'] ?? attributes.lang) ?? '';
        else if (name === 'seg') seg = tmxSegment();
      },
      ontext(text) {
        if (inProp) props.at(-1)![1] += text;
        else seg?.text(text);
      },
      onclosetag(name) {
        if (ended) return;
        if (name === 'seg' && seg) {
          unit.push({ language, seg: seg.end() });
          seg = undefined;
        } else if (seg) seg.close(name);
        else if (name === 'prop') inProp = false;
        else if (name === 'tu') entries.push(...entriesOf(unit, (ours && originIn(props)) || { engine: 'tmx', model: model || 'tmx' }));
        else if (name === 'tmx') root.closed = true;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    for await (const text of decoded(typeof input === 'string' ? [input] : input)) parser.write(text);
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error));
  }
  ended = true;
  parser.end();
  if (!root.opened) return bad('it has no <tmx> element');
  return root.closed ? ok(entries) : bad('it ends before </tmx>');
}

async function* decoded(chunks: Iterable<string> | AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') {
      yield chunk;
      continue;
    }
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function entriesOf(unit: readonly { language: string; seg: TmxText }[], origin: Origin): readonly MemoryEntry[] {
  const english = unit.find((variant) => primaryLanguage(variant.language) === TARGET);
  if (!english || english.seg.text === '') return [];
  return unit
    .filter((variant) => variant.language !== '' && primaryLanguage(variant.language) !== TARGET && variant.seg.text !== '')
    .map(({ language, seg }) => {
      // The source's marks in their order give the index; where the source has none, the number itself counts from 1.
      const order = seg.marks.map((mark) => mark.number);
      const spans = english.seg.marks
        .filter((mark) => order.length === 0 || order.includes(mark.number))
        .map(({ number, start, end }) => ({ mark: order.length === 0 ? number - 1 : order.indexOf(number), start, end }));
      const places = seg.marks.map(({ kind, start, end }) => ({ ...(kind && { kind }), start, end }));
      return {
        key: keyOf(seg, origin),
        source: seg.text,
        pair: memoryPair(language, TARGET),
        ...origin,
        text: english.seg.text,
        spans: cross(spans) ? [] : spans,
        ...(places.length > 0 && { places }),
      };
    });
}

/**
 * Writes entries as a TMX 1.4b file, piece by piece. A mark is `<bpt i="n"/>…<ept i="n"/>` with n its place among the source sentence's
 * marks, from 1, and in the source its kind as `type`; a mark's further range takes a number of its own and refers to it by `x`.
 */
export async function* exportTmx(entries: AsyncIterable<MemoryEntry> | Iterable<MemoryEntry>): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n';
  yield `<header creationtool="${tool}" creationtoolversion="1" segtype="sentence" o-tmf="foreign-desk" adminlang="en" srclang="*all*" datatype="plaintext"/>\n<body>\n`;
  for await (const entry of entries) yield unitOf(entry, entry.pair);
  yield '</body>\n</tmx>\n';
}

/** An engine's sentence from a desk is found again with its marks, everything else by its words alone. */
function keyOf({ text, marks }: TmxText, { engine }: Origin): string {
  if (isByPeople(engine)) return sentenceKey(text);
  const kinds = marks.flatMap(({ kind, start, end }): readonly Mark[] => {
    if (kind === undefined) return [];
    return [kind === 'link' ? { kind, start, end, href: '' } : { kind, start, end }];
  });
  return memoryKey({ text, marks: kinds });
}

function unitOf(entry: MemoryEntry, { from, to }: Pair): string {
  const { source, text, spans, places = [] } = entry;
  const props = propsOf(entry).map(([type, said]) => `<prop type="${type}">${escapeXml(said)}</prop>`);
  const sourceSeg = segOf(
    source,
    places.map((place, mark) => ({ mark, ...place })),
  );
  const variant = (language: string, seg: string): string => `<tuv xml:lang="${escapeXml(language)}"><seg>${seg}</seg></tuv>`;
  return `<tu>${props.join('')}${variant(from, sourceSeg)}${variant(to, segOf(text, spans))}</tu>\n`;
}

function segOf(text: string, spans: readonly (MemoryEntry['spans'][number] & { readonly kind?: Mark['kind'] })[]): string {
  const seen = new Set<number>();
  let extra = Math.max(0, ...spans.map((span) => span.mark + 1));
  const edges = spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end || a.mark - b.mark)
    .flatMap((span, order) => {
      const number = seen.has(span.mark) ? ++extra : span.mark + 1;
      const refers = seen.has(span.mark) ? ` x="${span.mark + 1}"` : '';
      seen.add(span.mark);
      return [
        { at: span.start, rank: order + 1, tag: `<bpt i="${number}"${refers}${span.kind === undefined ? '' : ` type="${span.kind}"`}/>` },
        { at: span.end, rank: -order - 1, tag: `<ept i="${number}"/>` },
      ];
    })
    // At one place, inner ends come before outer ends, and ends before beginnings.
    .toSorted((a, b) => a.at - b.at || a.rank - b.rank);
  let seg = '';
  let at = 0;
  for (const edge of edges) {
    seg += escapeXml(text.slice(at, edge.at)) + edge.tag;
    at = edge.at;
  }
  return seg + escapeXml(text.slice(at));
}

function escapeXml(text: string): string {
  // XML 1.0 has no way to write other control characters or lone surrogates.
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
