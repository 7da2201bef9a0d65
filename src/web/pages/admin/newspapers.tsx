import type { FC } from 'hono/jsx';
import { sentenceOf } from '../../../core/failure.ts';
import type { PressChoice } from '../../../core/source.ts';
import { choiceIn, pressOptions, unknownIn, starterChoice, takesOf, type Takes } from '../../../publish/press-view.ts';
import { dateText, numberText } from '../../../publish/times.ts';
import { redirect, type Page, type PageRequest, type Reply } from '../../exchange.ts';
import { DeskNav } from '../../parts/desk-nav.tsx';
import { formPage, Outcome, tokenFor } from '../../parts/form.tsx';
import { Layout } from '../../parts/layout.tsx';
import { NEWSPAPERS, PressForm } from '../../parts/press-form.tsx';
import { PressTakes } from '../../parts/press-takes.tsx';

const Head: FC<{ first: boolean; known: number; chosen: PressChoice | undefined; entries: readonly string[] }> = ({
  first,
  known,
  chosen,
  entries,
}) => (
  <header class="head">
    <h1>{first ? 'Which newspapers do you want to read?' : 'Newspapers'}</h1>
    <p>
      {first
        ? `This newspaper is empty, and nothing is read yet. ${numberText(known)} papers are known; a starter edition is ticked below. Choose, see what it takes, and begin.`
        : chosen
          ? `Chosen on ${dateText(chosen.at)}. What is no longer chosen is not polled any more; its articles stay.`
          : 'Nobody has chosen yet: the starter edition is read. A choice takes its place.'}
    </p>
    {entries.length > 0 && (
      <p class="meta">
        The setting <code>sources</code> adds to it, or takes away: <code>{entries.join(' ')}</code>
      </p>
    )}
    <DeskNav current={NEWSPAPERS} />
  </header>
);

const Away: FC<{ request: PageRequest; why: string }> = ({ request, why }) => (
  <Layout request={request} title="Newspapers">
    <header class="head">
      <h1>Newspapers</h1>
      <DeskNav current={NEWSPAPERS} />
    </header>
    <p>{why}</p>
  </Layout>
);

/** The form as it was sent, or what is chosen, or the starter edition; empty where the address asks for that. */
async function show(request: PageRequest, { problem, looked }: { problem?: string; looked?: boolean } = {}): Promise<Reply> {
  const { press, translation, clock } = request.desk;
  const token = tokenFor(request);
  if (!press) return formPage(<Away request={request} why="This process reads no newspapers that could be chosen here." />, token);
  const known = press.known();
  if (!known.ok) return formPage(<Away request={request} why={sentenceOf(known.error)} />, token);
  const options = pressOptions(known.value);
  const chosen = await press.choice();
  const none = { breadth: 'starter', countries: [], languages: [], sections: [] } as const;
  const shown = looked ? choiceIn(request.form, options) : request.url.searchParams.has('none') ? none : (chosen ?? starterChoice(options));
  const takes = await takesOf(press, translation, { ...shown, at: clock.now() });
  const trouble = problem ?? (takes.ok ? undefined : takes.error);
  return formPage(
    <Layout request={request} title={press.waiting() ? 'Choose newspapers' : 'Newspapers'} sheet="press">
      <Head first={press.waiting()} known={options.known} chosen={chosen} entries={press.entries} />
      <Outcome problem={trouble} done={request.url.searchParams.has('done') ? 'Saved.' : undefined} />
      <PressForm options={options} choice={shown} token={token} first={press.waiting()}>
        {takes.ok && <PressTakes takes={takes.value} />}
      </PressForm>
    </Layout>,
    token,
    problem === undefined ? 200 : 400,
  );
}

/** Which newspapers are read: asked of an empty newspaper before anything is, and to be changed at any time; never kept. */
export const newspapersPage: Page = (request) => show(request);

function refusalOf(takes: Takes): string | undefined {
  if (takes.papers > 0) return undefined;
  return takes.empty.length > 0
    ? `This choice takes no newspaper: none of ${takes.empty.slice(0, 3).join(', ')} writes in a language that is ticked, or none is in the starter edition.`
    : 'This choice takes no newspaper.';
}

/** Shows what a choice takes, or keeps it and begins; bad input gets one sentence and changes nothing. */
export const saveNewspapers: Page = async (request) => {
  const { press, translation, clock } = request.desk;
  const known = press?.known();
  if (!press || !known?.ok) return show(request);
  if (request.form.get('act') === 'look') {
    const problem = unknownIn(request.form, pressOptions(known.value));
    return show(request, { looked: true, ...(problem !== undefined && { problem }) });
  }
  if (request.form.get('act') !== 'start') return show(request, { looked: true, problem: 'The form does not say what to do.' });
  const choice: PressChoice = { ...choiceIn(request.form, pressOptions(known.value)), at: clock.now() };
  const unknown = unknownIn(request.form, pressOptions(known.value));
  const takes = await takesOf(press, translation, choice);
  const refusal = unknown !== undefined ? unknown : takes.ok ? refusalOf(takes.value) : takes.error;
  if (refusal !== undefined) return show(request, { looked: true, problem: refusal });
  const saved = await press.choose(choice);
  if (!saved.ok) return show(request, { looked: true, problem: sentenceOf(saved.error) });
  return redirect(`${NEWSPAPERS}/progress`, 303);
};
