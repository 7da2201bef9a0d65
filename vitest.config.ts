import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,test,demo,eval,bench,scripts}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // Worker threads started by the code under test load TypeScript through the same loader as `desk` does.
    execArgv: ['--import', new URL('./bin/typescript.js', import.meta.url).href],
    env: { TZ: 'UTC', NODE_ENV: 'test' },
    globalSetup: ['test/left-out.ts'],
    setupFiles: ['test/hermetic.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
