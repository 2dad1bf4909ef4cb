/** The countries whose personal data the archive knows: a file each in `archive/findings/personal-data/`. */
export const personalDataCountries = ['gb', 'ie', 'de', 'fr', 'us'] as const;
