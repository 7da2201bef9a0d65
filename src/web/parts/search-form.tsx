import type { FC } from 'hono/jsx';
import { sections } from '../../core/article.ts';
import { countryName, languageName } from '../../core/language.ts';
import { offered, type Choice } from '../../publish/search-choices.ts';
import type { SearchView } from '../../publish/search.ts';
import { numberText } from '../../publish/times.ts';

const Select: FC<{ name: string; label: string; any: string; choices: readonly Choice[]; chosen: string | undefined }> = ({
  name,
  label,
  any,
  choices,
  chosen,
}) => (
  <p>
    <label for={`search-${name}`}>{label}</label>
    <select id={`search-${name}`} name={name}>
      <option value="">{any}</option>
      {choices.map((choice) => (
        <option value={choice.value} {...(choice.value === chosen && { selected: true })}>
          {`${choice.name} (${numberText(choice.count)})`}
        </option>
      ))}
    </select>
  </p>
);

const Day: FC<{ name: string; label: string; value: string | undefined }> = ({ name, label, value = '' }) => (
  <p>
    <label for={`search-${name}`}>{label}</label>
    <input id={`search-${name}`} name={name} type="date" value={value} />
  </p>
);

/** The box and the filters of the search page: a plain form whose address is the search. */
export const SearchForm: FC<{ view: SearchView }> = ({ view: { asked, choices } }) => {
  const { language, country, sourceId, section, from, to } = asked.filter;
  const chosen = Object.keys(asked.filter).length;
  const paperName = (id: string): string => choices.known.sources.get(id) ?? id;
  return (
    <form action="/search" method="get" role="search" class="search">
      <label for="q">English or original words</label>
      <input id="q" name="q" type="search" value={asked.text} maxlength={200} dir="auto" />
      <button type="submit">Search</button>
      <details class="filters" open={chosen > 0 || asked.leftOut.length > 0}>
        <summary>{chosen === 0 ? 'Filters' : `Filters (${chosen})`}</summary>
        <div>
          <Select
            name="language"
            label="Written in"
            any="Any language"
            choices={offered(choices.languages, language, languageName)}
            chosen={language}
          />
          <Select
            name="country"
            label="From newspapers in"
            any="Any country"
            choices={offered(choices.countries, country, countryName)}
            chosen={country}
          />
          <Select
            name="source"
            label="Newspaper"
            any="Any newspaper"
            choices={offered(choices.sources, sourceId, paperName)}
            chosen={sourceId}
          />
          <Select
            name="section"
            label="Section"
            any="Any section"
            choices={offered(choices.sections, section, (slug) => sections[slug as keyof typeof sections].name)}
            chosen={section}
          />
          <Day name="from" label="From this day" value={from} />
          <Day name="to" label="To this day" value={to} />
          <p>
            <label for="search-sort">Order</label>
            <select id="search-sort" name="sort">
              <option value="">Best first</option>
              <option value="newest" {...(asked.sort === 'newest' && asked.text !== '' && { selected: true })}>
                Newest first
              </option>
            </select>
          </p>
        </div>
        <p class="meta">
          They can be typed in the box too: <code>dam language:fa</code>, <code>"all night" -budget country:de from:2026-01-01</code>,{' '}
          <code>source:</code> with a newspaper’s name, <code>section:sport</code>.
        </p>
      </details>
    </form>
  );
};
