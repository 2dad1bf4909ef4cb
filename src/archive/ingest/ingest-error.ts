/** A file that is no usable document. Its message is one sentence for the editor, and all that is said. */
export class IngestError extends Error {
  override name = 'IngestError';
}
