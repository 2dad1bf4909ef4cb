/** `npm run documents -- log` and `withdraw`: who decided what, and taking a file away. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterWithdrawal, withdrawDocument } from '../../archive/redact/withdraw.ts';
import { IngestError } from '../../archive/ingest/ingest-error.ts';
import { recordsIn } from '../../archive/ingest/holdings.ts';
import { siteSettings } from '../../site-settings.ts';

/** Who decides: as the command says, else as git signs commits on this machine. */
export function decider(named?: string): string | undefined {
  if (named?.trim()) return named.trim();
  const git = spawnSync('git', ['config', 'user.name'], { encoding: 'utf8' });
  return git.status === 0 ? git.stdout.trim() || undefined : undefined;
}

/** Prints who decided which finding of a document, when, and why. */
export async function reportLog(id: string, content: string): Promise<number> {
  const record = (await recordsIn(content)).find((one) => one.id === id);
  if (!record) throw new IngestError(`There is no document “${id}”.`);
  if (!record.file) throw new IngestError(`“${id}” has no file attached.`);
  const { file } = record;
  console.log(`“${id}”, added on ${file.added}, SHA-256 ${file.sha256}`);
  const by = (name?: string, at?: string | Date) =>
    `${name ?? 'somebody who gave no name'}${at ? `, ${new Date(at).toISOString()}` : ''}`;
  for (const { id: finding, page, decision, reason, decidedBy, decidedAt } of file.findings ?? [])
    console.log(
      `  ${finding}${page === undefined ? '' : ` (page ${page})`}: ${
        decision
          ? `${decision}, by ${by(decidedBy, decidedAt)}${reason ? `, because: ${reason}` : ''}`
          : 'not decided'
      }`,
    );
  if (file.withdrawn)
    console.log(
      `  withdrawn on ${file.withdrawnOn ?? 'a day that nobody gave'}, by ${by(file.withdrawnBy)}${
        file.withdrawnBecause ? `, because: ${file.withdrawnBecause}` : ''
      }`,
    );
  return 0;
}

/** Withdraws the file of a document, and prints what is left to do. */
export async function withdrawAndReport(
  id: string,
  options: { content: string; work: string; today: string; because: string; by: string | undefined },
): Promise<number> {
  const { quotations } = await withdrawDocument(id, {
    ...options,
    notice: (sentence) => console.log(sentence),
  });
  console.log(`“${id}” is withdrawn: its record stays and says why, and nothing of the file is left here.`);
  if (quotations > 0)
    console.log(
      `Its record still has ${quotations === 1 ? '1 quotation' : `${quotations} quotations`}: take out what must not be read.`,
    );
  const folder = path
    .relative('.', path.join(options.content, 'documents', id))
    .split(path.sep)
    .join('/');
  console.log(afterWithdrawal(id, folder, (siteSettings(options.content).url ?? '').replace(/\/$/u, '')));
  return 0;
}
