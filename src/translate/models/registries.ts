import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { bucketRegistry } from './bucket.ts';
import { offlineRegistry } from './offline.ts';
import { wayThrough } from './proxy.ts';
import type { Registry } from './registry.ts';
import { remoteSettingsRegistry } from './remote-settings.ts';

/** Settings about where models come from. */
export interface RegistrySettings {
  /** Address of a mirror. */
  readonly modelRegistry?: string | undefined;
  readonly modelRegistryFormat: 'gcs' | 'remote-settings';
  /** Folder looked into first. */
  readonly modelOfflineDir?: string | undefined;
  readonly proxy?: string | undefined;
}

/** The registries of the settings in the order they are asked: the offline folder where there is one, then the one on the web. */
export function registriesOf(settings: RegistrySettings, environment: NodeJS.ProcessEnv): Result<readonly Registry[], Failure> {
  const way = wayThrough(environment, settings.proxy);
  if (!way.ok) return way;
  const web = settings.modelRegistryFormat === 'gcs' ? bucketRegistry : remoteSettingsRegistry;
  const offline = settings.modelOfflineDir ? [offlineRegistry(settings.modelOfflineDir)] : [];
  return ok([...offline, web(settings.modelRegistry, way.value)]);
}
