import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { TARGET } from '../src/core/language.ts';
import { writeModelFolder } from './model/folder.ts';
import { readPapers } from './publisher/papers.ts';

const dictionary = z.array(z.tuple([z.string(), z.string(), z.enum(['N', 'A']).nullable()]));

/** Makes a translation model from the dictionary of every paper that has one, and installs it in a models folder. */
export async function installHandsetModels(modelsDir: string): Promise<void> {
  for (const paper of readPapers()) {
    const file = new URL(`./papers/${paper.id}/dictionary.json`, import.meta.url);
    if (!existsSync(fileURLToPath(file))) continue;
    const entries = dictionary.parse(JSON.parse(readFileSync(file, 'utf8')));
    await writeModelFolder(
      modelsDir,
      { from: paper.language, to: TARGET },
      entries.map(([source, english, flag]) => [source, english, flag ?? undefined]),
    );
  }
}
