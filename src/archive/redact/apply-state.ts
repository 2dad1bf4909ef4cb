/**
 * Brings the folder of a document into the state that its decisions ask for: published, withdrawn, or
 * undecided. Atomic.
 */
import { cp, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Document } from 'yaml';
import { makeSibling, place, removeFolder, replaceFolder, UNDECIDED } from '../ingest/folder.ts';
import { isLeftBehind, unresolvedFindings } from '../../lib/pages/findings.ts';
import { publishInWorker, usualLimits, type Limits } from '../ingest/worker-process.ts';
import type { PublishJob } from '../ingest/job.ts';
import { setAttachedFile, writeRecord } from '../ingest/record.ts';
import { labelElsewhere, redactionsOf } from './redactions.ts';
import { withdraw } from './withdraw.ts';
import { redactRecord } from './words-in-record.ts';
import { foundElsewhereMessage, findInStory } from './words-in-story.ts';
import type { AttachedFile, FileFinding } from '../../collections/fields/attached-file.ts';

export interface ApplyStateOptions {
  id: string;
  folder: string;
  record: Document;
  file: AttachedFile;
  /** The file as it came. */
  original: string;
  /** The folder with the pages as they were read, their list and `findings.json`. */
  pages: string;
  elsewhere?: PublishJob['elsewhere'];
  limits?: Limits | undefined;
  progress?: ((page: number, of: number) => void) | undefined;
  /** The folder of the story, and what gets a sentence where redacted words are elsewhere in it. */
  content?: string;
  notice?: ((sentence: string) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** The day, and who decided. */
  today: string;
  by?: string | undefined;
}

export type ApplyOutcome = 'published' | 'withdrawn' | 'undecided';

/** Settles a document. Returns what it is now. */
export async function applyState(
  settling: ApplyStateOptions,
): Promise<{ outcome: ApplyOutcome; file: AttachedFile }> {
  const { folder, record, file, original, pages } = settling;
  const open = unresolvedFindings({ file });
  const decided = open.find(({ finding }) => finding.decision === 'withdraw')?.finding;
  if (decided) {
    const withdrawal = { today: settling.today, because: decided.reason, by: settling.by };
    return { outcome: 'withdrawn', file: await withdraw(folder, record, file, withdrawal) };
  }
  const made = await makeSibling(folder);
  try {
    await place(original, join(made, `original${extname(original).toLowerCase() || '.file'}`));
    if (open.some(({ missing }) => missing !== 'carrying-out')) {
      const { published: _, ...without } = file;
      setAttachedFile(record, without);
      await cp(pages, join(made, UNDECIDED), {
        recursive: true,
        filter: (path) => !NOT_KEPT.has(basename(path)),
      });
      await writeFile(join(made, 'document.yaml'), writeRecord(record));
      await replaceFolder(folder, made);
      return { outcome: 'undecided', file: without };
    }
    const { published, words } = await publishInto(made, settling);
    await writeFile(join(made, 'document.yaml'), writeRecord(record));
    await replaceFolder(folder, made);
    const elsewhere =
      settling.content && settling.notice
        ? foundElsewhereMessage(await findInStory(settling.content, settling.id, words))
        : undefined;
    if (elsewhere) settling.notice?.(elsewhere);
    return { outcome: 'published', file: published };
  } finally {
    await removeFolder(made);
  }
}

const NOT_KEPT = new Set(['done', 'document.yaml', '.gitignore', 'original.pdf']);

/** Returns the published file and the redacted words. */
async function publishInto(
  made: string,
  settling: ApplyStateOptions,
): Promise<{ published: AttachedFile; words: string[] }> {
  const { record, file: attached, id } = settling;
  const elsewhere = settling.elsewhere ?? 'refuse';
  const { words, file, sha256, bytes } = await publishInWorker(
    {
      original: settling.original,
      format: attached.format,
      from: settling.pages,
      into: made,
      ...(record.has('ownPaper') && !carriesMore(attached) && { own: true }),
      redactions: await redactionsOf(attached, settling.pages),
      label: labelElsewhere(),
      elsewhere,
      ...(attached.language && { language: attached.language }),
    },
    settling.progress ?? (() => undefined),
    settling.limits ?? usualLimits,
    settling.signal,
  );
  redactRecord({ record, id, words, elsewhere });
  const done: AttachedFile = {
    ...attached,
    published: { file, sha256, bytes },
    findings: attached.findings?.map((finding) =>
      finding.decision === 'redact' ? { ...finding, message: redacted(finding), carriedOut: true } : finding,
    ),
  };
  setAttachedFile(record, done);
  return { published: done, words };
}

/** What the copy of a generated document is made without as well. */
const NOT_OF_OWN = new Set<FileFinding['kind']>(['metadata', 'xmp', 'file-name']);

/** Whether a file has hidden parts that generated documents do not have: its copy is made like any other. */
const carriesMore = ({ findings = [] }: AttachedFile): boolean =>
  findings.some((finding) => isLeftBehind(finding) && !NOT_OF_OWN.has(finding.kind));

/** The message said how many letters there are: that is hidden now too. */
const redacted = ({ page }: FileFinding) =>
  page === undefined ? 'What was found here is redacted.' : `Page ${page}: what was found here is redacted.`;
