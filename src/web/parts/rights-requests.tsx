import type { FC } from 'hono/jsx';
import type { RequestView, RightsDeskView } from '../../publish/rights-desk.ts';
import { momentText } from '../../publish/times.ts';
import { PostForm } from './form.tsx';
import { Outward } from './texts.tsx';

/** What the forms of the rights desk share. */
export interface RightsForms {
  readonly action: string;
  readonly token: string;
  /** What was sent and refused, to be shown again. */
  readonly former: ReadonlyMap<string, string>;
}

/** The former value of a field, where the form of this act and subject was refused. */
export function formerly({ former }: RightsForms, of: Readonly<Record<string, string>>): (field: string) => string | undefined {
  const same = Object.entries(of).every(([name, value]) => former.get(name) === value);
  return (field) => (same ? former.get(field) : undefined);
}

const Asked: FC<{ view: RequestView }> = ({ view: { request, article, href } }) => (
  <>
    <h3>
      {article ? (
        <a href={article.path}>
          <bdi>{article.title}</bdi>
        </a>
      ) : (
        'No article found by this address'
      )}
    </h3>
    <p class="meta plain">
      {article && (
        <>
          <bdi>{article.outlet}</bdi> · {article.takenDown && <b>already taken down · </b>}
        </>
      )}
      asked for as {href === undefined ? <bdi>{request.address}</bdi> : <Outward href={href}>{href}</Outward>}
    </p>
    <p class="dek">
      <bdi>{request.reason}</bdi>
    </p>
  </>
);

const Decide: FC<RightsForms & { view: RequestView }> = ({ view: { request, article }, ...forms }) => {
  const number = String(request.id);
  const former = formerly(forms, { request: number });
  return (
    <details open={former('request') !== undefined}>
      <summary class="meta" aria-label={`Decide on request ${number}`}>
        Decide
      </summary>
      <PostForm action={forms.action} token={forms.token} fields={{ request: number }} class="fields">
        <label for={`a${number}`}>Article: its address or id</label>
        <input
          id={`a${number}`}
          name="address"
          value={former('address') ?? article?.path ?? request.address}
          maxlength={2000}
          autocapitalize="none"
        />
        <label for={`w${number}`}>Reason: readers see it if the article is taken down; the log keeps it if not</label>
        <textarea id={`w${number}`} name="words" rows={3} maxlength={1000} required>
          {former('words')}
        </textarea>
        <label for={`b${number}`}>Your name</label>
        <input id={`b${number}`} name="by" value={former('by')} maxlength={80} autocomplete="name" required />
        <p class="meta">
          Taking down deletes every text of the article, its translation and its sentences in the memory. It cannot be undone.
        </p>
        <p>
          <button name="act" value="grant">
            Take it down
          </button>{' '}
          <button name="act" value="refuse">
            Refuse
          </button>
        </p>
      </PostForm>
    </details>
  );
};

/** Requests that wait for a decision, newest first, each with its form. */
export const OpenRequests: FC<RightsForms & { view: RightsDeskView }> = ({ view, ...forms }) => (
  <>
    <div class="prose text desk">
      <h2 id="requests">Open requests</h2>
      {view.requests.length === 0 && <p>Nobody waits for a takedown.</p>}
      {view.moreRequests && <p>There are more than {view.requests.length}; the newest are here.</p>}
    </div>
    {view.requests.length > 0 && (
      <ul class="voices">
        {view.requests.map((one) => (
          <li>
            <div class="meta">
              <time datetime={one.request.at}>{momentText(one.request.at)}</time>
              <br />
              <b>
                <bdi>{one.request.name}</bdi>
              </b>
              <br />
              <bdi>{one.request.contact}</bdi>
            </div>
            <div>
              <Asked view={one} />
              <Decide view={one} {...forms} />
            </div>
          </li>
        ))}
      </ul>
    )}
  </>
);

/** Takes an article down that nobody asked for by the form. */
export const TakeDownForm: FC<RightsForms> = (forms) => {
  const former = formerly(forms, { act: 'down' });
  return (
    <details open={former('act') !== undefined}>
      <summary class="meta">Take an article down without a request</summary>
      <PostForm action={forms.action} token={forms.token} fields={{ act: 'down' }} class="fields">
        <label for="address">Address of the article here or of the original, or its id</label>
        <input id="address" name="address" value={former('address')} maxlength={2000} autocapitalize="none" required />
        <label for="reason">Reason, which readers see</label>
        <textarea id="reason" name="words" rows={3} maxlength={1000} required>
          {former('words')}
        </textarea>
        <label for="by">Your name</label>
        <input id="by" name="by" value={former('by')} maxlength={80} autocomplete="name" required />
        <p class="meta">It cannot be undone.</p>
        <button type="submit">Take it down</button>
      </PostForm>
    </details>
  );
};
