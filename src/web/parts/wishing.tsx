import type { FC } from 'hono/jsx';
import type { WishKind } from '../../core/reader.ts';
import { countText } from '../../publish/times.ts';
import { CSRF_COOKIE } from '../csrf.ts';
import type { PageRequest } from '../exchange.ts';
import type { ReaderView } from '../reader.ts';
import { canonicalAddress } from '../requests.ts';
import { PostForm } from './form.tsx';

/** Where a reader's list is kept, and where its forms are sent. */
export const READING_LIST = '/reading-list';

const addressOf = (path: string, query: URLSearchParams): string => (query.size > 0 ? `${path}?${query.toString()}` : path);

/** A small button that sends one form, or a way to a page with it for those who have no form token yet. */
const Small: FC<{ request: PageRequest; fields: Readonly<Record<string, string>>; label: string }> = ({ request, fields, label }) => {
  const token = request.desk.csrf.known(request.cookies[CSRF_COOKIE]);
  const { path, query } = canonicalAddress(request.url);
  const all = { ...fields, back: addressOf(path, query) };
  return token === undefined ? (
    <a class="button" rel="nofollow" href={`${READING_LIST}?${new URLSearchParams(all).toString()}`}>
      {label}
    </a>
  ) : (
    <PostForm action={READING_LIST} token={token} fields={all}>
      <button type="submit">{label}</button>
    </PostForm>
  );
};

/** Something a reader can mute or follow. */
export interface Wishable {
  readonly kind: WishKind;
  readonly value: string;
  /** As the button names it. */
  readonly name: string;
}

/** Buttons to mute or follow, or to take it back. */
export const WishButtons: FC<{ request: PageRequest; reader: ReaderView; offers: readonly Wishable[] }> = ({ request, reader, offers }) => (
  <>
    {offers.map(({ kind, value, name }) => {
      const on = reader.wishes.some((wish) => wish.kind === kind && wish.value === value);
      const verb = kind.startsWith('mute-') ? 'mute' : 'follow';
      const label =
        kind === 'follow-search'
          ? on
            ? 'Forget this search'
            : 'Save this search'
          : `${on ? `Un${verb}` : verb === 'mute' ? 'Mute' : 'Follow'} ${name}`;
      return <Small request={request} fields={{ act: on ? 'remove' : 'add', kind, value }} label={label} />;
    })}
  </>
);

/** Keeps an article to be read later, or takes it off. */
export const LaterButton: FC<{ request: PageRequest; id: string; kept: boolean }> = ({ request, id, kept }) => (
  <Small
    request={request}
    fields={{ act: 'keep', article: id, on: kept ? 'no' : 'yes' }}
    label={kept ? 'Take off the list' : 'Read later'}
  />
);

/** How much of a list its reader muted, and the way to see it. */
export const MutedNote: FC<{ request: PageRequest; reader: ReaderView | undefined; hidden: number | undefined }> = ({
  request: { url },
  reader,
  hidden = 0,
}) => {
  if (!reader || reader.mutes.none) return null;
  const { path, query } = canonicalAddress(url);
  if (reader.all) query.delete('muted');
  else query.set('muted', 'show');
  const href = addressOf(path, query);
  if (!reader.all && hidden === 0) return null;
  return (
    <p class="meta plain">
      {reader.all
        ? 'What you muted is shown here. '
        : `${countText(hidden, 'article')} that you muted ${hidden === 1 ? 'is' : 'are'} hidden here. `}
      <a href={href}>{reader.all ? 'Hide it' : hidden === 1 ? 'Show it' : 'Show them'}</a> · <a href={READING_LIST}>What is muted</a>
    </p>
  );
};
