/** Checks which part of `src/` imports which. */
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import path from 'node:path';
import { asSingleResult, root, run, type StepResult } from './steps.ts';

/** What is between the first two lines of dashes of an Astro file. */
const FRONTMATTER = /^---\n([^]*?)\n---$/mu;

/**
 * Runs dependency-cruiser over a copy of `src/`. It reads no Astro files, so in the copy the frontmatter of each is a
 * module: of `Page.astro` it is `Page.astro.ts`, which is what an import of `Page.astro` then resolves to.
 * @param project the folder that contains `src/`
 */
export async function checkDirections(project: string): Promise<StepResult> {
  await mkdir(path.join(root, '.cache'), { recursive: true });
  const copy = await mkdtemp(path.join(root, '.cache', 'directions-'));
  try {
    await cp(path.join(project, 'src'), path.join(copy, 'src'), { recursive: true });
    await cp(path.join(root, 'tsconfig.json'), path.join(copy, 'tsconfig.json'));
    for (const name of globSync('src/**/*.astro', { cwd: copy })) {
      const file = path.join(copy, name);
      const [, modules = ''] = FRONTMATTER.exec(await readFile(file, 'utf8')) ?? [];
      await writeFile(file, modules);
      await rename(file, `${file}.ts`);
    }
    const script = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const config = path.join(root, '.dependency-cruiser.cjs');
    const { status, output } = await run(process.execPath, [script, 'src', '--config', config], {}, copy);
    return asSingleResult({ status, output: output.replaceAll('.astro.ts', '.astro') });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
