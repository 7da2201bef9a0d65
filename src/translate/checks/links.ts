import type { Flag, Segment, Translated } from '../../core/translation.ts';

const address = /(?:https?:\/\/|www\.)[^\s<>"“”«»，。、）)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}_/])[@#][\p{L}\p{N}_]{2,}/gu;

/** Links lost, invented or led elsewhere; addresses, handles and tags in the text that changed. */
export function links(source: Segment, english: Pick<Translated, 'text' | 'marks' | 'unplaced'>): readonly Flag[] {
  const original = hrefs(source.marks);
  const written = [...hrefs(english.marks), ...english.unplaced.map(({ href }) => href)];
  const lost = original.find((href) => !written.includes(href));
  if (lost !== undefined) return doubt(`the link to ${lost} is missing`);
  const invented = written.find((href) => !original.includes(href));
  if (invented !== undefined) return doubt(`the original has no link to ${invented}`);
  const [before, after] = [addresses(source.text), addresses(english.text)];
  const changed = before.find((text) => !after.includes(text));
  if (changed !== undefined && !tagOfWords(changed)) return doubt(`“${changed}” is missing`);
  const added = after.find((text) => !before.includes(text) && !/^[@#]/.test(text));
  return added === undefined ? [] : doubt(`the original does not say “${added}”`);
}

const doubt = (detail: string): readonly Flag[] => [{ kind: 'links', detail }];

function hrefs(marks: Segment['marks']): readonly string[] {
  return marks.flatMap((mark) => (mark.kind === 'link' ? [mark.href] : []));
}

function addresses(text: string): readonly string[] {
  return (text.match(address) ?? []).map((found) => found.replace(/[.,;:!?'’]+$/, ''));
}

/** Tags in other scripts are words, and may be translated. */
function tagOfWords(tag: string): boolean {
  return tag.startsWith('#') && (/[^\p{Script=Latin}\p{N}_#]/u.test(tag) || /^#\d+$/.test(tag));
}
