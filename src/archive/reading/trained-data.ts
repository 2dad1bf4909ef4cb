/** The trained data by which text is read from pictures, one set for each language. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { IngestError } from '../ingest/ingest-error.ts';
import { languageOf } from '../../lib/text/languages.ts';

/** The name of the data by the tag of the language: one line for each language that can be read. */
const NAMES: Record<string, string> = {
  cy: 'cym',
  de: 'deu',
  en: 'eng',
  fr: 'fra',
};

/** `debian` is where Debian's packages `tesseract-ocr-…` put their data, in a folder for each version. */
const KNOWN = { names: NAMES, debian: '/usr/share/tesseract-ocr' };

export interface TrainedData {
  name: string;
  folder: string;
  gzip: boolean;
}

/**
 * Finds the trained data of a language: the npm package where it is installed, else Debian's.
 * @param tag a language tag
 * @throws IngestError that names the packages where there is none
 */
export function trainedDataFor(tag: string, { names, debian } = KNOWN): TrainedData {
  const name = names[languageOf(tag)];
  if (!name)
    throw new IngestError(
      `Pictures in the language “${tag}” cannot be read: known are ${Object.keys(names).join(', ')}. Put another “language” into the record, or add its line to src/archive/reading/trained-data.ts.`,
    );
  try {
    const data = createRequire(import.meta.url).resolve(`@tesseract.js-data/${name}/package.json`);
    return { name, folder: join(dirname(data), '4.0.0_best_int'), gzip: true };
  } catch {
    const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
    const folder = versions
      .map((version) => join(debian, version, 'tessdata'))
      .find((one) => existsSync(join(one, `${name}.traineddata`)));
    if (folder) return { name, folder, gzip: false };
    throw new IngestError(
      `The file has pictures to be read in the language “${tag}”, and the trained data for it is not installed: run “npm install @tesseract.js-data/${name}”, or on Debian “apt-get install tesseract-ocr-${name}”.`,
    );
  }
}
