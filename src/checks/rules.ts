/** Every rule that looks at the story as a whole, in the order in which an editor would want to hear of it. */
import type { Report } from './issue.ts';
import { addressesLost } from './rules/publishing/addresses-lost.ts';
import { correctionsDue } from './rules/publishing/corrections-due.ts';
import { dates } from './rules/records/dates.ts';
import { findings } from './rules/publishing/findings.ts';
import { figureNumbers } from './rules/figures/figure-numbers.ts';
import { figures } from './rules/figures/figures.ts';
import { headlineNumbers } from './rules/figures/headline-numbers.ts';
import { hiddenNames } from './rules/publishing/hidden-names.ts';
import { keptOutOfGit } from './rules/publishing/kept-out-of-git.ts';
import { letters } from './rules/records/letters.ts';
import { licences } from './rules/sources/licences.ts';
import { links } from './rules/sources/links.ts';
import { locators } from './rules/quotations/locators.ts';
import { markup } from './rules/text/markup.ts';
import { phrasing } from './rules/text/phrasing.ts';
import { pictures } from './rules/figures/pictures.ts';
import { promises } from './rules/records/promises.ts';
import { quotationMarks } from './rules/quotations/quotation-marks.ts';
import { quotations } from './rules/quotations/quotations.ts';
import { quotationsInText } from './rules/quotations/quotations-in-text.ts';
import { quotationsUsed } from './rules/quotations/quotations-used.ts';
import { records } from './rules/records/records.ts';
import { references } from './rules/sources/references.ts';
import { reply } from './rules/records/reply.ts';
import { sources } from './rules/sources/sources.ts';
import { speechMarks } from './rules/quotations/speech-marks.ts';
import { spelling } from './rules/text/spelling.ts';
import { unpublished } from './rules/publishing/unpublished.ts';
import { unused } from './rules/records/unused.ts';
import { unwritten } from './rules/records/unwritten.ts';
import { waits } from './rules/records/waits.ts';
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
