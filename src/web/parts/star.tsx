import type { FC } from 'hono/jsx';
import { PostForm } from './form.tsx';

/** The star of an article: a form that sets or takes it, or a way to one for those who have no form token yet. */
export const Star: FC<{ path: string; starred: boolean; token: string | undefined }> = ({ path, starred, token }) => (
  <>
    {starred && <b>★ Starred</b>}
    {token === undefined ? (
      <a class="button" href={`${path}/star`}>
        {starred ? 'Remove the star' : '☆ Star'}
      </a>
    ) : (
      <PostForm action={`${path}/star`} token={token} fields={{ star: starred ? 'off' : 'on' }}>
        <button type="submit">{starred ? 'Remove the star' : '☆ Star'}</button>
      </PostForm>
    )}
  </>
);
