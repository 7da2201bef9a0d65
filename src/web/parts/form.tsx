import type { Child, FC } from 'hono/jsx';
import { CSRF_COOKIE, CSRF_FIELD } from '../csrf.ts';
import { html, type PageRequest, type Reply } from '../exchange.ts';

/** The token for the forms of a page: the visitor's own, or a new one. */
export function tokenFor(request: PageRequest): string {
  return request.desk.csrf.issue(request.cookies[CSRF_COOKIE]);
}

/** A page with forms: sets the cookie their token is compared with. */
export function formPage(markup: { toString(): string }, token: string, status: Reply['status'] = 200): Reply {
  return html(markup, status, { 'Set-Cookie': `${CSRF_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict` });
}

/** A form that changes something; `fields` are sent with it unseen. */
export const PostForm: FC<{
  action: string;
  token: string;
  class?: string;
  fields?: Readonly<Record<string, string>>;
  children?: Child;
}> = ({ action, token, fields = {}, children, ...rest }) => (
  <form method="post" action={action} {...rest}>
    <input type="hidden" name={CSRF_FIELD} value={token} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
);

/** What came of the last form, or why nothing was changed. */
export const Outcome: FC<{ problem?: string | undefined; done?: string | undefined }> = ({ problem, done }) => (
  <>
    {problem !== undefined && (
      <p class="notice" role="alert">
        <strong>Nothing was changed.</strong> {problem}
      </p>
    )}
    {problem === undefined && done !== undefined && (
      <p class="notice" role="status">
        {done}
      </p>
    )}
  </>
);
