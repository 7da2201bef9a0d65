import { existsSync } from 'node:fs';
import { pino } from 'pino';
import type { Desk, Newsroom, NewsroomOptions, StoreUse } from './cli/command.ts';
import { rereadWith } from './cli/inspect/reading.ts';
import type { Config } from './config.ts';
import type { Failure } from './core/failure.ts';
import type { Budget, Clock, Fetcher, Log, PressDesk, Translator } from './core/ports.ts';
import { later } from './core/provenance.ts';
import { err, ok, type Result } from './core/result.ts';
import type { Source } from './core/source.ts';
import type { Store } from './core/store.ts';
import { startExtractor } from './extract/extractor.ts';
import { siteRulesIn } from './extract/site-config/folder.ts';
import { knownSection } from './enrich/section.ts';
import { paceFor } from './feeds/pace.ts';
import { startFeedParser } from './feeds/parser.ts';
import { pressDesk, pressOf } from './feeds/press-desk.ts';
import { countSources, readPress, sourceFolders } from './feeds/sources.ts';
import { mostRecords, restoreHolds } from './fetch/holds.ts';
import { createLimiter, type Limiter } from './fetch/limiter.ts';
import { politeHttpFetcher } from './fetch/polite.ts';
import { replaySources } from './fetch/replay-sources.ts';
import { readReplay, replayFetcher } from './fetch/replay.ts';
import { pipeline } from './pipeline.ts';
import { publicStore, type PublicEdition } from './publish/public-edition.ts';
import { createRunner } from './runner.ts';
import { storageFailure } from './store/failure.ts';
import { lockDataFolder } from './store/lock.ts';
import { databaseFile, openStore } from './store/open.ts';
import { translationAdmin } from './translate/admin.ts';
import { storeBudget } from './translate/budget.ts';
import { memoryShareMb } from './translate/engines/bergamot.ts';
import { openEngines } from './translate/engines/open.ts';
import { registriesOf } from './translate/models/registries.ts';
import { modelSupply, type ModelSupply } from './translate/models/supply.ts';
import { startWeb } from './web/listen.ts';

/** How often an idle stage looks for work that fell due or that another process queued. */
const pollMs = 1000;
/** Work of older stage versions is done again when it was settled within the last 30 days. */
const staleAfterMs = 30 * 86_400_000;

const systemClock: Clock = { now: () => new Date().toISOString() };

/** Composition root: the only place that knows every part by name. `parts` replaces the standard streams and the like. */
export function createDesk(parts: Partial<Desk> & Pick<Desk, 'signal'>): Desk {
  const desk: Desk = {
    cwd: process.cwd(),
    environment: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    clock: systemClock,
    log: (config): Log => pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true })),
    openStore: (config, use) => openLockedStore(config, use, desk.clock),
    openTranslators: (config) => Promise.resolve(openTranslatorsBeside(config, desk.clock)),
    openFetcher: (config) => fetcherOf(config),
    openNewsroom: (config, options = {}) => openNewsroom(desk, config, options),
    async serve(config, store, translation, press) {
      const { host, port, publicNames: names, sourceUrl, callbackUrl } = config;
      const settings = {
        host,
        port,
        names,
        sourceUrl,
        callbackUrl,
        edition: config.edition,
        catalogue: countSources(...sourceFolders(config)),
      };
      const siteRules = siteRulesIn(config);
      if (!siteRules.ok) return siteRules;
      // Its thread starts at the first page that is inspected and ends when it is idle.
      const extractor = startExtractor({ threads: 1 });
      const reread = rereadWith(extractor, siteRules.value);
      const edition = publicEditionOf(config);
      const web = await startWeb({
        store: edition ? publicStore(store, edition) : store,
        clock: desk.clock,
        log: desk.log(config),
        settings,
        reread,
        ...(translation && { translation }),
        ...(press && { press }),
      });
      if (!web.ok) {
        await extractor.close();
        return web;
      }
      const close = async (): Promise<void> => {
        await web.value.close();
        await extractor.close();
      };
      return ok({ url: web.value.url, close });
    },
    ...parts,
  };
  return desk;
}

/** What the configuration says of a public edition; undefined for a private one. */
const publicEditionOf = ({ edition, excerptWords: words }: Config): PublicEdition | undefined =>
  edition === 'public' ? { words } : undefined;

/** The store the configuration names. */
const storeOf = ({ dataDir, databaseUrl }: Config): ReturnType<typeof openStore> =>
  openStore({ dataDir, ...(databaseUrl ? { databaseUrl } : {}) });

/**
 * Opens the store. Who writes to SQLite holds the data folder alone, and takes over whatever a dead process had leased; who
 * reads, or writes a little beside a running desk, makes nothing.
 */
