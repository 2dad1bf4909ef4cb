/** Which folder may import which. See docs/architecture.md. */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: to.map((part) => `^src/${part}`) },
});

/** Scripts that run in the browser stand beside the components that load them. */
const client = '^src/components/.*\\.client\\.ts$';

module.exports = {
  forbidden: [
    only(
      'lib-imports-lib',
      'lib',
      ['lib/'],
      'Domain code depends on nothing else, so that any part may use it.',
    ),
    only(
      'collections-import-lib',
      'collections',
      ['collections/', 'lib/'],
      'A collection is made of fields and domain code.',
    ),
    only(
      'i18n-imports-lib',
      'i18n',
      ['i18n/', 'lib/', 'site-settings'],
      'Interface words depend on the language of the story alone.',
    ),
    only(
      'content-imports-collections',
      'content',
      ['content/', 'collections/', 'lib/', 'i18n/', 'content-folder', 'site-settings', 'build-date'],
      'The content model reads the content and renders nothing.',
    ),
    {
      name: 'components-import-no-pages',
      comment: 'Components get their data from pages and know neither pages nor layouts.',
      severity: 'error',
      from: { path: '^src/(components|mdx)/' },
      to: { path: '^src/(pages|layouts|cli|checks|archive|integrations)/' },
    },
    {
      name: 'components-import-no-content',
      comment:
        'Data comes by props: pages and MDX components ask the content model, and components show what they are given. Types may be imported.',
      severity: 'error',
      from: { path: '^src/components/' },
      to: { path: '^src/(content|collections|mdx)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'layouts-import-no-pages',
      comment: 'A layout serves many pages, and shows what they give it. Types may be imported.',
      severity: 'error',
      from: { path: '^src/layouts/' },
      to: {
        path: '^src/(pages|cli|checks|archive|integrations|content|collections)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'site-imports-no-commands',
      comment: 'Commands, checks and the archive never reach a page or the browser.',
      severity: 'error',
      from: { path: '^src/(pages|layouts|components|mdx|content|collections|lib|i18n)/' },
      to: { path: '^src/(cli|checks|archive)/' },
    },
    {
      name: 'client-imports-no-node',
      comment: 'A browser has no modules of Node.',
      severity: 'error',
      from: { path: client },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-imports-lib-and-i18n',
      comment:
        'A browser script may use domain code, interface words and styles; the content model would be sent with it.',
      severity: 'error',
      from: { path: client },
      to: { path: '^src/', pathNot: ['^src/(lib|i18n)/', '\\.css$', client] },
    },
    {
      name: 'lib-does-no-io',
      comment:
        'Domain code neither reads nor writes. (`node:module` loads a library that is not an ES module.)',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?module$' },
    },
    {
      name: 'no-circular-imports',
      comment: 'Two modules that need each other are one.',
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
