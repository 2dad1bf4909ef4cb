/** Findings that are found in the text: their place in the line is reckoned, and their words are known. */
import type { HeldFinding } from '../../schemas/held.ts';

const IN_THE_TEXT = new Set<HeldFinding['kind']>([
  'email-address',
  'telephone-number',
  'national-insurance-number',
  'nhs-number',
  'unique-pupil-number',
  'postal-address',
  'date-of-birth',
]);

/** Whether the words of a finding count, and not its box. */
export const isRough = (kind: HeldFinding['kind']): boolean => IN_THE_TEXT.has(kind);
