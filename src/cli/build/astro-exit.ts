/** The exit code of Astro's build where the checks of the content stopped it: their report has said why. */
export const MISTAKES = 3;
