/** How well personal data is found in a committed set of pieces. Used by the bench and by a test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findPersonalData } from '../../src/archive/findings/personal-data/find.ts';
import type { CountryCode } from '../../src/archive/findings/personal-data/countries.ts';

/** A passage with a piece that must be found, or with one that only looks like it. */
export interface Passage {
  countries: CountryCode[];
  language: string;
  kind?: string;
  text: string;
  find?: string;
  leave?: string;
}

export interface Score {
  planted: number;
  found: number;
  lookAlikes: number;
  falseFinds: number;
  recall: number;
  precision: number;
  /** One line for each piece that was missed or found wrongly. */
  wrong: string[];
}

const folder = join(import.meta.dirname, '../fixtures/personal-data');

/** The committed sets. `blind.yaml` was written by somebody who had not seen the forms. */
export const SETS = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

export const readSet = (name: string): Passage[] =>
  parse(readFileSync(join(folder, name), 'utf8')) as Passage[];

/** A piece is found where one find covers all of it; every other find is false. */
export function score(passages: Passage[]): Score {
  let [found, falseFinds] = [0, 0];
  const wrong: string[] = [];
  for (const { countries, text, find, kind } of passages) {
    const at = find === undefined ? -1 : text.indexOf(find);
    const finds = findPersonalData(text, countries);
    const right = finds.filter(
      ({ start, end }) => find !== undefined && start <= at && end >= at + find.length,
    );
    const others = finds.filter((one) => !right.includes(one));
    const said = others.map((one) => `${one.kind} “${text.slice(one.start, one.end)}”`).join(', ');
    if (right.length > 0) found += 1;
    else if (find !== undefined)
      wrong.push(`missed: ${kind} “${find}” in “${text}”${said && ` (found ${said})`}`);
    falseFinds += others.length;
    if (others.length > 0 && (find === undefined || right.length > 0))
      wrong.push(`false: ${said} in “${text}”`);
  }
  const planted = passages.filter(({ find }) => find !== undefined).length;
  return {
    planted,
    found,
    lookAlikes: passages.length - planted,
    falseFinds,
    recall: found / planted,
    precision: found / (found + falseFinds),
    wrong,
  };
}
