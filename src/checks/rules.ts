/** Every rule that looks at the story as a whole, in the order in which an editor would want to hear of it. */
import type { Report } from './issue.ts';
import { checkLostAddresses } from './rules/publishing/addresses-lost.ts';
import { checkCorrectionsDue } from './rules/publishing/corrections-due.ts';
import { checkDates } from './rules/records/dates.ts';
import { checkMisread } from './rules/quotations/misread.ts';
import { checkFindings } from './rules/publishing/findings.ts';
import { checkFigureNumbers } from './rules/figures/figure-numbers.ts';
import { checkCharts } from './rules/figures/charts.ts';
import { checkFigures } from './rules/figures/figures.ts';
import { checkHeadlineNumbers } from './rules/figures/headline-numbers.ts';
import { checkHiddenNames } from './rules/publishing/hidden-names.ts';
import { checkKeptOutOfGit } from './rules/publishing/kept-out-of-git.ts';
import { checkLetters } from './rules/records/letters.ts';
import { checkLicences } from './rules/sources/licences.ts';
import { checkLinks } from './rules/sources/links.ts';
import { checkLocators } from './rules/quotations/locators.ts';
import { checkMarkup } from './rules/text/markup.ts';
import { checkPhrasing } from './rules/text/phrasing.ts';
import { checkPictures } from './rules/figures/pictures.ts';
import { checkPromises } from './rules/records/promises.ts';
import { checkQuotationMarks } from './rules/quotations/quotation-marks.ts';
import { checkQuotations } from './rules/quotations/quotations.ts';
import { checkQuotationsInText } from './rules/quotations/quotations-in-text.ts';
import { checkQuotationsUsed } from './rules/quotations/quotations-used.ts';
import { checkReadability } from './rules/text/readability.ts';
import { checkRecords } from './rules/records/records.ts';
import { checkReferences } from './rules/sources/references.ts';
import { checkReply } from './rules/records/reply.ts';
import { checkSources } from './rules/sources/sources.ts';
import { checkSpeechMarks } from './rules/quotations/speech-marks.ts';
import { checkSpelling } from './rules/text/spelling.ts';
import { checkUnpublished } from './rules/publishing/unpublished.ts';
import { checkUnused } from './rules/records/unused.ts';
import { checkUnwritten } from './rules/records/unwritten.ts';
import { checkWaits } from './rules/records/waits.ts';
import type { StoryFiles } from './story.ts';

export const rules: ReadonlyArray<(story: StoryFiles, report: Report) => void> = [
  checkRecords,
  checkReferences,
  checkSources,
  checkQuotations,
  checkQuotationMarks,
  checkQuotationsInText,
  checkQuotationsUsed,
  checkLocators,
  checkFindings,
  checkMisread,
  checkKeptOutOfGit,
  checkFigures,
  checkCharts,
  checkFigureNumbers,
  checkDates,
  checkWaits,
  checkPromises,
  checkHeadlineNumbers,
  checkMarkup,
  checkPictures,
  checkLicences,
  checkLinks,
  checkLostAddresses,
  checkCorrectionsDue,
  checkLetters,
  checkReply,
  checkHiddenNames,
  checkUnpublished,
  checkUnwritten,
  checkUnused,
  checkPhrasing,
  checkSpeechMarks,
  checkSpelling,
  checkReadability,
];
