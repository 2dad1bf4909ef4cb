/**
 * Builds the other story for the browser tests: whole at the root of a host, and in a folder of a host
 * with whole sections empty and a paper of each kind. `node tests/other-story/build.ts`
 */
import path from 'node:path';
import { copyProject, run, type SmallStory } from '../build/small-story.ts';
import { layOtherStory, layWithout } from './lay.ts';
import { layPapers } from './lay-papers.ts';
import { ABSENT, BASE, sites } from './sites.ts';

const undo: Array<() => Promise<void>> = [];

/** As an editor builds: with all checks. What they say is shown where it fails. */
async function build({ story, folder }: typeof sites.whole, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const project = await copyProject({ after: (task) => undo.push(task) });
  const laid: SmallStory = { project, story: path.relative(project, story), built: folder };
  const { status, output } = await run(laid, 'build', ['--into', folder], env);
  if (status !== 0) throw new Error(output);
}

try {
  await layOtherStory(sites.whole.story);
  await layWithout(ABSENT, sites.whole.story, sites.inFolder.story);
  await layPapers(sites.inFolder.story);
  await Promise.all([build(sites.whole), build(sites.inFolder, { BASE_PATH: BASE })]);
} finally {
  await Promise.all(undo.map((task) => task()));
}
