/** A story with nothing in it yet: it builds, and nothing leads to what is not there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newStory } from '../../src/desk/new-story.ts';

const BASE = '/investigations/audit/';
const folder = mkdtempSync(join(tmpdir(), 'empty-story-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a story under a folder of its host. */
function build(story: string): string {
  const out = join(folder, 'dist');
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out], {
    env: { ...process.env, STORY: story, BASE_PATH: BASE },
    stdio: 'pipe',
  });
  return out;
}

test('a new story passes the checks, builds, and leads nowhere that is not there', async () => {
  const story = join(folder, 'story');
  await newStory(story, '2026-11-24');
  const out = build(story);
  const pages = globSync('**/*.html', { cwd: out }).sort();
  assert.deepEqual(pages, ['404.html', 'index.html', 'search/index.html']);
  for (const page of pages) {
    const html = readFileSync(join(out, page), 'utf8');
    for (const [, address] of html.matchAll(/\s(?:href|src|action)="(\/[^"#?]*)/gu)) {
      assert.ok(address!.startsWith(BASE), `${page} leads out of the site's folder: ${address}`);
      const file = join(out, address!.slice(BASE.length));
      assert.ok(existsSync(address!.endsWith('/') ? join(file, 'index.html') : file), `${page}: ${address}`);
    }
  }
});

test('a folder with something in it is not written over', async () => {
  await assert.rejects(newStory('src'), /not empty/u);
});
