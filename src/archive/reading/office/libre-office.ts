/** LibreOffice, where it is installed: makes one office format of another, without network and without macros. */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { IngestError } from '../../ingest/ingest-error.ts';
import { megabytesOf, usualLimits } from '../../ingest/worker-process.ts';

const applications = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Seconds in which a file is made of another. */
const LONGEST = 120;
/** What it ends with when it has made its profile and is to be started again. */
const AGAIN = 81;

/** The options of its own profile: no macros, links that are not followed, a proxy that does not exist. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${[
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Writer/Content/Update', 'Link', '0'],
  ['Calc/Content/Update', 'Link', '1'],
]
  .map(
    ([where, name, value]) =>
      `<item oor:path="/org.openoffice.Office.${where}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
${['HTTP', 'HTTPS']
  .map(
    (
      way,
    ) => `<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInet${way}ProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInet${way}ProxyPort" oor:op="fuse"><value>9</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`;

/** The program named by SOFFICE_PATH, else that of the system; undefined where there is none, or it is “none”. */
export function findLibreOffice(): string | undefined {
  const named = process.env['SOFFICE_PATH'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = [
    ...['soffice', 'libreoffice'].flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...applications,
  ].find((file) => existsSync(file));
  if (found === undefined) return undefined;
  // On Linux it is a script, and what it starts would outlive it.
  const program = `${path.join(path.dirname(realpathSync(found)), 'soffice')}.bin`;
  return existsSync(program) ? program : found;
}

/**
 * Makes a file of another format.
 * @param extension that of the file
 * @param to the ending, and where it needs one, the filter: `html:HTML (StarCalc)`
 * @returns the bytes of the new file, and the other files that were made beside it are not kept
 * @throws IngestError where it is not installed, or cannot read the file
 */
export async function convert(file: string, extension: string, to: string): Promise<Buffer> {
  const program = findLibreOffice();
  if (program === undefined)
    throw new IngestError(
      `A file of this kind (${extension}) is read by LibreOffice, which was not found: install it (Debian: “apt-get install libreoffice-nogui”), name it as SOFFICE_PATH, or save the file as a PDF and add that.`,
    );
  const folder = await mkdtemp(path.join(tmpdir(), 'libre-office-'));
  try {
    const [source, profile, into] = [`in${extension}`, 'profile', 'out'].map((name) =>
      path.join(folder, name),
    ) as [string, string, string];
    await mkdir(path.join(profile, 'user'), { recursive: true });
    await writeFile(path.join(profile, 'user/registrymodifications.xcu'), PROFILE);
    await copyFile(file, source);
    const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo'];
    options.push(`-env:UserInstallation=${pathToFileURL(profile).href}`);
    options.push('--convert-to', to, '--outdir', into, source);
    if ((await run(program, options, folder)) === AGAIN) await run(program, options, folder);
    const made = (await readdir(into).catch((): string[] => [])).find((name) => name.startsWith('in.'));
    if (made === undefined)
      throw new IngestError('LibreOffice cannot read the file: it is damaged, or locked with a password.');
    return await readFile(path.join(into, made));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs it within limits of time and memory. Returns its exit code.
 * @param home its folder, which is removed where the work is stopped
 */
function run(program: string, options: string[], home: string): Promise<number | null> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp' };
  const child = spawn(program, options, { stdio: 'ignore', env });
  // Where the work is stopped, nothing of it goes on, and no copy of the file is left.
  const stop = () => {
    child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
    process.exit(1);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop).prependOnceListener('disconnect', stop);
  return new Promise((resolve, reject) => {
    const giveUp = (sentence: string) => {
      child.kill('SIGKILL');
      reject(new IngestError(sentence));
    };
    const timer = setTimeout(
      () => giveUp(`The file was given up: LibreOffice took longer than ${LONGEST} seconds.`),
      LONGEST * 1000,
    );
    const watch = setInterval(async () => {
      if ((await megabytesOf(child.pid!)) > usualLimits.megabytes)
        giveUp(`The file was given up: LibreOffice needs more than ${usualLimits.megabytes} MB of memory.`);
    }, 200);
    const end = () => {
      clearTimeout(timer);
      clearInterval(watch);
      process.off('SIGTERM', stop).off('SIGINT', stop).off('disconnect', stop);
    };
    child.on('error', () => {
      end();
      reject(new IngestError(`${program} does not start: install LibreOffice, or save the file as a PDF.`));
    });
    child.on('close', (code) => {
      end();
      resolve(code);
    });
  });
}
