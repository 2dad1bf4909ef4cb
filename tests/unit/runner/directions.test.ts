/** The rules of `.dependency-cruiser.cjs` hold in Astro files too. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkDirections } from '../../runner/directions.ts';

const astro = (frontmatter: string): string => `---\n${frontmatter}\n---\n\n<p>---</p>\n`;

function project(t: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'directions-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, 'src', name)), { recursive: true });
    writeFileSync(path.join(folder, 'src', name), text);
  }
  return folder;
}

const files = {
  'content/story.ts': 'export interface Site { title: string }\nexport const story = () => 1;\n',
  'components/site/Name.astro': astro("import type { Site } from '../../content/story.ts';"),
  'pages/index.astro': astro(
    "import Name from '../components/site/Name.astro';\nimport { story } from '../content/story.ts';\nstory();",
  ),
};

test('a component may import types of the content model, and a page the model', async (t) => {
  const { failed, output } = await checkDirections(project(t, files));
  assert.equal(failed, 0, output);
});

test('a component that imports the content model is an error that names both files', async (t) => {
  const name = astro("import { story } from '../../content/story.ts';\nstory();");
  const { failed, output } = await checkDirections(
    project(t, { ...files, 'components/site/Name.astro': name }),
  );
  assert.equal(failed, 1);
  assert.match(
    output ?? '',
    /components-import-no-content: src\/components\/site\/Name\.astro → \s*src\/content\/story\.ts/u,
  );
});

test('a component that imports a page is an error', async (t) => {
  const name = astro("import Index from '../../pages/index.astro';\nconst page = Index;");
  const { failed, output } = await checkDirections(
    project(t, { ...files, 'components/site/Name.astro': name }),
  );
  assert.equal(failed, 1);
  assert.match(output ?? '', /components-import-no-pages: src\/components\/site\/Name\.astro/u);
});
