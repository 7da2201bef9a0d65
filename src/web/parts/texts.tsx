import type { Child, FC } from 'hono/jsx';
import type { TextView } from '../../publish/card.ts';
import type { Inline } from '../../publish/inline.ts';

/** Attributes of text in another language. The browser's own translation must leave originals alone. */
export function foreign({ lang, dir }: TextView): { lang: string; dir: string; translate: 'no' } {
  return { lang, dir, translate: 'no' };
}

/** Language attributes of text that may be English, which needs none. */
export function spoken(text: TextView): { lang?: string; dir?: string } {
  return text.lang === 'en' ? {} : { lang: text.lang, dir: text.dir };
}

/** A line of the original under its English. */
export const Original: FC<{ text: TextView }> = ({ text }) => (
  <p class="orig" {...foreign(text)}>
    {text.text}
  </p>
);

const inline = (node: Inline): Child => {
  if (typeof node === 'string') return node;
  const children = node.children.map(inline);
  switch (node.kind) {
    case 'link':
      return (
        <a href={node.href} rel="noopener noreferrer external">
          {children}
        </a>
      );
    case 'bold':
      return <b>{children}</b>;
    case 'italic':
      return <i>{children}</i>;
  }
};

/** Words at the beginning of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Marked-up text. */
export const Inlines: FC<{ nodes: readonly Inline[] }> = ({ nodes }) => <>{nodes.map(inline)}</>;

/** A sentence whose commands stand between backticks. */
export const Sentence: FC<{ text: string }> = ({ text }) => (
  <>{text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</>
);

/** A link that leaves the paper. */
export const Outward: FC<{ href: string; children?: Child }> = ({ href, children }) => (
  <a href={href} rel="noopener noreferrer external">
    {children}
  </a>
);
