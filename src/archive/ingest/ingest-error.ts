/** A file that is no usable document. Its message is one sentence for the editor, and all that is said. */
export class IngestError extends Error {
  override name = 'IngestError';
}

/** What engines throw where memory cannot be had: Node, V8, and programs compiled to WebAssembly. */
const NO_MEMORY =
  /out of memory|\bOOM\b|allocation failed|invalid (?:array|typed array) length|(?:cannot|could not) (?:allocate|enlarge)|memory access out of bounds/iu;

/** Whether an engine failed for lack of memory, which says nothing of the file. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error &&
  (NO_MEMORY.test(error.message) || ('code' in error && error.code === 'ERR_MEMORY_ALLOCATION_FAILED'));

/** For `catch` of an engine: throws a sentence for the editor, and passes on what is no fault of the file. */
export const throwSentence =
  (sentence: string) =>
  (error: unknown): never => {
    throw error instanceof IngestError || isOutOfMemory(error) ? error : new IngestError(sentence);
  };
