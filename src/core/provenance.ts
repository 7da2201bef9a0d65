/** ISO 8601 instant in UTC with milliseconds, such as `2026-03-12T07:10:00.000Z`; sorts as text. */
export type Instant = string;

/** The instant so many milliseconds after another; before it when negative. */
export const later = (instant: Instant, ms: number): Instant => new Date(Date.parse(instant) + ms).toISOString();

/** Why a stage kept, dropped or chose something; shown in the inspector. */
export interface Reason {
  /** The rule that decided, in kebab case, such as `teaser-list`. */
  readonly rule: string;
  /** What it decided on, at most a few words of it. */
  readonly detail?: string;
}

/** Where an output row came from: enough to explain it and to tell whether it is stale. */
export interface Provenance {
  readonly stage: StageName;
  /** Version of the stage's rules; raising it makes older rows stale. */
  readonly version: number;
  /** Library, engine or fetcher with its version, such as `readability 0.6.0`. */
  readonly tool: string;
  /** SHA-256 (hex) of the input the row was made from. */
  readonly inputHash: string;
  readonly reasons: readonly Reason[];
  readonly at: Instant;
}

/** The stages in the order of the flow. */
export const stageNames = ['feeds', 'fetch', 'extract', 'identify', 'translate', 'enrich', 'publish'] as const;

export type StageName = (typeof stageNames)[number];
