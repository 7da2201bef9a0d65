import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { fontFaces } from './fonts.data.ts';

/** A file served under a name that holds its hash, so that it may be kept for ever. */
export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same in brotli, for text. */
  readonly brotli?: Uint8Array<ArrayBuffer>;
}

/** All static files, and the addresses pages need. */
export interface Assets {
  readonly css: Readonly<Record<Sheet, string>>;
  readonly icon: string;
  /** By path, such as `/assets/site-1f2e3d4c5b.css`. */
  readonly files: ReadonlyMap<string, Asset>;
}

/** `site` is on every page; the others are for the pages that need them. */
const sheets = {
  site: ['tokens', 'base', 'layout', 'parts', 'print'],
  article: ['article'],
  figures: ['figures'],
  press: ['press'],
} as const;
export type Sheet = keyof typeof sheets;

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#fffdf8" d="M0 0h32v32H0z"/><path fill="#1a1814" d="M6 7h11v3H6zm0 6h9v2H6zm0 4h9v2H6zm0 4h9v2H6z"/><path fill="#8a6100" d="M18 6h2v20h-2z"/><path fill="#8f1d14" d="M22 13h5v2h-5zm0 4h5v2h-5zm0 4h5v2h-5z"/></svg>';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 10);
const copied = (bytes: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Comments, line breaks and indentation go; nothing else is touched. */
function tightened(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replaceAll(';}', '}')
    .trim();
}

/** Reads fonts and styles once; throws where the installation is incomplete, which is a bug. */
export function loadAssets(): Assets {
  const files = new Map<string, Asset>();
  const add = (name: string, extension: string, type: string, bytes: Uint8Array<ArrayBuffer>, text = false): string => {
    const path = `/assets/${name}-${hashOf(bytes)}.${extension}`;
    const brotli = text ? copied(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })) : undefined;
    files.set(path, { type, bytes, ...(brotli && { brotli }) });
    return path;
  };
  const faces = fontFaces.map((face) => {
    const file = fileURLToPath(import.meta.resolve(face.module));
    const name = face.module.split('/').at(-1)!.replace('.woff2', '');
    const path = add(name, 'woff2', 'font/woff2', copied(readFileSync(file)));
    return `@font-face{font-family:"${face.family}";src:url(${path});font-weight:${face.weight};font-style:${face.style};font-display:swap;unicode-range:${face.range}}`;
  });
  const sheet = (name: Sheet, ...before: readonly string[]): string => {
    const parts = sheets[name].map((file) => readFileSync(new URL(`./styles/${file}.css`, import.meta.url), 'utf8'));
    return add(name, 'css', 'text/css; charset=utf-8', copied(Buffer.from(tightened([...before, ...parts].join('\n')))), true);
  };
  return {
    css: {
      site: sheet('site', '@layer tokens, base, layout, parts, print;', ...faces),
      article: sheet('article'),
      figures: sheet('figures'),
      press: sheet('press'),
    },
    icon: add('icon', 'svg', 'image/svg+xml', copied(Buffer.from(icon)), true),
    files,
  };
}
