import type { DomDocument, DomElement } from '../lib/html.ts';

/**
 * Puts a page that its server streamed in pieces together: React sends late parts as `<div hidden id="S:1">` and a script moves
 * them to where `<template id="B:1">` (or `P:1`) stands. Without this, such a page is empty for a reader without scripts.
 */
export function joinStreamed(document: DomDocument): void {
  const parts = [...document.querySelectorAll('div[hidden][id^="S:"]')];
  if (parts.length === 0) return;
  const places = new Map<string, DomElement>();
  for (const place of document.querySelectorAll('template[id^="B:"], template[id^="P:"]')) {
    const id = place.getAttribute('id')!.slice(2);
    if (!places.has(id)) places.set(id, place);
  }
  for (const part of parts) {
    const place = places.get(part.getAttribute('id')!.slice(2));
    part.removeAttribute('hidden');
    // A part that would be moved into itself stays where it is.
    if (place && !isWithin(place, part)) place.replaceWith(part);
  }
}

function isWithin(node: DomElement, outer: DomElement): boolean {
  for (let at: DomElement | null = node; at; at = at.parentElement) if (at === outer) return true;
  return false;
}
