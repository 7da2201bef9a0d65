import type { FC } from 'hono/jsx';
import type { Change } from '../../core/article.ts';
import { editsBefore, editsView, type EditFilter, type EditsView, type EditView } from '../../publish/edits.ts';
import { countText, momentText } from '../../publish/times.ts';
import { html, type Page } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';
import { Original, spoken } from '../parts/texts.tsx';

const HERE = '/edits';
const kinds: Readonly<Record<Change['kind'], string>> = { silent: 'Silent', declared: 'Declared' };

function filterOf({ searchParams }: URL): EditFilter {
  const kind = (['silent', 'declared'] as const).find((one) => one === searchParams.get('kind'));
  const sourceId = searchParams.get('source') ?? '';
  return { ...(kind && { kind }), ...(/^[a-z0-9-]{1,80}$/.test(sourceId) && { sourceId }) };
}

const queryOf = ({ kind, sourceId }: EditFilter, before: string): string =>
  new URLSearchParams({ ...(kind && { kind }), ...(sourceId !== undefined && { source: sourceId }), before }).toString();

const FilterForm: FC<{ filter: EditFilter; outlets: EditsView['outlets'] }> = ({ filter, outlets }) => (
  <form action={HERE} method="get" class="fields inline">
    <p>
      <label for="f-kind">Kind</label>
      <select id="f-kind" name="kind">
        <option value="">All</option>
        {Object.entries(kinds).map(([kind, name]) => (
          <option value={kind} selected={kind === filter.kind}>
            {name}
          </option>
        ))}
      </select>
    </p>
    <p>
      <label for="f-source">Newspaper</label>
      <select id="f-source" name="source">
        <option value="">All</option>
        {outlets.map(({ id, name }) => (
          <option value={id} selected={id === filter.sourceId}>
            {name}
          </option>
        ))}
      </select>
    </p>
    <button type="submit">Show</button>
  </form>
);

const changeText = ({ titleChanged, removed, added }: Change): string =>
  [
    ...(titleChanged ? ['headline changed'] : []),
    `${countText(removed, 'sentence')} taken out`,
    `${countText(added, 'sentence')} put in`,
  ].join(' · ');

const Line: FC<{ edit: EditView }> = ({ edit: { at, outlet, title, original, change, revision, path, before, compared } }) => (
  <li>
    <div class="meta">
      <span class="lang">{kinds[change.kind]}</span>
      <br />
      <b>
        <bdi>{outlet.name}</bdi>
      </b>
      <br />
      <time datetime={at}>{momentText(at)}</time>
    </div>
    <div>
      <h2 class="hit">
        <a href={path} {...spoken(title)}>
          {title.text}
        </a>
      </h2>
      {original && <Original text={original} />}
      <p class="meta plain">
        {changeText(change)} · <a href={compared}>what changed</a> · <a href={path}>revision {revision}</a> ·{' '}
        <a href={before}>the one before</a>
      </p>
    </div>
  </li>
);

/** What newspapers changed in articles after they had printed them, newest first; never kept, as a change shows before it is published. */
export const editsPage: Page = async (request) => {
  const filter = filterOf(request.url);
  const view = await editsView(request.desk.store, filter, editsBefore(request.url.searchParams.get('before')));
  return html(
    <Layout request={request} title="Edits">
      <header class="head">
        <h1>Edits</h1>
        <p class="meta">
          Articles that their newspapers changed after they were read here. An edit is declared where the page gives a later time of change
          or says that it was corrected, and silent where it does not.
        </p>
      </header>
      <FilterForm filter={filter} outlets={view.outlets} />
      {view.edits.length === 0 ? (
        <p>No edits here yet.</p>
      ) : (
        <ul class="voices">
          {view.edits.map((edit) => (
            <Line edit={edit} />
          ))}
        </ul>
      )}
      {view.older !== undefined && (
        <p class="plain older">
          <a href={`${HERE}?${queryOf(filter, view.older)}`} rel="next">
            Older edits
          </a>
        </p>
      )}
    </Layout>,
  );
};
