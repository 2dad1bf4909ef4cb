/** The record of a document, as the archive writes it: what an editor wrote stays as it is. */
import { readFile } from 'node:fs/promises';
import { isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import { toBeWritten } from '../../lib/text/placeholders.ts';
import { unresolvedFindings } from '../../lib/pages/findings.ts';
import type { AttachedFile } from '../../collections/fields/attached-file.ts';

/** The form of an id, which is the name of a folder. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export function idFrom(name: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
  return id === '' ? 'document' : id;
}

/** The record of a document, with its comments, or undefined where there is none. */
export async function readRecord(file: string): Promise<Document | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseDocument(text);
}

/** A record pre-filled for the editor: a draft, like every new record, so that nothing of it is published yet. */
export function newRecord(title: string): Document {
  return parseDocument(
    [
      '# Complete the title, the publisher, the kind, the date, the licence, and what the document establishes.',
      `title: ${JSON.stringify(title)}`,
      `publisher: '${toBeWritten('who published it.')}'`,
      '# One of: primary, legal, news, campaign, academic, trade.',
      'kind: primary',
      'evidence: read',
      `establishes: '${toBeWritten('what the document shows, in a sentence.')}'`,
      'topics: []',
      'draft: true # shown in npm run dev only: take this line out when everything is written',
      '',
    ].join('\n'),
  );
}

/** The comment for editors above the findings. */
const HOW_TO_DECIDE =
  ' Write under each finding of words or of personal data: decision: redact, or: decision: withdraw, or:\n' +
  ' decision: keep with the next line reason: why these words may be published. Other findings need none.';

/** Puts the attached file into a record, each box on one line. */
export function setAttachedFile(record: Document, file: AttachedFile): void {
  const node = record.createNode(JSON.parse(JSON.stringify(file)));
  visit(node, {
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === 'box' && isSeq(pair.value)) pair.value.flow = true;
      if (isScalar(pair.key) && pair.key.value === 'findings' && unresolvedFindings({ file }).length > 0)
        pair.key.commentBefore = HOW_TO_DECIDE;
    },
  });
  record.set('file', node);
}

export const writeRecord = (record: Document): string => record.toString({ lineWidth: 100 });
