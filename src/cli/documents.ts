/** `npm run documents`: documents into the archive. A thin face on `src/archive`. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { add } from '../archive/ingest/add.ts';
import { readShard } from '../archive/ingest/add-folder.ts';
import { applyDecisions } from '../archive/redact/apply-decisions.ts';
import { unresolvedFindings } from '../lib/pages/findings.ts';
import { inspect } from '../archive/ingest/inspect.ts';
import { progressLine } from '../archive/ingest/progress.ts';
import { report } from '../archive/findings/report.ts';
import { IngestError } from '../archive/ingest/ingest-error.ts';
import { filesFolder, WORK_FOLDER as work } from '../archive/fetch/fetched-text.ts';
import { contentOf } from '../archive/ingest/holdings.ts';
import { fetchFile } from '../archive/fetch/fetch-file.ts';
import { contentFolder } from '../content-folder.ts';
import { siteSettings } from '../site-settings.ts';
import { readCommandLine } from './command-line.ts';
import { addFolderAndReport, isFolder } from './documents/add-documents.ts';
import { decider, reportLog, withdrawAndReport } from './documents/decisions.ts';
import {
  sourceUrl,
  archiveAndReport,
  fetchAndReport,
  nameAt,
  reportPlan,
  reportStatus,
  userAgentOf,
  verifyAndReport,
} from './documents/fetch-documents.ts';

const USAGE = `npm run documents -- inspect FILE [--json] [--show-hidden]   say all that is found in a file, write nothing
npm run documents -- add FILE|ADDRESS [--id ID] [--replace]    take a PDF, a scan, a text, a web page, an office file or an e-mail in
npm run documents -- add FOLDER [--jobs N] [--shard 3/16]      take in every file of a folder, on all cores; --shard: a part
npm run documents -- redact ID [--everywhere] [--only-here]      redact, keep or withdraw as its record says, and publish
npm run documents -- log ID                                 who decided which finding, when and why
npm run documents -- withdraw ID --because WHY [--by NAME]  take a file away: a court's order, a mistaken redaction
npm run documents -- fetch [ID…] [--keep] [--open] [--yes] [--files-at DIR]
                                                            fetch originals whose licence allows it; --keep: into the story;
                                                            --open: say how much there is, and ask (--yes: do not) before
npm run documents -- quotations [--list]                    walk through quotations that are not in the text of their document
npm run documents -- archive [ID…] [--again] [--make]       record copies of sources in the Wayback Machine; --make: have them made
npm run documents -- status                                 what is attached, fetched, missing
npm run documents -- verify                                 hash everything again`;

const { values, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: {
    id: { type: 'string' },
    json: { type: 'boolean' },
    'show-hidden': { type: 'boolean' },
    everywhere: { type: 'boolean' },
    'only-here': { type: 'boolean' },
    keep: { type: 'boolean' },
    open: { type: 'boolean' },
    yes: { type: 'boolean' },
    list: { type: 'boolean' },
    'files-at': { type: 'string' },
    again: { type: 'boolean' },
    make: { type: 'boolean' },
    server: { type: 'string' },
    replace: { type: 'boolean' },
    jobs: { type: 'string' },
    shard: { type: 'string' },
    because: { type: 'string' },
    by: { type: 'string' },
  },
});

const CARRIED_OUT: Record<Awaited<ReturnType<typeof applyDecisions>>, (id: string) => string> = {
  published: (id) => `“${id}” is ready to be published, as decided.`,
  withdrawn: (id) => `“${id}” is withdrawn: its record stays, and nothing of the file is left here.`,
  undecided: (id) => `“${id}” has findings on which nobody has decided: see its record.`,
  'as-it-was': (id) => `Nothing was left to carry out for “${id}”.`,
};

const today = () => new Date().toISOString().slice(0, 10);

/** What an editor should look at is said below what was done. */
const notices: string[] = [];
const notice = (sentence: string) => notices.push(sentence);

/** Ctrl-C stops the work; what is done is kept, and the same command goes on from there. */
const stop = new AbortController();
process.once('SIGINT', () => stop.abort(new IngestError('Stopped. The same command goes on from here.')));

// The check and the build look where `FILES_AT` says, too.
if (values['files-at'] !== undefined) process.env['FILES_AT'] = values['files-at'];

/** Asks on the terminal; where there is none, nobody agrees. */
async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.log('Nothing was fetched: add --yes to fetch without being asked.');
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(question);
  lines.close();
  return /^y(?:es)?$/iu.test(answer.trim());
}

/** Compares quotations with texts. Returns the exit code. */
async function compare(): Promise<number> {
  const { compareQuotations } = await import('./documents/compare-quotations.ts');
  const list = values.list === true || !process.stdin.isTTY;
  const terminal = { input: process.stdin, output: process.stdout };
  return (await compareQuotations(process.cwd(), contentFolder, { list, terminal })) > 0 ? 1 : 0;
}

