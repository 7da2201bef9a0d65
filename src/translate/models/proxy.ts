import { EnvHttpProxyAgent, type Dispatcher } from 'undici';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';

const schemes = ['http:', 'https:', 'socks5:'];

/**
 * The way to a registry: through `proxy`, else through what `HTTPS_PROXY` and `HTTP_PROXY` of the environment name (small letters count
 * first, as with curl), else straight; hosts in `NO_PROXY` always straight. Registries at `https:` addresses are tunnelled to (CONNECT).
 */
export function wayThrough(environment: NodeJS.ProcessEnv, proxy?: string): Result<Dispatcher, Failure> {
  const setting = (name: string): string => environment[name.toLowerCase()] || environment[name] || '';
  const [httpProxy, httpsProxy] = proxy ? [proxy, proxy] : [setting('HTTP_PROXY'), setting('HTTPS_PROXY')];
  for (const address of [httpProxy, httpsProxy]) {
    // The address may hold a password: it is not repeated.
    if (address && !(URL.canParse(address) && schemes.includes(new URL(address).protocol)))
      return err({ kind: 'malformed', what: 'The address of the proxy', detail: 'it must look like http://proxy.example:3128' });
  }
  // Plain requests go to the proxy as such: many allow CONNECT to port 443 only.
  return ok(new EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy: setting('NO_PROXY'), proxyTunnel: false }));
}
