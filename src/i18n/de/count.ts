/** Counted things in German. */
import { counting } from '../plural.ts';

const counted = counting('de');

/** „1 Stelle“, „1.200 Stellen“. */
export const count = (number: number, one: string, other: string): string => counted(number, { one, other });
