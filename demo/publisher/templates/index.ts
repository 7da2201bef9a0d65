import type { DemoPaper } from '../papers.ts';
import { classic } from './classic.ts';
import { mobile } from './mobile.ts';
import { modern } from './modern.ts';
import { plain } from './plain.ts';
import { table } from './table.ts';
import type { Template } from './view.ts';

/** The page designs by the name a paper's file gives. */
export const templates: Readonly<Record<DemoPaper['template'], Template>> = { classic, plain, table, modern, mobile };
