/** Whether the pages of the kit are made: in `npm run dev`, and in a build with `KIT=1`. */
export const kitShown: boolean = import.meta.env.DEV || process.env['KIT'] === '1';
