/** No command writes into a folder that holds anything but an earlier build of ours. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { exampleStory } from '../../../mistakes/story.ts';
import { newStory } from '../../../../src/cli/new-story.ts';
import { whyNoStoryIn, whyNotInto } from '../../../../src/cli/build/target-folder.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

async function write(files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** A folder as a build leaves it. */
async function layBuild(folder: string): Promise<void> {
  const hash = createHash('sha256').update('page').digest('hex');
  await write({ [`${folder}/index.html`]: 'page', [`${folder}/SHA256SUMS`]: `${hash}  index.html\n` });
}

async function layProject(t: TestContext): Promise<string> {
  const place = await mkdtemp(path.join(tmpdir(), 'target-'));
  t.after(() => rm(place, { recursive: true, force: true }));
  const project = path.join(place, 'work/project');
  await write({
    [`${project}/content/site.yaml`]: '',
    [`${project}/content/articles/one.mdx`]: '',
    [`${project}/src/cli/build.ts`]: '',
    [`${project}/package.json`]: '{}',
  });
  return project;
}

test('the built site goes into a new folder, an empty one, an earlier build, or dist', async (t) => {
  const project = await layProject(t);
  const into = (target: string) => whyNotInto({ root: project, story: `${project}/content` }, target);
  await mkdir(path.join(project, 'empty'));
  await layBuild(path.join(project, 'earlier'));
  await layBuild(path.join(project, '../elsewhere'));
  await symlink('earlier', path.join(project, 'latest'));
  for (const target of ['dist', 'new', 'a/new/one', 'empty', 'earlier', 'latest', '../elsewhere', '.cache/x'])
    assert.equal(await into(target), undefined, target);
  // What is in dist is made by a build, even where somebody touched it since.
  await write({ [`${project}/dist/index.html`]: 'touched' });
  for (const target of ['dist', 'dist/', './dist', path.join(project, 'dist')])
    assert.equal(await into(target), undefined, target);
});

test('no other folder is replaced by the built site', async (t) => {
  const project = await layProject(t);
  const into = (target: string, story = 'content') =>
    whyNotInto({ root: project, story: path.join(project, story) }, target);
  const refused = async (target: string, why: RegExp, story?: string) => {
    const said = await into(target, story);
    assert.match(said ?? 'it may be replaced', why, target);
    assert.match(said!, /Nothing was written: name a new or an empty folder/u);
    assert.ok(said!.startsWith(`“${target}” `), said);
  };
  await refused('content', /is the folder of the story/u);
  await refused('./content/', /is the folder of the story/u);
  await refused('content/articles', /lies in the folder of the story/u);
  await refused('content/site', /lies in the folder of the story/u);
  await refused('.', /is the project/u);
  await refused('', /is the project/u);
  await refused('..', /holds the project/u);
  await refused('../..', /holds the project/u);
  await refused('/', /holds the project/u);
  await refused('src', /is a part of the project/u);
  await refused('src/site', /lies in “src”, a part of the project/u);
  await refused('public/new', /lies in “public”/u);
  await refused('.git/new', /lies in “\.git”/u);
  await refused('dist/new', /lies in “dist”/u);
  await refused('.cache', /is a part of the project/u);
  await refused('package.json', /is a file/u);
  await refused('package.json/site', /cannot be reached/u);
  await write({ [`${project}/stories/one/site.yaml`]: '' });
  await refused('stories', /holds the folder of the story/u, 'stories/one');
  await refused('stories/one', /is the folder of the story/u, 'stories/one');
  await refused('content', /is a part of the project/u, 'stories/one');

  await write({ [`${project}/notes/diary.txt`]: 'mine' });
  await refused('notes', /is not empty, and is no earlier build/u);
  await write({ [`${project}/notes/SHA256SUMS`]: 'mine' });
  await refused('notes', /is no earlier build: This is no line of SHA256SUMS/u);
  await layBuild(path.join(project, 'more'));
  await write({ [`${project}/more/diary.txt`]: 'mine' });
  await refused('more', /is not as a build left it: diary\.txt is not part of the site/u);
  await layBuild(path.join(project, 'changed'));
  await write({ [`${project}/changed/index.html`]: 'mine' });
  await refused('changed', /is not as a build left it: index\.html differs/u);
  await layBuild(path.join(project, 'linked'));
  await symlink('../content', path.join(project, 'linked/story'));
  await refused('linked', /is not as a build left it: story is a link/u);
});

test('a symbolic link leads to what it hides', async (t) => {
  const project = await layProject(t);
  const into = (target: string) => whyNotInto({ root: project, story: `${project}/content` }, target);
  await symlink('content', path.join(project, 'site'));
  await symlink('.', path.join(project, 'here'));
  await symlink('nowhere', path.join(project, 'lost'));
  await symlink('content', path.join(project, 'dist'));
  assert.match((await into('site')) ?? '', /is the folder of the story/u);
  assert.match((await into('here/content')) ?? '', /is the folder of the story/u);
  assert.match((await into('here/src/new')) ?? '', /lies in “src”/u);
  assert.match((await into('lost')) ?? '', /is a link to a place that does not exist/u);
  assert.match((await into('dist')) ?? '', /is the folder of the story/u);
});

test('every folder of the project is known as a part of it', async () => {
  const tracked = spawnSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).stdout.split('\n');
  const folders = new Set(tracked.filter((file) => file.includes('/')).map((file) => file.split('/')[0]!));
  for (const folder of folders)
    assert.ok(await whyNotInto({ root, story: path.join(root, 'content') }, `${folder}/new`), folder);
});

test('build, release and the first files of a story leave what is in a folder', async (t) => {
  await mkdir(path.join(root, '.cache'), { recursive: true });
  const place = await mkdtemp(path.join(root, '.cache', 'story-'));
  t.after(() => rm(place, { recursive: true, force: true }));
  const story = path.join(place, 'content');
  for (const [name, text] of Object.entries(exampleStory)) await write({ [path.join(story, name)]: text });
  const before = await readdir(story, { recursive: true });
  for (const program of ['src/cli/build.ts', 'src/cli/release.ts']) {
    const done = spawnSync(process.execPath, [program, '--into', story], {
      cwd: root,
      env: { ...process.env, STORY: path.relative(root, story), NO_COLOR: '1' },
      encoding: 'utf8',
    });
    assert.equal(done.status, 1, program);
    assert.match(done.stderr, /is the folder of the story\. Nothing was written/u);
    assert.doesNotMatch(done.stderr, /^ {4}at /mu);
    assert.deepEqual(await readdir(story, { recursive: true }), before);
  }
});

test('an empty story is laid in no part of the project but in the place of its story', async (t) => {
  const project = await layProject(t);
  for (const folder of ['src/story', 'dist/story', 'content/articles/story', '.git/story'])
    assert.match((await whyNoStoryIn(project, path.join(project, folder))) ?? '', /Nothing was written/u);
  for (const folder of ['content', 'stories/one', '../story'])
    assert.equal(await whyNoStoryIn(project, path.join(project, folder)), undefined, folder);
  const inside = path.join(root, 'src/cli/a-story-of-its-own');
  t.after(() => rm(inside, { recursive: true, force: true }));
  await assert.rejects(newStory(inside), /lies in “src”, a part of the project/u);
  assert.ok(!existsSync(inside));
  await assert.rejects(newStory(path.join(project, 'package.json')), /is no folder/u);
});
