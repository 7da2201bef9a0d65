import type { Child, FC } from 'hono/jsx';
import type { CardView } from '../../publish/card.ts';
import { clockText, dateText, shortDateText } from '../../publish/times.ts';
import { Original, spoken } from './texts.tsx';

/** The language an article was written in. */
export const LanguageTagBox: FC<{ card: CardView }> = ({ card }) => <span class="lang">{card.languageName}</span>;

/** `14:16 UTC`, `11 Mar, 14:16 UTC` or `11 March 2026, 14:16 UTC`; undated articles say so. */
export const When: FC<{ card: CardView; day?: 'short' | 'long' }> = ({ card, day }) => (
  <>
    <time datetime={card.sortAt}>
      {day && `${day === 'long' ? dateText(card.sortAt) : shortDateText(card.sortAt)}, `}
      {clockText(card.sortAt)} UTC
    </time>
    {!card.dated && ' (undated: first seen)'}
  </>
);

const states: Partial<Record<CardView['state'], string>> = {
  waiting: 'not translated yet',
  failed: 'translation failed',
  original: 'not translated',
};

/** A word on the English where there is none, or where it is only a gist. */
export const StateNote: FC<{ card: CardView }> = ({ card }) => {
  const word = states[card.state] ?? (card.engines.includes('apertium') ? 'rough gist' : undefined);
  return word === undefined ? null : (
    <>
      {' '}
      · <span class="state">{word}</span>
    </>
  );
};

const Paper: FC<{ card: CardView }> = ({ card }) => (
  <b>
    <bdi>{card.outlet.name}</bdi>
    {card.outlet.city && `, ${card.outlet.city}`}
  </b>
);

const Headline: FC<{ card: CardView }> = ({ card }) => (
  <a href={card.path} {...spoken(card.title)}>
    {card.title.text}
  </a>
);

const Second: FC<{ card: CardView }> = ({ card }) => (card.original ? <Original text={card.original} /> : null);

const Titles: FC<{ card: CardView }> = ({ card }) => (
  <>
    <h3>
      <Headline card={card} />
    </h3>
    <Second card={card} />
  </>
);

const Dek: FC<{ card: CardView; class: string }> = ({ card, class: name }) =>
  card.dek ? (
    <p class={name} {...spoken(card.dek)}>
      {card.dek.text}
    </p>
  ) : null;

/** The first article of the front page. */
export const Lead: FC<{ card: CardView }> = ({ card }) => (
  <>
    <p class="kick">
      {card.section.name} · {card.outlet.countryName}
    </p>
    <h2>
      <Headline card={card} />
    </h2>
    <Second card={card} />
    <Dek card={card} class="stand" />
    <p class="meta">
      <LanguageTagBox card={card} /> <Paper card={card} /> · <When card={card} day="short" />
      <StateNote card={card} />
    </p>
  </>
);

/** One of the papers heard beside the lead. */
export const Voice: FC<{ card: CardView }> = ({ card }) => (
  <li>
    <div class="meta">
      <LanguageTagBox card={card} />
      <br />
      <Paper card={card} />
    </div>
    <div>
      <Titles card={card} />
      <Dek card={card} class="dek" />
    </div>
  </li>
);

/** A line of a short list, with its section in both levels where asked. */
export const RailLine: FC<{ card: CardView; section?: boolean }> = ({ card, section }) => (
  <li>
    <p class="meta">
      {section && `${card.section.group} / ${card.section.name} · `}
      <When card={card} day="short" /> · {card.languageName} · <Paper card={card} />
      <StateNote card={card} />
    </p>
    <Titles card={card} />
  </li>
);

/** An article of a section's row. */
export const Card: FC<{ card: CardView }> = ({ card }) => (
  <article class="card">
    <p class="meta">
      <LanguageTagBox card={card} /> <Paper card={card} />
      <StateNote card={card} />
    </p>
    <Titles card={card} />
    <Dek card={card} class="dek" />
  </article>
);

/** An article of a long list, with what else is said of it there. */
export const ListLine: FC<{ card: CardView; section?: boolean; children?: Child }> = ({ card, section, children }) => (
  <li>
    <div class="meta">
      <LanguageTagBox card={card} />
      <br />
      <Paper card={card} />
      <br />
      <When card={card} />
    </div>
    <div>
      <Titles card={card} />
      <Dek card={card} class="dek" />
      <p class="meta">
        {section && <>{card.section.name} · </>}
        {card.readingMinutes} min
        <StateNote card={card} />
      </p>
      {children && <div class="meta plain">{children}</div>}
    </div>
  </li>
);
