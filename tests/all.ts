/**
 * Whether everything is tested, as `npm run test:all` does: every page, every hostile file, every look. Otherwise, as
 * `npm test` does, one of each kind.
 */
export const all: boolean = process.env['TEST_ALL'] === '1';
