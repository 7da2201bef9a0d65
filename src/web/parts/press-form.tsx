import type { Child, FC } from 'hono/jsx';
import { sections } from '../../core/article.ts';
import type { PressChoice } from '../../core/source.ts';
import type { PressOption, PressOptions } from '../../publish/press-view.ts';
import { countText, numberText } from '../../publish/times.ts';
import { PostForm } from './form.tsx';

/** Where newspapers are chosen. */
export const NEWSPAPERS = '/admin/newspapers';

const Ticks: FC<{
  name: string;
  options: readonly Pick<PressOption, 'value' | 'name'>[];
  ticked: readonly string[];
  note?: (value: string) => string;
}> = ({ name, options, ticked, note }) => (
  <div class="ticks">
    {options.map(({ value, name: label }) => (
      <label>
        <input type="checkbox" name={`${name}:${value}`} checked={ticked.includes(value)} /> {label}
        {note && ` (${note(value)})`}
      </label>
    ))}
  </div>
);

/** Those of the starter edition in sight, the rest behind a summary; open where one of them is ticked. */
const Places: FC<{ name: string; legend: string; hint: string; options: readonly PressOption[]; ticked: readonly string[] }> = ({
  name,
  legend,
  hint,
  options,
  ticked,
}) => {
  const [first, rest] = [options.filter(({ starter }) => starter > 0), options.filter(({ starter }) => starter === 0)];
  const counts = new Map(options.map(({ value, starter, known }) => [value, starter > 0 ? `${starter} of ${known}` : String(known)]));
  const note = (value: string): string => counts.get(value) ?? '';
  return (
    <fieldset>
      <legend>{legend}</legend>
      <p class="meta">{hint}</p>
      <Ticks name={name} options={first} ticked={ticked} note={note} />
      {rest.length > 0 && (
        <details open={rest.some(({ value }) => ticked.includes(value))}>
          <summary>{numberText(rest.length)} more, of which the starter edition has none</summary>
          <Ticks name={name} options={rest} ticked={ticked} note={note} />
        </details>
      )}
    </fieldset>
  );
};

/** Countries, languages and sections to tick, what they take between, and the way to begin. */
export const PressForm: FC<{
  options: PressOptions;
  choice: Omit<PressChoice, 'at'>;
  token: string;
  first: boolean;
  children?: Child;
}> = ({ options, choice, token, first, children }) => (
  <PostForm action={NEWSPAPERS} token={token} class="choices press">
    {children}
    <p class="plain">
      <button name="act" value="start">
        {first ? 'Begin to read' : 'Save the choice'}
      </button>{' '}
      <button name="act" value="look">
        Show what it takes
      </button>{' '}
      <a class="button" href={`${NEWSPAPERS}?none`}>
        Untick everything
      </a>
    </p>
    <fieldset>
      <legend>How many papers</legend>
      <label>
        <input type="radio" name="breadth" value="starter" checked={choice.breadth === 'starter'} /> The starter edition’s papers of what is
        ticked ({countText(options.starter, 'paper')} in all); every paper known of a country or language that it lacks
      </label>
      <label>
        <input type="radio" name="breadth" value="all" checked={choice.breadth === 'all'} /> Every paper known of what is ticked (
        {countText(options.known, 'paper')} in all)
      </label>
    </fieldset>
    <Places
      name="country"
      legend="Countries"
      hint="None ticked: every country. The numbers are papers: of the starter edition, of all known."
      options={options.countries}
      ticked={choice.countries}
    />
    <Places
      name="language"
      legend="Languages"
      hint="None ticked: every language of these countries. A paper that writes in one of them is taken."
      options={options.languages}
      ticked={choice.languages}
    />
    <fieldset>
      <legend>Sections</legend>
      <p class="meta">
        None ticked: every section. Feeds of other sections are not polled; a paper’s feed of everything is, and what it brings is filed
        under its own section.
      </p>
      <Ticks name="section" options={Object.entries(sections).map(([value, { name }]) => ({ value, name }))} ticked={choice.sections} />
    </fieldset>
    <p>
      <button name="act" value="start">
        {first ? 'Begin to read' : 'Save the choice'}
      </button>{' '}
      <button name="act" value="look">
        Show what it takes
      </button>
    </p>
  </PostForm>
);
