import { removeComments, type DomDocument } from '../lib/html.ts';
import { isNewWindowNote } from './wording.ts';

const neverText = 'template, script, style, noscript, svg, iframe, object, embed, canvas, video, audio';
const hiding = 'dialog, [hidden], [aria-hidden="true"]:not(img):not(figure)';

/** Takes out what is never text, and what the page itself hides. */
export function prune(document: DomDocument): void {
  for (const element of [...document.querySelectorAll(neverText)]) element.remove();
  removeComments(document.body);
  for (const element of [...document.querySelectorAll('a span')]) if (isNewWindowNote(element.textContent)) element.remove();
  const hidden = [...document.querySelectorAll(hiding)];
  const all = hidden.length > 0 ? document.body.textContent.length : 0;
  for (const element of hidden) {
    // Some sites mark their whole page hidden until a script runs.
    if (element.textContent.length < 0.3 * all) element.remove();
  }
}
