import { expect, test } from 'vitest';
import { parseDocument } from '../lib/html.ts';
import { prune } from './prune.ts';

function pruned(body: string): string {
  const document = parseDocument(`<html><body>${body}</body></html>`);
  if (!document.ok) throw new Error(document.error.kind);
  prune(document.value);
  return document.value.body.innerHTML;
}

test('comments inside sentences go, and their sentences are whole', () => {
  expect(pruned('<p>to <!-- -->see<!-- --> it</p><!--[if IE]><p>x</p><![endif]-->')).toBe('<p>to see it</p>');
});

test('what is never text goes', () => {
  expect(pruned('<p>a</p><script>b</script><template><p>c</p></template><video>d</video><noscript>e</noscript>')).toBe('<p>a</p>');
});

test('what the page hides goes, unless it is the page', () => {
  const text = 'The council spoke for hours about the bridge. '.repeat(5);
  expect(pruned(`<p>${text}</p><div hidden>a</div><div aria-hidden="true">b</div><dialog>c</dialog>`)).toBe(`<p>${text}</p>`);
  expect(pruned(`<main aria-hidden="true"><p>${text}</p></main>`)).toContain(text);
});

test('what links say only to those who hear them goes', () => {
  expect(
    pruned('<a href="/x">the plan<span class="vh"> (öffnet im neuen Fenster)</span></a>, said <a href="/y"><span>the mayor</span></a>'),
  ).toBe('<a href="/x">the plan</a>, said <a href="/y"><span>the mayor</span></a>');
});
