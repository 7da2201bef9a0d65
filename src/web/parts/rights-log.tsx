import type { FC } from 'hono/jsx';
import type { AuditEntry } from '../../core/rights.ts';
import type { RightsDeskView } from '../../publish/rights-desk.ts';
import type { TakedownView } from '../../publish/takedown-view.ts';
import { dateText, momentText } from '../../publish/times.ts';
import { Scrolled } from './engine-tables.tsx';

/** The newest articles that were taken down. */
export const Takedowns: FC<{ takedowns: readonly TakedownView[] }> = ({ takedowns }) => (
  <div class="prose desk">
    <h2 id="takedowns">Taken down</h2>
    {takedowns.length === 0 ? (
      <p>Nothing was taken down.</p>
    ) : (
      <Scrolled label="Taken down" columns={['Article', 'Newspaper', 'When', 'By', 'Reason']}>
        {takedowns.map(({ id, outlet, reason, by, at }) => (
          <tr>
            <th scope="row">
              <a href={`/a/unknown/${id}`}>
                <code>{id}</code>
              </a>
            </th>
            <td>
              <bdi>{outlet.name}</bdi>
            </td>
            <td>{dateText(at)}</td>
            <td>
              <bdi>{by}</bdi>
            </td>
            <td>
              <bdi>{reason}</bdi>
            </td>
          </tr>
        ))}
      </Scrolled>
    )}
  </div>
);

const actions: Readonly<Record<AuditEntry['action'], string>> = {
  'rights-set': 'decided on',
  'rights-cleared': 'took back',
  'taken-down': 'took down',
  'request-refused': 'refused',
};

/** The log, newest first, with the way to its older lines. */
export const AuditLog: FC<{ view: RightsDeskView; path: string }> = ({ view: { log, older }, path }) => (
  <div class="prose desk">
    <h2 id="log">Log</h2>
    {log.length === 0 ? (
      <p>No line of the log is here.</p>
    ) : (
      <Scrolled label="Log" columns={['Line', 'When', 'Who', 'What', 'On', 'Note']}>
        {log.map(({ id, at, by, action, subject, note }) => (
          <tr>
            <th scope="row">{id}</th>
            <td>{momentText(at)}</td>
            <td>
              <bdi>{by}</bdi>
            </td>
            <td>{actions[action]}</td>
            <td>
              <bdi>{subject}</bdi>
            </td>
            <td>
              <bdi>{note}</bdi>
            </td>
          </tr>
        ))}
      </Scrolled>
    )}
    {older !== undefined && (
      <p class="plain older">
        <a href={`${path}?before=${older}#log`} rel="next">
          Older lines
        </a>
      </p>
    )}
  </div>
);
