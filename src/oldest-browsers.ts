/**
 * The oldest browsers that are served, with the version of each. The build lowers styles and syntax for them, the
 * rules of the code hold the scripts to them, and the page on accessibility of a story names them.
 */
export const oldestBrowsers = { chrome: '100', firefox: '100', safari: '15.4' } as const;

const { chrome, firefox, safari } = oldestBrowsers;

/** As Vite names them. */
export const buildTarget: string[] = [
  `chrome${chrome}`,
  `firefox${firefox}`,
  `safari${safari}`,
  `ios${safari}`,
];

/** As Browserslist names them. */
export const browserslist: string[] = [
  `chrome >= ${chrome}`,
  `firefox >= ${firefox}`,
  `safari >= ${safari}`,
  `ios_saf >= ${safari}`,
];
