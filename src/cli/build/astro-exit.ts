/** The exit code of Astro's build where a check stopped it: its report has said why. */
export const STOPPED = 3;