/** Runs a command. Returns the exit code: 0 nothing found, 1 findings, 2 not a usable document. */
async function run([command, ...files]: string[]): Promise<number> {
  const progress = progressLine(process.stderr);
  const copying = progressLine(process.stderr, 'Copying page');
  if (command === 'inspect' && files[0]) {
    const found = await inspect(files[0], {
      content: contentFolder,
      showHidden: values['show-hidden'] === true,
      language: siteSettings(contentFolder).language,
      progress: progress.page,
      signal: stop.signal,
    }).finally(progress.end);
    console.log(values.json ? JSON.stringify(found, null, 2) : report(found));
    return found.findings.length > 0 ? 1 : 0;
  }
  if (command === 'add' && files[0] && (await isFolder(files[0]))) {
    const { jobs, shard } = values;
    const documents = progressLine(process.stderr, 'File');
    return addFolderAndReport(files[0], {
      content: contentFolder,
      work,
      today: today(),
      jobs: jobs === undefined ? undefined : Number.parseInt(jobs, 10) || 1,
      shard: shard === undefined ? undefined : readShard(shard),
      progress: documents.page,
      notice,
      signal: stop.signal,
    }).finally(documents.end);
  }
  if (command === 'add' && files[0]) {
    const address = sourceUrl(files[0]);
    const file = address ? path.join(work, 'fetched.download') : files[0];
    const at = new Date().toISOString();
    if (address) await mkdir(work, { recursive: true });
    const fetched = address
      ? await fetchFile(address, file, { userAgent: userAgentOf(contentFolder), signal: stop.signal })
      : undefined;
    const added = await add(file, {
      content: contentFolder,
      work,
      today: today(),
      id: values.id,
      name: address && nameAt(address),
      replace: values.replace === true,
      encoding: fetched?.encoding,
      ...(fetched && {
        fetched: { from: fetched.address, at },
        about: { first: { link: address } },
      }),
      progress: progress.page,
      copying: copying.page,
      notice,
      signal: stop.signal,
    }).finally(async () => {
      copying.end();
      if (address) await rm(file, { force: true });
    });
    const open = unresolvedFindings({ file: added.file }).length;
    console.log(
      `Added “${added.id}”: ${added.file.pages} ${added.file.pages === 1 ? 'page' : 'pages'} in ${added.folder}. ` +
        (added.draft
          ? `It is a draft, which nothing publishes: complete ${added.folder}/document.yaml, and take its line “draft: true” out.`
          : `Complete ${added.folder}/document.yaml.`) +
        (open > 0
          ? ` ${open === 1 ? '1 finding waits' : `${open} findings wait`} there for a decision; then run “npm run documents -- redact ${added.id}”.`
          : ''),
    );
    return open > 0 ? 1 : 0;
  }
  // `carry-out` is what it was called before.
  if ((command === 'redact' || command === 'carry-out') && files[0]) {
    const outcome = await applyDecisions(files[0], {
      content: await contentOf(files[0], contentFolder),
      work,
      today: today(),
      by: decider(values.by),
      elsewhere: values.everywhere === true ? 'redact' : values['only-here'] === true ? 'leave' : 'refuse',
      progress: progress.page,
      copying: copying.page,
      notice,
      signal: stop.signal,
    }).finally(copying.end);
    console.log(CARRIED_OUT[outcome](files[0]));
    return outcome === 'undecided' ? 1 : 0;
  }
  if (command === 'log' && files[0]) return reportLog(files[0], contentFolder);
  if (command === 'withdraw' && files[0])
    return withdrawAndReport(files[0], {
      content: contentFolder,
      work,
      today: today(),
      because: values.because ?? '',
      by: decider(values.by),
    });
  if (command === 'fetch') {
    const documents = progressLine(process.stderr, 'Document');
    const options = {
      content: contentFolder,
      work,
      files: filesFolder(contentFolder),
      today: today(),
      userAgent: userAgentOf(contentFolder),
      keep: values.keep === true,
      server: values.server,
      progress: documents.page,
      signal: stop.signal,
    };
    if (values.open) {
      const count = await reportPlan(files, options).finally(documents.end);
      if (count === 0 || !(values.yes || (await confirmed('Fetch them? [y/N] ')))) return 0;
    }
    const code = await fetchAndReport(files, options).finally(documents.end);
    return values.open ? Math.max(code, await compare()) : code;
  }
  if (command === 'quotations') return compare();
  if (command === 'archive') {
    const sources = progressLine(process.stderr, 'Source');
    return archiveAndReport(files, {
      content: contentFolder,
      work,
      userAgent: userAgentOf(contentFolder),
      again: values.again === true,
      make: values.make === true,
      server: values.server,
      progress: sources.page,
      signal: stop.signal,
    }).finally(sources.end);
  }
  if (command === 'status') return reportStatus(contentFolder, filesFolder(contentFolder));
  if (command === 'verify') {
    const documents = progressLine(process.stderr, 'Document');
    return verifyAndReport(contentFolder, filesFolder(contentFolder), documents.page).finally(documents.end);
  }
  console.log(USAGE);
  return command === undefined ? 0 : 2;
}

try {
  process.exitCode = await run(positionals);
  for (const sentence of notices) console.log(sentence);
} catch (error) {
  const expected = error instanceof Error && ['IngestError', 'NoBrowser', 'BuildFailed'].includes(error.name);
  if (!expected) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
