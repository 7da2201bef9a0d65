import type { FC } from 'hono/jsx';
import type { OutletFacts } from '../../publish/directory.ts';
import { Outward } from './texts.tsx';

const rights: Record<OutletFacts['rights'], string> = {
  full: 'full text',
  excerpt: 'an excerpt',
  link: 'headline and link',
  private: 'for the owner of this copy alone',
};

/** What is known of a newspaper. */
export const OutletBox: FC<{ facts: OutletFacts }> = ({ facts }) => (
  <p class="meta plain">
    {facts.city && `${facts.city}, `}
    <a href={`/country/${facts.country}`}>{facts.countryName}</a>
    {facts.languages.length > 0 && (
      <>
        {' '}
        · writes in{' '}
        {facts.languages.map(({ name, path }, i) => (
          <>
            {i > 0 && ', '}
            <a href={path}>{name}</a>
          </>
        ))}
      </>
    )}
    {facts.homepage && (
      <>
        {' '}
        · <Outward href={facts.homepage}>{facts.host}</Outward>
      </>
    )}
    {' · '}
    {facts.feeds} {facts.feeds === 1 ? 'feed' : 'feeds'} · shown: {rights[facts.rights]}
    {facts.checkedAt && ` · entry checked on ${facts.checkedAt}`}
  </p>
);
