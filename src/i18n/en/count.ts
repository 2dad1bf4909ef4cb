/** Counted things in English. */
import { counting } from '../plural.ts';

const counted = counting('en');

/** A number as it is written, and the noun in its form: “1,024 sources”. */
export const plural = (count: number, one: string, other: string): string => counted(count, { one, other });
