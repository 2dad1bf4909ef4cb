/**
 * The oldest browsers that are served, with the version of each. The build lowers styles and syntax for them, the
 * rules of the code hold the scripts to them, and the page on accessibility of a story names them.
 */
export const oldestBrowsers = { chrome: '100', firefox: '100', safari: '15.4' } as const;

const { chrome, firefox, safari } = oldestBrowsers;

/** The edition of the language in which scripts are written: all of them know its classes with private members. */
export const scriptTarget = 'es2022';

/** As Vite names them, for styles. */
export const styleTarget: string[] = [
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
