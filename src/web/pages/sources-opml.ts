import { opmlOf, opmlType } from '../../publish/opml.ts';
import { PAPER } from '../settings.ts';
import type { Page } from '../exchange.ts';

/** The newspapers that are read, as a subscription list for feed readers. */
export const sourcesOpml: Page = async ({ desk }) => {
  const body = opmlOf(await desk.store.sources.list(), { title: `Newspapers of ${PAPER}`, at: desk.clock.now() });
  return { status: 200, type: opmlType, body, headers: { 'Content-Disposition': 'attachment; filename="newspapers.opml"' } };
};
