/**
 * The environment variable with the folder of the documents that the build makes: one folder for each, as in the
 * content, and in each its `file.json`.
 */
export const GENERATED_DOCUMENTS = 'GENERATED_DOCUMENTS';
