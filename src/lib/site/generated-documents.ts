/**
 * The environment variable by which the build tells its pages where the documents are that it made itself: a folder with
 * one for each document, as in the content, and in each its `held.json`.
 */
export const GENERATED_DOCUMENTS = 'GENERATED_DOCUMENTS';