async function openLockedStore(config: Config, use: StoreUse, clock: Clock): Promise<Result<Store, Failure>> {
  if (use !== 'write' && config.databaseUrl === undefined && !existsSync(databaseFile(config.dataDir))) {
    return err({
      kind: 'malformed',
      what: `The data folder ${config.dataDir}`,
      detail: 'there is no newspaper in it yet; `desk start` begins one',
    });
  }
  const alone = use === 'write' && config.databaseUrl === undefined;
  let lock: Awaited<ReturnType<typeof lockDataFolder>> | undefined;
  try {
    if (alone) lock = await lockDataFolder(config.dataDir);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return err(storageFailure(error) ?? { kind: 'malformed', what: `The data folder ${config.dataDir}`, detail });
  }
  if (lock && !lock.ok) {
    return err({
      kind: 'in-use',
      what: `The data folder ${config.dataDir}`,
      by: lock.error.pid > 0 ? `process ${lock.error.pid}` : 'another process',
    });
  }
  const store = await storeOf(config);
  if (!store.ok) {
    await lock?.value.release();
    return store;
  }
  const close = async (): Promise<void> => {
    await store.value.close();
    await lock?.value.release();
  };
  const opened = { ...store.value, close };
  return alone ? unlessFull(opened, () => opened.work.releaseAll(clock.now())) : ok(opened);
}

/** The store after its first writes; closed where the disk has no room for them. */
async function unlessFull(store: Store, write: () => Promise<unknown>): Promise<Result<Store, Failure>> {
  try {
    await write();
    return ok(store);
  } catch (error) {
    const failure = storageFailure(error);
    if (!failure) throw error;
    await store.close();
    return err(failure);
  }
}

/** The engines of the configuration. */
function openTranslators(
  config: Config,
  { clock, budgetOf, supply }: { clock: Clock; budgetOf: (engine: string) => Budget; supply?: ModelSupply },
): Result<readonly Translator[], Failure> {
  return openEngines(config.engines, config.routes, {
    ...config,
    clock,
    modelDir: config.modelsDir,
    supply,
    budgetOf,
  });
}

/** What paid engines are sent is counted in the store, whoever opened it. */
const budgetsIn =
  (config: Config, { budgets }: Pick<Store, 'budgets'>, clock: Clock) =>
  (engine: string) =>
    storeBudget({ budgets, engine, limits: config.budgets[engine] ?? {}, clock });

/** Budgets for a command beside a running desk: the store is opened at the first need, without the lock of who works there. */
function budgetsBeside(config: Config, clock: Clock): { budgetOf(engine: string): Budget; close(): Promise<void> } {
  let opening: ReturnType<typeof openStore> | undefined;
  const open = (): ReturnType<typeof openStore> => (opening ??= storeOf(config));
  return {
    budgetOf: (engine) => ({
      async spend(amount) {
        const store = await open();
        return store.ok ? budgetsIn(config, store.value, clock)(engine).spend(amount) : store;
      },
      async giveBack(amount) {
        const store = await open();
        if (store.ok) await budgetsIn(config, store.value, clock)(engine).giveBack(amount);
      },
    }),
    async close() {
      const store = await opening;
      if (store?.ok) await store.value.close();
    },
  };
}

/** The engines for a command: closing the last of them closes what they are counted in. */
function openTranslatorsBeside(config: Config, clock: Clock): Result<readonly Translator[], Failure> {
  const budgets = budgetsBeside(config, clock);
  const opened = openTranslators(config, { clock, budgetOf: (engine) => budgets.budgetOf(engine) });
  if (!opened.ok) return opened;
  let open = opened.value.length;
  const close = async (translator: Translator): Promise<void> => {
    await translator.close();
    if (--open === 0) await budgets.close();
  };
  return ok(opened.value.map((translator) => ({ ...translator, close: () => close(translator) })));
}

interface Press {
  readonly sources: readonly Source[];
  readonly fetcher: Fetcher & { close?(): Promise<void> };
}

/** The way to the press over the network. */
const fetcherOf = (config: Config, limiter = createLimiter()): Fetcher & { close(): Promise<void> } =>
  politeHttpFetcher({
    contactUrl: config.contactUrl,
    contactMail: config.contactMail,
    allowPrivate: config.allowPrivate,
    limiter,
    pauseSeconds: config.pauseSeconds,
  });

/** The newspapers to read and the way to them: the network, or a folder of stored answers. */
async function openPress(config: Config, options: NewsroomOptions, limiter: Limiter): Promise<Result<Press, Failure>> {
  if (options.replay !== undefined) {
    const replay = await readReplay(options.replay);
    if (!replay.ok) return replay;
    return ok({ sources: replaySources(replay.value), fetcher: replayFetcher(replay.value) });
  }
  const press = options.sources ? ok({ sources: options.sources }) : readPress(sourceFolders(config), config.sources);
  if (!press.ok) return press;
  return ok({ sources: press.value.sources, fetcher: fetcherOf(config, limiter) });
}

/**
 * What is read of the press now, and the choice of it. An empty newspaper asks first, where a browser can answer: nothing is read before.
 * What is replayed or handed in was chosen by whoever did so.
 */
