/** The directions of the architecture: who may import whom. See docs/architecture.md. */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: to.map((part) => `^src/${part}`) },
});

module.exports = {
  forbidden: [
    only('rules-stand-alone', 'rules', ['rules/'], 'Rules are pure and know nothing of the rest.'),
    only(
      'collections-know-rules',
      'collections',
      ['collections/', 'rules/'],
      'A collection is made of fields and rules.',
    ),
    only(
      'words-stand-alone',
      'words',
      ['words/', 'rules/', 'content-folder'],
      'Words are words, in the language that the story names.',
    ),
    only(
      'queries-know-content',
      'queries',
      ['queries/', 'collections/', 'rules/', 'words/', 'content-folder', 'moment-of-build'],
      'Queries read the content and show nothing.',
    ),
    {
      name: 'nothing-above-components',
      comment: 'Components get their data from pages and know neither pages nor layouts.',
      severity: 'error',
      from: { path: '^src/(components|kit)/' },
      to: { path: '^src/(pages|layouts|desk|checks|archive|integrations)/' },
    },
    {
      name: 'layouts-know-no-pages',
      comment: 'A layout serves many pages.',
      severity: 'error',
      from: { path: '^src/layouts/' },
      to: { path: '^src/(pages|desk|checks|archive|integrations)/' },
    },
    {
      name: 'desk-stays-at-the-desk',
      comment: 'The tools of the editors never reach a page or the browser.',
      severity: 'error',
      from: { path: '^src/(pages|layouts|components|kit|queries|collections|rules|browser|words)/' },
      to: { path: '^src/(desk|checks|archive)/' },
    },
    {
      name: 'browser-knows-no-node',
      comment: 'What runs in the browser imports nothing of Node.',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browser-knows-rules-and-words',
      comment: 'What runs in the browser may use pure rules and words; the content is not its business.',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: { path: '^src/', pathNot: '^src/(browser|rules|words)/' },
    },
    {
      name: 'rules-do-no-input',
      comment: 'Rules neither read nor write. (`node:module` loads a library that is not an ES module.)',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?module$' },
    },
    {
      name: 'no-circles',
      comment: 'Two parts that need each other are one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    extraExtensionsToScan: ['.astro'],
  },
};
