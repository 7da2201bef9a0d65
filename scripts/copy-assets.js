// The compiler leaves style sheets where they are; the built pages read them beside their code.
import { cpSync } from 'node:fs';

cpSync('src/web/styles', 'dist/web/styles', { recursive: true });
