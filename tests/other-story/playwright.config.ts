/**
 * The other story under the browser tests of the first, which take what they look for from the story under
 * test, and under its own. `node tests/other-story/build.ts` builds it first.
 */
import { defineConfig } from '@playwright/test';
import path from 'node:path';
import { root } from './lay.ts';
import { sites } from './sites.ts';

// The frame and the tests read these when they are loaded, each worker anew.
process.env['STORY'] = path.relative(root, sites.whole.story);
process.env['SITE_FOLDER'] = path.relative(root, sites.whole.folder);
const { default: frame } = await import('../playwright.config.ts');

/** All of them but `start`, which starts the command that builds the first story. */
const OF_THE_PRESS = [
  'accessibility',
  'ask',
  'bill',
  'counts',
  'documents',
  'figures',
  'headers',
  'heard',
  'held-document',
  'languages',
  'links',
  'markup',
  'metadata',
  'no-scripts',
  'notes',
  'promises',
  'provenance',
  'requests',
  'search',
  'targets',
  'timeline',
  'weight',
];

export default defineConfig(frame, {
  testDir: '..',
  // One page of each kind in all looks is enough here: the first story has every page looked at.
  grepInvert: /axe finds nothing on any page, part/u,
  testMatch: [`browser/{${OF_THE_PRESS.join(',')}}.spec.ts`, 'other-story/*.spec.ts'],
  outputDir: '../../.cache/other-story/browser-tests',
});
