#!/usr/bin/env node
// Starts the command line from source in a checkout, from dist/ where the project was built without its development tools.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => new URL(path, import.meta.url);
const built = existsSync(at('../dist/desk.js'));
const fromSource = existsSync(at('../src/desk.ts')) && !(built && process.env.NODE_ENV === 'production');
const argv = fromSource
  ? ['--import', at('./typescript.js').href, fileURLToPath(at('../src/desk.ts'))]
  : [fileURLToPath(at('../dist/desk.js'))];
const child = spawn(process.execPath, ['--no-warnings=ExperimentalWarning', ...argv, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { TSX_TSCONFIG_PATH: fileURLToPath(at('../tsconfig.json')), TZ: 'UTC', ...process.env },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
