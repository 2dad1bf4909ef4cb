/**
 * The folder that holds the story, from the root of the project. Another newsroom, and the tests,
 * build another story with the same generator by naming its folder in the environment as `STORY`.
 */
export const contentFolder: string = process.env['STORY'] ?? 'content';
