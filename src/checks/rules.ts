/** Every rule that looks at the story as a whole, in the order in which an editor would want to hear of it. */
import type { Report } from './issue.ts';
import { addressesLost } from './rules/addresses-lost.ts';
import { correctionsDue } from './rules/corrections-due.ts';
import { dates } from './rules/dates.ts';
import { findings } from './rules/findings.ts';
import { figureNumbers } from './rules/figure-numbers.ts';
import { figures } from './rules/figures.ts';
import { headlineNumbers } from './rules/headline-numbers.ts';
import { hiddenNames } from './rules/hidden-names.ts';
import { keptOutOfGit } from './rules/kept-out-of-git.ts';
import { letters } from './rules/letters.ts';
import { licences } from './rules/licences.ts';
import { links } from './rules/links.ts';
import { locators } from './rules/locators.ts';
import { markup } from './rules/markup.ts';
import { phrasing } from './rules/phrasing.ts';
import { pictures } from './rules/pictures.ts';
import { promises } from './rules/promises.ts';
import { quotationMarks } from './rules/quotation-marks.ts';
import { quotations } from './rules/quotations.ts';
import { quotationsInText } from './rules/quotations-in-text.ts';
import { quotationsUsed } from './rules/quotations-used.ts';
import { records } from './rules/records.ts';
import { references } from './rules/references.ts';
import { reply } from './rules/reply.ts';
import { sources } from './rules/sources.ts';
import { speechMarks } from './rules/speech-marks.ts';
import { spelling } from './rules/spelling.ts';
import { unpublished } from './rules/unpublished.ts';
import { unused } from './rules/unused.ts';
import { unwritten } from './rules/unwritten.ts';
import { waits } from './rules/waits.ts';
import type { Story } from './story.ts';

export const rules: ReadonlyArray<(story: Story, report: Report) => void> = [
  records,
  references,
  sources,
  quotations,
  quotationMarks,
  quotationsInText,
  quotationsUsed,
  locators,
  findings,
  keptOutOfGit,
  figures,
  figureNumbers,
  dates,
  waits,
  promises,
  headlineNumbers,
  markup,
  pictures,
  licences,
  links,
  addressesLost,
  correctionsDue,
  letters,
  reply,
  hiddenNames,
  unpublished,
  unwritten,
  unused,
  phrasing,
  speechMarks,
  spelling,
];
