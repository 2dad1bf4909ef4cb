/** Takes the papers into a story as an editor does, with what an editor decides of their findings. */
import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { add } from '../../src/archive/ingest/add.ts';
import { findLibreOffice } from '../../src/archive/reading/office/libre-office.ts';
import { applyDecisions } from '../../src/archive/redact/apply-decisions.ts';
import type { AttachedFile } from '../../src/collections/fields/attached-file.ts';
import { isLeftBehind } from '../../src/lib/pages/findings.ts';
import { papers, type Paper } from './papers.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = path.join(root, '.cache/other-story/work');
const today = '2026-10-31';

/** The papers that can be taken in on this machine. */
export const papersHere = async (): Promise<Paper[]> => {
  const canConvert = findLibreOffice() !== undefined;
  return (await papers()).filter(({ needs }) => needs === undefined || canConvert);
};

/** What the papers are taken in by: where nothing of it changed, they are the same. */
async function stateOf(ids: string[]): Promise<string> {
  const hash = createHash('sha256').update(ids.join());
  const code = globSync(
    ['src/{archive,collections}/**/*.ts', 'tests/other-story/*papers.ts', 'package-lock.json'],
    {
      cwd: root,
    },
  );
  for (const file of code.sort()) hash.update(await readFile(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

export async function layPapers(story: string): Promise<void> {
  const all = await papersHere();
  const kept = path.join(root, '.cache/other-story', `papers-${await stateOf(all.map(({ id }) => id))}`);
  if (!existsSync(kept)) {
    await rm(`${kept}.part`, { recursive: true, force: true });
    for (const paper of all) await layPaper(paper, `${kept}.part`);
    await rename(`${kept}.part`, kept);
  }
  await cp(path.join(kept, 'documents'), path.join(story, 'documents'), { recursive: true });
}

async function layPaper({ id, file, bytes, quoted, decision }: Paper, content: string): Promise<void> {
  const folder = path.join(content, 'documents', id);
  await mkdir(folder, { recursive: true });
  const record = path.join(folder, 'document.yaml');
  const quotation = {
    id: `aus-${id}`,
    text: quoted,
    speaker: 'Talsperrenamt Eschenau',
    role: 'Betreiber',
    locator: 'Seite 1',
  };
  await writeFile(
    record,
    stringify({
      title: `Papier: ${file}`,
      publisher: 'Talsperrenamt Eschenau',
      kind: 'primary',
      date: '2023-05-03',
      evidence: 'read',
      establishes: 'Es sagt, was darin steht.',
      licence: 'CC BY 4.0',
      language: 'de',
      topics: ['talsperre'],
      quotations: [quotation],
    }),
  );
  await mkdir(work, { recursive: true });
  const source = path.join(work, file);
  await writeFile(source, bytes);
  const { outcome } = await add(source, { content, work, today, id });
  if (outcome !== 'undecided') return;
  const document = parseDocument(await readFile(record, 'utf8'));
  const { findings = [] } = (document.toJS() as { file: AttachedFile }).file;
  for (const [at, finding] of findings.entries())
    if (!isLeftBehind(finding))
      for (const [name, value] of Object.entries(decision ?? {}))
        document.setIn(['file', 'findings', at, name], value);
  await writeFile(record, document.toString());
  await applyDecisions(id, { content, work, today, by: 'Redaktion' });
}
