/** The name of the variable by which `npm run release` passes the day to its build: the list of releases is written after it. */
export const RELEASE_DAY = 'RELEASE_DAY';
