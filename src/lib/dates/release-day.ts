/** The name of the variable by which `npm run release` tells its build the day: the list of releases is written after it. */
export const RELEASE_DAY = 'RELEASE_DAY';
