import type { FC } from 'hono/jsx';
import { rightsLevels } from '../../core/rights.ts';
import { levelWords, type OverrideView, type RightsDeskView } from '../../publish/rights-desk.ts';
import { dateText } from '../../publish/times.ts';
import { PostForm } from './form.tsx';
import { formerly, type RightsForms } from './rights-requests.tsx';

const Levels: FC<{ id: string; chosen: string | undefined }> = ({ id, chosen }) => (
  <select id={id} name="rights">
    {rightsLevels.map((level) => (
      <option value={level} selected={level === chosen}>
        {`${level}: ${levelWords[level]}`}
      </option>
    ))}
  </select>
);

const Override: FC<RightsForms & { view: OverrideView; index: number }> = ({ view, index, ...forms }) => {
  const { sourceId: source, rights, note, by, at } = view.override;
  return (
    <li>
      <div class="meta">
        <b>{rights}</b>
        <br />
        <span>
          by <bdi>{by}</bdi>, {dateText(at)}
        </span>
      </div>
      <div>
        <h3>
          <a href={`/source/${source}`}>
            <bdi>{view.name}</bdi>
          </a>
        </h3>
        <p class="dek">
          <bdi>{note}</bdi>
        </p>
        <p class="meta plain">
          {levelWords[rights]}
          {view.file && ` · its file says ${view.file}`}
        </p>
        <PostForm action={forms.action} token={forms.token} fields={{ act: 'clear', source }} class="fields inline">
          <p>
            <label for={`c${index}`}>Your name</label>
            <input id={`c${index}`} name="by" maxlength={80} autocomplete="name" required />
          </p>
          <button type="submit" aria-label={`Take back the decision on ${view.name}`}>
            Take back
          </button>
        </PostForm>
      </div>
    </li>
  );
};

/** What operators decided on newspapers, each with a way to take it back. */
export const Overrides: FC<RightsForms & { view: RightsDeskView }> = ({ view, ...forms }) => (
  <>
    <div class="prose text desk">
      <h2 id="overrides">Decisions on newspapers</h2>
      <p>
        What a newspaper’s host, pages and licence say decides on its own. A decision here, such as a permission its publisher gave,
        outweighs all of that.
      </p>
      {view.overrides.length === 0 && <p>There is none.</p>}
    </div>
    {view.overrides.length > 0 && (
      <ul class="voices">
        {view.overrides.map((override, index) => (
          <Override view={override} index={index} {...forms} />
        ))}
      </ul>
    )}
  </>
);

/** Decides on a newspaper, or decides anew. */
export const NewOverride: FC<RightsForms> = (forms) => {
  const former = formerly(forms, { act: 'set' });
  return (
    <PostForm action={forms.action} token={forms.token} fields={{ act: 'set' }} class="fields">
      <h3>Decide on a newspaper</h3>
      <label for="source">Newspaper, by its id: the end of the address of its page</label>
      <input id="source" name="source" value={former('source')} maxlength={80} autocapitalize="none" required />
      <label for="rights">What may be shown</label>
      <Levels id="rights" chosen={former('rights')} />
      <label for="note">Why</label>
      <textarea id="note" name="words" rows={2} maxlength={1000} required>
        {former('words')}
      </textarea>
      <label for="editor">Your name</label>
      <input id="editor" name="by" value={former('by')} maxlength={80} autocomplete="name" required />
      <button type="submit">Decide</button>
    </PostForm>
  );
};
