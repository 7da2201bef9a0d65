import { rightsDeskView } from '../../../publish/rights-desk.ts';
import { redirect, type Page, type PageRequest, type Reply } from '../../exchange.ts';
import { DeskNav } from '../../parts/desk-nav.tsx';
import { formPage, Outcome, tokenFor } from '../../parts/form.tsx';
import { Layout } from '../../parts/layout.tsx';
import { AuditLog, Takedowns } from '../../parts/rights-log.tsx';
import { NewOverride, Overrides } from '../../parts/rights-overrides.tsx';
import { OpenRequests, TakeDownForm } from '../../parts/rights-requests.tsx';
import { changeRights, toldOf } from '../../rights-forms.ts';

const HERE = '/admin/rights';

function beforeOf({ searchParams }: URL): number | undefined {
  const raw = searchParams.get('before') ?? '';
  return /^\d{1,15}$/.test(raw) ? Number(raw) : undefined;
}

async function show(request: PageRequest, problem?: string): Promise<Reply> {
  const { url } = request;
  const view = await rightsDeskView(request.desk.store, beforeOf(url));
  const token = tokenFor(request);
  const forms = { action: HERE, token, former: request.form };
  return formPage(
    <Layout request={request} title="Rights desk">
      <header class="head">
        <h1>Rights desk</h1>
        <DeskNav current={HERE} />
      </header>
      <Outcome problem={problem} done={toldOf(url)} />
      <OpenRequests view={view} {...forms} />
      <TakeDownForm {...forms} />
      <Overrides view={view} {...forms} />
      <NewOverride {...forms} />
      <Takedowns takedowns={view.takedowns} />
      <AuditLog view={view} path={HERE} />
    </Layout>,
    token,
    problem === undefined ? 200 : 400,
  );
}

/** What people ask for, what operators decided on newspapers, what was taken down, and the log of it all; never kept. */
export const adminRightsPage: Page = (request) => show(request);

/** Takes an operator's decision; bad input gets one sentence and changes nothing. */
export const saveRights: Page = async (request) => {
  const changed = await changeRights(request);
  if (!changed.ok) return show(request, changed.error);
  const { act, articles } = changed.value;
  const query = new URLSearchParams({ done: act, ...(articles !== undefined && { again: String(articles) }) });
  return redirect(`${HERE}?${query.toString()}`, 303);
};
