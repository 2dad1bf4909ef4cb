/** A story with nothing in it yet: it builds, and nothing leads to what is not there. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newStory } from '../../src/cli/new-story.ts';
import { copyProject, root } from './small-story.ts';

const BASE = '/investigations/audit/';
const folder = mkdtempSync(join(tmpdir(), 'empty-story-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a story under a folder of its host. */
function build(project: string, story: string): string {
  const out = join(folder, 'dist');
  execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out], {
    cwd: project,
    env: { ...process.env, STORY: story, BASE_PATH: BASE },
    stdio: 'pipe',
  });
  return out;
}

test('a new story passes the checks, builds, and leads nowhere that is not there', async (t) => {
  const story = join(folder, 'story');
  await newStory(story, { today: '2026-11-24', language: 'de', timeZone: 'America/Halifax' });
  const out = build(await copyProject(t), story);
  const pages = globSync('**/*.html', { cwd: out }).sort();
  assert.deepEqual(pages, [
    '404.html',
    'edition/index.html',
    'index.html',
    'search/all/index.html',
    'search/index.html',
  ]);
  const files = readdirSync(out).filter((name) => /\.(?:json|csv|ics|bib|ris|xml)$/u.test(name));
  assert.deepEqual(files.sort(), [
    'corrections.json',
    'corrections.xml',
    'feed-complete.json',
    'feed-complete.xml',
    'feed.json',
    'feed.xml',
    'sitemap-0.xml',
    'sitemap-index.xml',
  ]);
  const front = readFileSync(join(out, 'index.html'), 'utf8');
  assert.match(front, /<html lang="de"/u);
  assert.match(front, /Zum Text springen/u);
  assert.doesNotMatch(front, /<ul>\s*<\/ul>/u);
  for (const page of pages) {
    const html = readFileSync(join(out, page), 'utf8');
    for (const [, address] of html.matchAll(/\s(?:href|src|action)="(\/[^"#?]*)/gu)) {
      assert.ok(address!.startsWith(BASE), `${page} leads out of the site's folder: ${address}`);
      const file = join(out, address!.slice(BASE.length));
      assert.ok(existsSync(address!.endsWith('/') ? join(file, 'index.html') : file), `${page}: ${address}`);
    }
  }
});

test('the command says what it did and where, and what it cannot do', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['src/cli/new.ts', 'story', ...words], { encoding: 'utf8' });
  const story = join(folder, 'german');
  const done = run(story, '--language', 'de-AT', '--time-zone', 'Europe/Vienna');
  assert.match(done.stdout, /german.*site\.yaml/u);
  assert.match(
    readFileSync(join(story, 'site.yaml'), 'utf8'),
    /language: de-AT\n.*\n?timeZone: Europe\/Vienna/u,
  );
  for (const [words, message] of [
    [[join(folder, 'a'), '--language', 'tlh'], /no interface words for “tlh”, only for en, de/u],
    [[join(folder, 'b'), '--time-zone', 'Atlantis'], /“Atlantis” is no time zone/u],
    [['src'], /not empty/u],
    [[], /Which folder\?/u],
  ] as const) {
    const { status, stderr } = run(...words);
    assert.equal(status, 1, words.join(' '));
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\bat .*\.ts:/u);
  }
  assert.ok(!existsSync(join(folder, 'a')) && !existsSync(join(folder, 'b')));
});
