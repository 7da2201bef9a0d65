import type { FC } from 'hono/jsx';
import { archiveView, type ArchiveView, type MonthView, type PeriodLink } from '../../publish/archive.ts';
import { countText, dateText } from '../../publish/times.ts';
import { html, type Page, type PageRequest } from '../exchange.ts';
import { Layout } from '../parts/layout.tsx';
import { missingPage } from './problems.tsx';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const Month: FC<{ month: MonthView }> = ({ month: { name, path, count, weeks } }) => (
  <table class="cal">
    <caption>
      <a href={path}>{name}</a> <span class="meta">{countText(count, 'article')}</span>
    </caption>
    <thead>
      <tr>
        {weekdays.map((day) => (
          <th scope="col" abbr={day}>
            {day.slice(0, 2)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeks.map((week) => (
        <tr>
          {week.map((cell) => (
            <td>
              {cell?.link ? (
                <a href={cell.link.path} aria-label={`${dateText(cell.link.day)}: ${countText(cell.link.count, 'article')}`}>
                  {cell.date}
                </a>
              ) : (
                cell?.date
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Periods: FC<{ label: string; periods: readonly PeriodLink[]; current?: string | undefined }> = ({ label, periods, current }) => (
  <nav class="plain" aria-label={label}>
    <ul class="chips">
      {periods.map(({ name, path, count }) => (
        <li>
          <a href={path} {...(path === current && { 'aria-current': 'page' as const })}>
            {name}
          </a>{' '}
          <span class="meta">{countText(count, 'article')}</span>
        </li>
      ))}
    </ul>
  </nav>
);

const ArchiveDocument: FC<{ request: PageRequest; view: ArchiveView }> = ({ request, view }) => {
  const { name, count, months, earlier, later, years } = view;
  const neighbours = [earlier, later].filter((period) => period !== undefined);
  return (
    <Layout request={request} title={name === undefined ? 'Archive' : `Archive, ${name}`} current="/archive">
      <header class="head">
        <h1>{name ?? 'Archive'}</h1>
        <p class="meta">
          {countText(count, 'article')}, filed under the UTC day of their publication; undated ones under the day they were first seen.{' '}
          <a href="/atlas">The last day in pictures</a>
        </p>
      </header>
      {months.length === 0 && <p>The archive is empty.</p>}
      {years.length > 0 && <Periods label="Years" periods={years} current={request.url.pathname} />}
      <div class="cals">
        {months.map((month) => (
          <Month month={month} />
        ))}
      </div>
      {neighbours.length > 0 && <Periods label="Before and after" periods={neighbours} />}
      {name !== undefined && (
        <p class="plain">
          <a href="/archive">The whole archive</a>
        </p>
      )}
    </Layout>
  );
};

/** Days with articles as a calendar: the newest months, a year (`/2026`) or a month (`/2026/03`), so that an address can be cut from its end. */
export const archivePage: Page = async (request) => {
  const { year, month } = request.params;
  const view = await archiveView(request.desk.store, month === undefined ? year : `${year}-${month}`);
  return view ? html(<ArchiveDocument request={request} view={view} />) : missingPage(request);
};
