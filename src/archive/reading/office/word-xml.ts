/** The XML of Word files: what is asked of an element in several places. */
import { DOMParser } from 'linkedom';
import { strFromU8, type Unzipped } from 'fflate';

/** A part as a tree; undefined where the file has none. */
export function treeOf(parts: Unzipped, name: string): Document | undefined {
  const part = parts[name];
  return part && (new DOMParser().parseFromString(strFromU8(part), 'text/xml') as unknown as Document);
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && [...element.children].find(({ localName }) => localName === name);

export const firstOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.getElementsByTagName(name)[0];

/** The value of an element's child of a name. */
export const valueOf = (element: Element, name: string): string | undefined =>
  firstOf(element, name)?.getAttribute('w:val') ?? undefined;

/** Whether a property is set: it is where it does not say that it is not. */
export const isOn = (property: Element | undefined): boolean =>
  property !== undefined && !/^(?:0|false|off|none)$/u.test(property.getAttribute('w:val') ?? '');

/** An element with what is in it. Spaces at the ends of a text are kept. */
export function made(
  document: Document,
  name: string,
  contents: string | Element[],
  value?: string,
): Element {
  const element = document.createElement(name);
  if (value !== undefined) element.setAttribute('w:val', value);
  if (typeof contents === 'string') element.textContent = contents;
  else element.append(...contents);
  if (contents.length > 0 && typeof contents === 'string') element.setAttribute('xml:space', 'preserve');
  return element;
}
