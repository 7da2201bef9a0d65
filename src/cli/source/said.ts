import { canonicalTag } from '../../core/language.ts';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { webUrl } from '../../lib/url.ts';
import { zoneOfCountry } from '../../lib/zones.ts';
import { misused, text, type Arguments } from '../command.ts';
import type { Said } from './examine.ts';

/** What the options say of an outlet. */
export function saidBy(args: Arguments): Result<Said, Failure> {
  const country = text(args, 'country')?.toLowerCase();
  if (country !== undefined && zoneOfCountry(country) === undefined) return misused(`“${country}” is not a country's code`);
  const tag = text(args, 'language');
  const language = canonicalTag(tag);
  if (tag !== undefined && language === undefined) return misused(`“${tag}” is not a language tag`);
  const name = text(args, 'name')?.trim();
  if (name === '') return misused('--name is empty');
  return ok({ name, country, language });
}

/** An address as a person types it: without a scheme it is https. */
export function addressOf(raw: string): string | undefined {
  const typed = /^[a-z][a-z\d+.-]*:\/\//i.test(raw) ? raw : `https://${raw}`;
  const url = webUrl(typed);
  return url && (url.hostname.includes('.') || url.hostname.startsWith('[')) ? url.href : undefined;
}
