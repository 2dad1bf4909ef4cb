/**
 * The other story under browser tests of the first, which take what they look for from the story under test, and under
 * its own. `node tests/other-story/build.ts` builds it first.
 */
import { defineConfig } from '@playwright/test';
import path from 'node:path';
import { all } from '../all.ts';
import { ensureChromium } from '../runner/ensure-chromium.ts';
import { root } from './lay.ts';
import { sites } from './sites.ts';

// The frame and the tests read these when they are loaded, once in each worker.
process.env['STORY'] = path.relative(root, sites.whole.story);
process.env['SITE_FOLDER'] = path.relative(root, sites.whole.folder);
const executablePath = await ensureChromium(true);
if (executablePath) process.env['CHROMIUM_PATH'] = executablePath;
const { default: frame } = await import('../playwright.config.ts');

/** What depends on the language, or on what a story has. */
const OF_THE_LANGUAGE = [
  'accessibility',
  'figures',
  'heard',
  'attached-document',
  'languages',
  'markup',
  'passages',
  'search',
];
/** What holds for one story holds for another: all but `start`, which starts the command that builds the first. */
const OF_THE_SITE = [
  'ask',
  'bill',
  'counts',
  'documents',
  'exports',
  'headers',
  'links',
  'loading',
  'metadata',
  'no-scripts',
  'notes',
  'promises',
  'provenance',
  'requests',
  'timeline',
  'weight',
];
const specs = all ? [...OF_THE_LANGUAGE, ...OF_THE_SITE] : OF_THE_LANGUAGE;

export default defineConfig(frame, {
  testDir: '..',
  testMatch: [`browser/{${specs.join(',')}}.spec.ts`, 'other-story/*.spec.ts'],
  outputDir: '../../.cache/other-story/browser-tests',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
});
