/** What the build promises: the same twice, atomic, and a sentence instead of a stack trace. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, lstat, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { exampleStory } from '../mistakes/story.ts';
import { readSums, verifyFolder } from '../../src/integrations/pages/sums.ts';
import { COPY_SIZE } from '../../src/lib/site/copy-size.ts';
import { FILE_LIST, WORKER, type FileList as Listed } from '../../src/lib/site/offline.ts';
import { astroBuild, build, layStory, root, type Run, type SmallStory } from './small-story.ts';

const env = { SOURCE_DATE_EPOCH: '1770000000' };
let story: SmallStory;
/** The build of the site that the tests start from. */
let first: Run;
const undo: Array<() => Promise<void>> = [];
before(async () => {
  story = await layStory({ after: (task) => undo.push(task) });
  // A host may publish a folder elsewhere: a link to it stays, and the site goes where it leads.
  await mkdir(`${story.built}-elsewhere`);
  await symlink(`${story.built}-elsewhere`, story.built);
  first = await build(story, ['--profile', '--compress'], env);
  assert.equal(first.status, 0, first.output);
});
after(() => Promise.all(undo.map((task) => task())));

test('npm run build after a change and a cold `astro build` make the same site, byte for byte, with its headers and hashes', async () => {
  // Every record and every front matter of the content is parsed once, and every text twice: to be checked, and to be rendered.
  const files = Object.keys(exampleStory).filter((file) => !file.startsWith('..'));
  const texts = files.filter((file) => file.endsWith('.mdx')).length;
  const records = files.filter((file) => file.endsWith('.yaml')).length;
  const row = (name: string): string =>
    first.output.split('\n').find((line) => line.startsWith(`${name}  `)) ?? '';
  const [, , yaml, mdx, rendered, located] = row('In all')
    .slice('In all'.length)
    .trim()
    .split(/\s+/u)
    .map(Number);
  assert.equal(yaml, records + texts, first.output);
  assert.deepEqual([mdx, rendered], [texts, texts], first.output);
  // The words of the carter are looked for in the letter once, by the check, and highlighted there by its page.
  assert.equal(located, 1, first.output);
  for (const stage of [
    'Starting',
    'Checking the content',
    'Bundling',
    'Rendering the pages',
    'Checking links and files',
  ])
    assert.match(row(stage), /\d+\.\d(?:\s+\d+){5}$/u, `${stage}: ${first.output}`);
  assert.match(first.output, /^Peak memory: \d+ MB$/mu);
  const before = await readFile(path.join(story.built, 'SHA256SUMS'), 'utf8');
  // The copies that hosts send, and the one that readers keep.
  assert.match(before, /^[0-9a-f]{64} {2}index\.html\.br$/mu);
  const copy = JSON.parse(await readFile(path.join(story.built, FILE_LIST), 'utf8')) as Listed;
  const pages = readSums(before);
  const kept = [...pages.keys()].filter((file) => file.endsWith('.html') && file !== '404.html');
  assert.deepEqual(
    kept.map((file) => [file, Buffer.from(copy.files[file]?.[1] ?? '', 'base64').toString('hex')]),
    kept.map((file) => [file, pages.get(file)]),
  );
  const offered = await readFile(path.join(story.built, 'offline/index.html'), 'utf8');
  assert.match(offered, /[\d.]+\sMB<\/button>/u);
  assert.doesNotMatch(offered, new RegExp(COPY_SIZE, 'u'));
  assert.match(await readFile(path.join(story.built, WORKER), 'utf8'), /'fetch'|"fetch"/u);
  await appendFile(path.join(story.project, story.story, 'site.yaml'), 'offline: false\n');
  // What is kept from build to build is taken by the second, and by no cold one.
  await appendFile(
    path.join(story.project, story.story, 'articles/the-footbridge.mdx'),
    '\n<Uncited because="It sums up the text above.">\n\nIt sways, and it rusts.\n\n</Uncited>\n',
  );
  const changed = await build(story, [], env);
  assert.equal(changed.status, 0, changed.output);
  const sums = await readFile(path.join(story.built, 'SHA256SUMS'), 'utf8');
  assert.notEqual(sums, before);
  // Without the flag no copy stays; where a story stops to offer one, its worker stays and removes those that readers have.
  assert.doesNotMatch(sums, /\.br$|\/offline\/| {2}offline\//mu);
  assert.equal(existsSync(path.join(story.built, 'index.html.br')), false);
  assert.equal(existsSync(path.join(story.built, 'offline')), false);
  assert.match(await readFile(path.join(story.built, WORKER), 'utf8'), /unregister\(\)/u);
  assert.doesNotMatch(await readFile(path.join(story.built, 'index.html'), 'utf8'), /\/offline\//u);
  assert.ok((await lstat(story.built)).isSymbolicLink());
  assert.match(sums, /^[0-9a-f]{64} {2}_headers$/mu);
  assert.match(sums, / {2}index\.html$/mu);
  for (const kept of ['astro', 'searched-pages.json'])
    await rm(path.join(story.project, '.cache', kept), { recursive: true });
  const second = await astroBuild(story, env);
  assert.equal(second.status, 0, second.output);
  assert.deepEqual(
    (await readFile(path.join(second.folder, 'SHA256SUMS'), 'utf8')).split('\n'),
    sums.split('\n'),
  );
  const { problems } = await verifyFolder(second.folder, readSums(sums));
  assert.deepEqual(problems, []);
  assert.equal((await stat(story.built)).mode & 0o777, 0o755);
});

test('a mistake leaves the site that was there, and is reported without a stack trace', async () => {
  const before = await readFile(path.join(story.built, 'SHA256SUMS'), 'utf8');
  const broken = path.join(story.project, story.story, 'events/2020-03-01-inspection.yaml');

  // A file that is changed while the site is being built was not checked as it is now.
  const changed = await build(story, [], {
    NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'change-while-building.ts')}`,
    CHANGE_FILE: broken,
  });
  assert.equal(changed.status, 1);
  assert.match(
    changed.output,
    /events\/2020-03-01-inspection\.yaml changed while the site was being built.*\n.*are untouched/u,
  );
  assert.equal(await readFile(path.join(story.built, 'SHA256SUMS'), 'utf8'), before);

  const page = path.join(story.project, 'src/pages/broken.astro');
  await writeFile(
    page,
    '<html lang="en"><head><meta charset="utf-8"></head><body><a href="/nowhere/">x</a></body></html>',
  );
  const led = await build(story);
  assert.equal(led.status, 1);
  assert.match(led.output, /broken\/index\.html: “\/nowhere\/” leads nowhere\./u);
  assert.equal(await readFile(path.join(story.built, 'SHA256SUMS'), 'utf8'), before);
  await rm(page);

  await writeFile(broken, 'title: "The bridge\n');
  const { status, output } = await build(story);
  assert.equal(status, 1);
  assert.match(output, /2020-03-01-inspection\.yaml:\d+:\d+/u);
  assert.doesNotMatch(output, /^\s+at /mu);
  assert.equal(await readFile(path.join(story.built, 'SHA256SUMS'), 'utf8'), before);
});

test('where nothing was built before, nothing is left half built: an address that has gone is named, with the right answer', async (t) => {
  const broken = await layStory(t, {
    'releases/published.json': '[\n  { "address": "/articles/the-old-footbridge/" }\n]\n',
  });
  const { status, output } = await build(broken);
  assert.equal(status, 1);
  assert.match(output, /published\.json:2:1/u);
  assert.match(output, /\/articles\/the-old-footbridge\/': '\/articles\/the-footbridge\/'/u);
  assert.equal(existsSync(broken.built), false);
});

// Windows has no TERM.
if (process.platform !== 'win32')
  test('npm that is ended with TERM leaves no process behind', { timeout: 300_000 }, async (t) => {
    const other = await layStory(t);
    const npm = spawn('npm', ['run', 'build', '--', '--into', other.built], {
      // Where the packages are: `npm run` needs them.
      cwd: root,
      env: {
        ...process.env,
        STORY: path.relative(root, path.join(other.project, other.story)),
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true, // Its processes are a group of their own.
    });
    t.after(() => {
      for (const pid of processesOf(npm.pid!)) process.kill(pid, 'SIGKILL');
    });
    await new Promise<void>((resolve, reject) => {
      npm.once('close', () => {
        reject(new Error('npm ended before it checked the content'));
      });
      npm.stdout.on('data', (text: Buffer) => {
        if (text.includes('Checking the content')) resolve();
      });
    });
    assert.ok(processesOf(npm.pid!).length > 2, 'npm, the command and Astro run');
    npm.kill('SIGTERM');
    while (processesOf(npm.pid!).length > 0) await setTimeout(50);
    assert.equal(existsSync(other.built), false);
  });

/** The processes of a group that run, without those that have ended and wait to be asked how. */
const processesOf = (group: number): number[] =>
  spawnSync('ps', ['-axo', 'pid=,pgid=,stat='], { encoding: 'utf8' })
    .stdout.split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .filter(([, of, state]) => Number(of) === group && !state!.startsWith('Z'))
    .map(([pid]) => Number(pid));
