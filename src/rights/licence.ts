import type { RightsSignal } from '../core/rights.ts';
import { asFound } from './words.ts';

/**
 * A licence that lets anyone publish a translation: Creative Commons BY and BY-SA, CC0 and the public domain mark, by address
 * (creativecommons.org) or in words. Licences with NC or ND do not: an edition may be commercial, and a translation is a derivative.
 * What is none of these says nothing, as do long texts, which may name a licence of something else.
 */
export function licenceSignal(words: string): RightsSignal | undefined {
  const text = words.trim();
  return text.length <= longestWords && (namedByAddress(text) ?? namedInWords(text))
    ? { witness: 'licence', words: asFound(text), rights: 'full' }
    : undefined;
}

const longestWords = 300;

/** Undefined where the words hold no address of Creative Commons. */
function namedByAddress(text: string): boolean | undefined {
  const [, kind] = /(?:^|[\s/.])creativecommons\.org\/(licenses|publicdomain)\//i.exec(text) ?? [];
  if (kind === undefined) return undefined;
  if (/creativecommons\.org\/licenses\/(?!by(?:-sa)?(?:\/|$|\s))/i.test(text)) return false;
  return /creativecommons\.org\/(?:licenses\/by(?:-sa)?|publicdomain\/(?:zero|mark))(?:\/|$|\s)/i.test(text);
}

const narrowing =
  /\bnc\b|\bnd\b|non-?\s?commercial|no-?\s?deriv|nicht[- ]?kommerziell|keine bearbeitung|pas d.utilisation commerciale|pas de modification|no comercial|sin derivad|não comercial|non commerciale|non opere derivate/i;
const opening =
  /\bcc0\b|\bcc[\s-]?by(?:[\s-]sa)?\b|creative commons[\s:,–-]+(?:attribution|namensnennung|paternité|attribuzione|atribución|reconocimiento|atribuição|naamsvermelding|uznanie autorstwa|zero)|^public domain$/i;
const refusing =
  /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati/i;

const namedInWords = (text: string): boolean => opening.test(text) && !narrowing.test(text) && !refusing.test(text);
