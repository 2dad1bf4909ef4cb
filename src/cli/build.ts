/**
 * `npm run build`: checks the content, builds the production site into `dist/` and proves it. Where nothing has changed
 * it says so, and `--again` builds all the same. `--unfinished` builds in spite of links that lead nowhere,
 * `--into FOLDER` elsewhere, `--base /folder/` for that folder of a host instead of the one in the address of
 * `site.yaml`, `--compress` writes brotli beside each file of text, `--profile` prints what each stage took, read and parsed.
 */
import { readCommandLine } from './command-line.ts';
import { buildAndReport } from './build/build-and-report.ts';
import { endWithParent } from './end-with-parent.ts';

endWithParent();

const { values } = readCommandLine(
  'npm run build [-- --again] [--unfinished] [--compress] [--profile] [--into FOLDER] [--base /PATH/]',
  {
    options: {
      again: { type: 'boolean', default: false },
      unfinished: { type: 'boolean', default: false },
      compress: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      into: { type: 'string', default: 'dist' },
      base: { type: 'string' },
    },
  },
);
// Astro reads its settings in a process of its own.
if (values.base) process.env['BASE_PATH'] = values.base;
if (values.profile) process.env['PROFILE'] = '1';
process.exitCode = (await buildAndReport({
  ...values,
  again: values.again || values.unfinished || values.profile,
}))
  ? 0
  : 1;