async function chosenPress(
  config: Config,
  options: NewsroomOptions,
  store: Store,
  clock: Clock,
  unchosen: readonly Source[],
): Promise<Result<{ readonly sources: readonly Source[]; readonly press?: PressDesk }, Failure>> {
  if (options.replay !== undefined || options.sources) return ok({ sources: unchosen });
  const entries = config.sources;
  const parts = { dirs: sourceFolders(config), entries, store: store.sources, clock, sectionNamed: knownSection };
  const choice = await store.sources.choice();
  if (choice) {
    const sources = pressOf(parts, choice);
    return sources.ok ? ok({ sources: sources.value, press: pressDesk(parts, false) }) : sources;
  }
  const isNew = entries.length === 0 && config.edition === 'private' && unchosen.length > 0 && (await store.sources.list()).length === 0;
  const asks = options.ask === true && isNew;
  return ok({ sources: asks ? [] : unchosen, press: pressDesk(parts, asks) });
}

async function openNewsroom(desk: Desk, config: Config, options: NewsroomOptions): Promise<Result<Newsroom, Failure>> {
  const registries = registriesOf(config, desk.environment);
  if (!registries.ok) return registries;
  const siteRules = siteRulesIn(config);
  if (!siteRules.ok) return siteRules;
  const limiter = createLimiter();
  const press = await openPress(config, options, limiter);
  if (!press.ok) return press;
  const { sources, fetcher } = press.value;
  const opened = await desk.openStore(config, 'write');
  if (!opened.ok) {
    await fetcher.close?.();
    return opened;
  }
  const store = opened.value;
  const { clock } = desk;
  const chosen = await chosenPress(config, options, store, clock, sources);
  if (!chosen.ok) {
    await Promise.all([fetcher.close?.(), store.close()]);
    return chosen;
  }
  const log = desk.log(config);
  const supply = modelSupply({
    dir: config.modelsDir,
    registries: registries.value,
    clock,
    fetch: config.modelFetch,
    architectures: config.modelArchitectures,
    log,
  });
  const translators = openTranslators(config, { clock, budgetOf: budgetsIn(config, store, clock), supply });
  if (!translators.ok) {
    await Promise.all([supply.close(), fetcher.close?.(), store.close()]);
    return translators;
  }
  const routing = { translators: translators.value, order: config.engines, rules: config.routes };

  const parse = startFeedParser();
  const extractor = startExtractor({ threads: 1 });
  const polls = { pollsPerDay: config.pollsPerDay, newMinutes: config.pollMinutes };
  const stages = pipeline({
    clock: desk.clock,
    fetcher,
    parse,
    rereadHours: config.rereadHours,
    polls,
    callbackUrl: config.callbackUrl,
    extractor,
    siteRules: siteRules.value,
    publicEdition: publicEditionOf(config),
    ...routing,
  });
  let waking = 0;
  const wake = async (): Promise<void> => {
    waking += 1;
    try {
      await store.work.wake('translate', ['model-missing'], clock.now());
    } catch (error) {
      log.error({ err: error }, 'articles wait on for a model that came');
    } finally {
      waking -= 1;
    }
  };
  supply.onModels(() => void wake());
  const prepared = await unlessFull(store, async () => {
    await store.sources.sync(chosen.value.sources, desk.clock.now());
    const { pollsPerDay } = paceFor(await store.sources.feeds(), polls, clock.now());
    if (pollsPerDay > polls.pollsPerDay)
      log.warn({ pollsPerDay }, `the feeds need at least ${pollsPerDay} polls a day; the budget of ${polls.pollsPerDay} cannot be kept`);
    for (const { name, version } of stages)
      await store.work.requeueStale(name, version, later(desk.clock.now(), -staleAfterMs), desk.clock.now());
    const again = await store.rights.publishFor(config.edition, clock.now());
    if (again > 0) log.info({ articles: again }, `articles are published again for a ${config.edition} edition`);
    restoreHolds(limiter, await store.work.failures({ limit: mostRecords }), clock.now());
    // A model may have been installed while this desk was away.
    await store.work.wake('translate', ['model-missing', 'pair-unsupported'], desk.clock.now());
  });
  const runner = createRunner({
    store,
    stages,
    clock: desk.clock,
    log,
    leaseSeconds: config.leaseSeconds,
    pollMs,
    storageFailure,
    ...(options.onSettled ? { onSettled: options.onSettled } : {}),
  });
  const end = async (): Promise<void> => {
    await Promise.all([parse.close(), extractor.close(), fetcher.close?.(), ...translators.value.map((translator) => translator.close())]);
    await supply.close();
  };
  if (!prepared.ok) {
    await end();
    return prepared;
  }
  const close = async (): Promise<void> => {
    await end();
    await store.close();
  };
  const translation = translationAdmin({
    ...routing,
    budgets: store.budgets,
    limits: config.budgets,
    modelsDir: config.modelsDir,
    supply,
    clock,
    architectures: config.modelArchitectures,
    ceilingMb: config.translateMemoryMb ?? memoryShareMb(),
  });
  const { press: choosing } = chosen.value;
  if (choosing?.waiting())
    log.warn({}, 'nothing is read until newspapers are chosen in the browser, or the setting sources (DESK_SOURCES) names some');
  return ok({
    store,
    runner,
    translation,
    ...(choosing && { press: choosing }),
    modelsOnTheirWay: () => waking > 0 || supply.state().some(({ obtaining }) => obtaining.kind === 'fetching'),
    close,
  });
}
