import type { FC } from 'hono/jsx';
import { translationDeskView, type ReportView, type TranslationDeskView } from '../../../publish/desk-view.ts';
import { placeText } from '../../../publish/sentence-view.ts';
import { momentText, numberText } from '../../../publish/times.ts';
import { redirect, type Page, type PageRequest, type Reply } from '../../exchange.ts';
import { DeskNav } from '../../parts/desk-nav.tsx';
import { EngineTable, ModelTable, Scrolled } from '../../parts/engine-tables.tsx';
import { formPage, Outcome, PostForm, tokenFor } from '../../parts/form.tsx';
import { Layout } from '../../parts/layout.tsx';
import { capital } from '../../parts/texts.tsx';

const HERE = '/admin/translation';

const OpenReport: FC<{ view: ReportView; token: string }> = ({ view: { report, title, path }, token }) => (
  <li>
    <div class="meta plain">
      <time datetime={report.at}>{momentText(report.at)}</time>
      <br />
      <a href={`${path}/sentence/${report.anchor}`}>{placeText(report.anchor)}</a>
    </div>
    <div>
      <h3>
        <a href={path}>
          <bdi>{title}</bdi>
        </a>
      </h3>
      <p class="dek">
        <bdi>{report.words}</bdi>
      </p>
      <p class="snippet">
        <bdi>{report.english}</bdi>
      </p>
      <p class="snippet orig" dir="auto">
        {report.original}
      </p>
      <PostForm action={HERE} token={token} fields={{ close: String(report.id) }}>
        <button type="submit" aria-label={`Close report ${report.id}`}>
          Close
        </button>
      </PostForm>
    </div>
  </li>
);

const Doubts: FC<{ view: TranslationDeskView }> = ({ view: { doubts, counted } }) => (
  <>
    <p>
      Counted over the newest {counted.articles} translated articles, {numberText(counted.sentences)} sentences.
    </p>
    {doubts.length > 0 && (
      <Scrolled label="Doubts" columns={['Doubt', 'Sentences', 'Share']}>
        {doubts.map(({ name, sentences }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{numberText(sentences)}</td>
            <td>{((100 * sentences) / counted.sentences).toFixed(1)} %</td>
          </tr>
        ))}
      </Scrolled>
    )}
  </>
);

const Machinery: FC<{ request: PageRequest; parts: Machines }> = ({ parts: { engines, models, routes } }) => (
  <>
    <h2>Engines</h2>
    {engines.length === 0 ? <p>No engine is configured.</p> : <EngineTable engines={engines} />}
    <h2>Models</h2>
    {models.length === 0 ? <p>No model is installed or being fetched.</p> : <ModelTable models={models} />}
    <h2>Which engine translates what</h2>
    {routes.length === 0 ? (
      <p>The engines are asked in their order.</p>
    ) : (
      <ol class="bullets">
        {routes.map((route) => (
          <li>{capital(route)}</li>
        ))}
      </ol>
    )}
  </>
);

type Admin = NonNullable<PageRequest['desk']['translation']>;

interface Machines {
  readonly engines: Awaited<ReturnType<Admin['engines']>>;
  readonly models: Awaited<ReturnType<Admin['models']>>;
  readonly routes: readonly string[];
}

async function machinesOf(admin: Admin | undefined): Promise<Machines | undefined> {
  if (!admin) return undefined;
  const [engines, models] = await Promise.all([admin.engines(), admin.models()]);
  return { engines, models, routes: admin.routes() };
}

async function show(request: PageRequest, problem?: string): Promise<Reply> {
  const { store, translation } = request.desk;
  const [view, machines] = await Promise.all([translationDeskView(store), machinesOf(translation)]);
  const token = tokenFor(request);
  const done = request.url.searchParams.has('closed') ? 'The report is closed.' : undefined;
  return formPage(
    <Layout request={request} title="Translation desk">
      <header class="head">
        <h1>Translation desk</h1>
        <p class="meta plain">
          <a href="/translation">What readers are told</a>
        </p>
        <DeskNav current={HERE} />
      </header>
      <Outcome problem={problem} done={done} />
      <div class="prose text desk">
        <h2 id="reports">Open reports</h2>
        {view.reports.length === 0 && <p>Nobody has reported a mistake that is still open.</p>}
      </div>
      {view.reports.length > 0 && (
        <ul class="voices">
          {view.reports.map((report) => (
            <OpenReport view={report} token={token} />
          ))}
        </ul>
      )}
      <div class="prose desk">
        <h2>Sentence memory</h2>
        <p>{view.savings}</p>
        <h2>Doubts raised</h2>
        <Doubts view={view} />
        {machines ? (
          <Machinery request={request} parts={machines} />
        ) : (
          <>
            <h2>Engines</h2>
            <p>This process only serves pages; the engines belong to the process that translates.</p>
          </>
        )}
      </div>
    </Layout>,
    token,
    problem === undefined ? 200 : 400,
  );
}

/** What translates, what it costs and saves, and what readers report; never kept. */
export const adminTranslationPage: Page = (request) => show(request);

/** Closes a report. */
export const closeReport: Page = async (request) => {
  const id = request.form.get('close') ?? '';
  const closed = /^\d{1,15}$/.test(id) && (await request.desk.store.readers.closeReport(Number(id)));
  return closed ? redirect(`${HERE}?closed`, 303) : show(request, 'There is no such open report; it may have been closed before.');
};
