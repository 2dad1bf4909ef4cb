/** Reports the findings of a file. Writes nothing. */
import { readInWorker, usualLimits, type Limits } from './worker-process.ts';
import type { ReadResult } from './job.ts';
import type { HiddenFinding } from './page.ts';
import { allCountries, countriesOfStory } from '../findings/personal-data/countries.ts';
import { numberFindings, type NumberedFinding } from '../findings/findings.ts';
import { AGREEMENT_NEEDED } from './page.ts';
import { identifyFile } from '../reading/read-file.ts';
import { scopeOf } from '../findings/scope.ts';
import type { Trace } from '../findings/traces/trace.ts';
import { attachedTo } from './holdings.ts';

export interface Inspection {
  file: string;
  format: ReadResult['format'];
  sha256: string;
  bytes: number;
  language?: string;
  title?: string;
  extractor: string;
  pages: Array<{ page: number; words: number; confidence?: number; agreement?: number; heading?: string }>;
  /** Pages on which the two engines do not agree. */
  enginesDisagree: number[];
  findings: NumberedFinding[];
  /** What may betray who gave the file away. Its values are there on request alone. */
  mayBetray: Array<Omit<Trace, 'value'> & Partial<Trace>>;
  /** Documents of the story to which the same file is attached. */
  attachedTo: string[];
  lookedFor: string[];
  notLookedFor: string[];
}

/**
 * Inspects a file.
 * @param showHidden whether findings carry the words that they are about
 * @throws IngestError with one sentence where the file is no usable document
 */
export async function inspect(
  file: string,
  options: {
    showHidden?: boolean;
    /** The language in which pictures are read. */
    language?: string | undefined;
    /** The folder of the story, which says whose personal data is looked for. */
    content?: string;
    limits?: Limits;
    progress?: (page: number, of: number) => void;
    signal?: AbortSignal;
  } = {},
): Promise<Inspection> {
  const source = await identifyFile(file);
  const countries = options.content ? await countriesOfStory(options.content) : allCountries;
  const reading = await readInWorker(
    {
      file,
      format: source.format,
      images: false,
      countries,
      traces: true,
      ...(options.language && { language: options.language }),
    },
    options.progress ?? (() => undefined),
    options.limits ?? usualLimits,
    options.signal,
  );
  return {
    file,
    format: source.format,
    sha256: source.sha256,
    bytes: source.bytes,
    ...(reading.language && { language: reading.language }),
    ...(reading.title && { title: reading.title }),
    extractor: reading.extractor,
    pages: reading.pages.map(({ page, words, confidence, agreement, heading }) => ({
      page,
      words,
      ...(confidence !== undefined && { confidence }),
      ...(agreement !== undefined && { agreement }),
      ...(heading !== undefined && { heading }),
    })),
    enginesDisagree: disagreements(reading),
    findings: numberFindings(reading.findings).map((finding) =>
      options.showHidden ? finding : withoutHiddenWords(finding),
    ),
    mayBetray: (reading.traces ?? []).map(({ value, ...trace }) =>
      options.showHidden ? { ...trace, value } : trace,
    ),
    attachedTo: options.content ? await attachedTo(options.content, source.sha256) : [],
    ...scopeOf(reading, countries),
  };
}

/** Pages on which two ways of reading do not agree. */
export const disagreements = (reading: ReadResult): number[] =>
  reading.pages
    .filter(({ agreement, words }) => agreement !== undefined && words > 0 && agreement < AGREEMENT_NEEDED)
    .map(({ page }) => page);

/** A finding without the words that it is about. */
export function withoutHiddenWords<T extends HiddenFinding>({ hidden: _, boxes: __, ...finding }: T) {
  return finding;
}
