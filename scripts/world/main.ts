// npm run world
// Draws the map of the world that pages show, and writes it as a module.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawWorld, worldModule } from './draw.ts';

const file = fileURLToPath(new URL('../../src/web/parts/world.data.ts', import.meta.url));
writeFileSync(file, worldModule(drawWorld()));
console.log(`world: ${file} is written.`);
