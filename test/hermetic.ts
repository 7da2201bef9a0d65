import { beforeEach, vi } from 'vitest';

beforeEach(() => {
  vi.stubGlobal('fetch', () =>
    Promise.reject(new Error('tests do not use the network: pass a Fetcher, or serve from 127.0.0.1 with undici')),
  );
});
