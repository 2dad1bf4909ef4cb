/**
 * The answer of an address for records of which the story has none. A build writes no file for a
 * response without a body; `dev` answers 404.
 */
export const notHere = (): Response => new Response(null, { status: 404 });
