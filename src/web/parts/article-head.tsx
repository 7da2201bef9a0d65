import type { FC } from 'hono/jsx';
import type { ArticleView } from '../../publish/article-view.ts';
import { localTimeText } from '../../publish/times.ts';
import { Original, Outward, spoken } from './texts.tsx';

/** Both headlines, the newspaper, its authors, the time and the way to the original. */
export const ArticleHead: FC<{ view: ArticleView }> = ({ view }) => {
  const { card } = view;
  return (
    <header class="head">
      <p class="kick">
        <a href={`/section/${card.section.slug}`}>{card.section.name}</a> ·{' '}
        <a href={`/country/${card.outlet.country}`}>{card.outlet.countryName}</a>
      </p>
      <h1 {...spoken(card.title)}>{card.title.text}</h1>
      {card.original && <Original text={card.original} />}
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
