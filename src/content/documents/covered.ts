/** What a reader is told of a page of an attached document: who covered what and why, what was corrected by hand. */
import { words } from '../../i18n/words.ts';
import { coveredPassages, REDACTED, type CoveredPassages } from '../../lib/pages/findings.ts';
import type { AttachedDocument } from './files.ts';

/** The passages that are covered on a page. Where the words are only found elsewhere, this site covered them here too. */
function passagesOn({ file, pages, quoted }: CoveredDocument, page: number): CoveredPassages[] {
  const own = coveredPassages(file.findings).filter((one) => one.page === page);
  const { start, end } = pages[page - 1]!;
  const count = quoted.paged.text.slice(start, end).split(REDACTED).length - 1;
  return own.length > 0 || count === 0 ? own : [{ by: 'newsroom', count }];
}

type CoveredDocument = Pick<AttachedDocument, 'file' | 'pages' | 'quoted'>;

export function pageNotes(document: CoveredDocument, page: number): string[] {
  const { by: coverers, noReason, onPage, personal: ofPersons } = words.reading.covered;
  const { corrected } = document.pages[page - 1]!;
  return [
    ...passagesOn(document, page).map(({ by, count, reason, personal }) =>
      onPage(count, coverers[by], reason ?? (personal ? ofPersons : noReason)),
    ),
    ...corrected.map(({ read, is }) => words.reading.corrected(is, read)),
  ];
}
