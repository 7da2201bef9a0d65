import type { FC } from 'hono/jsx';
import type { ArticleView } from '../../publish/article-view.ts';
import { localTimeText } from '../../publish/times.ts';
import { DoubtMark, Notes } from './notes.tsx';
import { Inlines, Original, Outward, spoken } from './texts.tsx';

const Headline: FC<{ view: ArticleView }> = ({ view: { card, headline } }) => {
  const sentences = headline?.sentences ?? [];
  if (sentences.length === 0 || sentences.some(({ english }) => english.length === 0))
    return (
      <h1 id="title1" {...spoken(card.title)}>
        {card.title.text}
      </h1>
    );
  return (
    <h1>
      {sentences.map((sentence, i) => (
        <span id={sentence.anchor} {...(sentence.doubt && { class: 'low' })}>
          {i > 0 && ' '}
          <Inlines nodes={sentence.english} />
          <DoubtMark sentence={sentence} />
        </span>
      ))}
    </h1>
  );
};

/** Both headlines, the newspaper, its authors, the time and the way to the original. */
export const ArticleHead: FC<{ view: ArticleView }> = ({ view }) => {
  const { card } = view;
  return (
    <header class="head">
      <p class="kick">
        <a href={`/section/${card.section.slug}`}>{card.section.name}</a> ·{' '}
        <a href={`/country/${card.outlet.country}`}>{card.outlet.countryName}</a>
      </p>
      <Headline view={view} />
      {card.original && <Original text={card.original} />}
      {view.headline && <Notes rows={[view.headline]} id={card.id} original={view.original} reading="both" />}
      <p class="meta byline">
        <a href={`/source/${card.outlet.id}`}>
          <b>
            <bdi>{card.outlet.name}</bdi>
          </b>
        </a>
        {card.outlet.city && `, ${card.outlet.city}`}
        {view.authors.length > 0 && (
          <>
            {' '}
            · by{' '}
            {view.authors.map((author, i) => (
              <>
                {i > 0 && ', '}
                <bdi>{author}</bdi>
              </>
            ))}
          </>
        )}{' '}
        · {!card.dated && 'undated, first seen '}
        <time datetime={card.sortAt}>{localTimeText(card.sortAt, card.outlet.timeZone)}</time>
        {view.originalUrl && (
          <>
            {' '}
            ·{' '}
            <span class="plain">
              <Outward href={view.originalUrl}>Read the original at {view.originalHost}</Outward>
            </span>
          </>
        )}
      </p>
    </header>
  );
};
