/** Follows the redirects of a server, and no way from the web into this machine or its own network. */
import { askServer, NotOfTheWeb, type Asking, type ServerAnswer } from './request.ts';
import { namesOwnNetwork } from './private-addresses.ts';
import { Unreadable } from '../ingest/ingest-error.ts';

const MOST_REDIRECTS = 10;

/**
 * Asks for an address, by way of where its server sends.
 * An editor may name a machine of the own network, by its number or as `localhost`, `….local`, `….internal`
 * or `….lan`; whatever else is named is of the web, and a server of the web may not lead there.
 * @throws Unreadable where it leads nowhere that may be fetched; else what `askServer` throws
 */
export async function fetchFollowing(
  address: string,
  options: Omit<Asking, 'mayBeOwn'>,
): Promise<ServerAnswer> {
  let at = new URL(address);
  const mayBeOwn = namesOwnNetwork(at);
  for (let times = 0; times <= MOST_REDIRECTS; times += 1) {
    const answer = await askServer(at, { ...options, mayBeOwn }).catch((error: unknown) => {
      if (!(error instanceof NotOfTheWeb)) throw error;
      throw new Unreadable(
        `${address} leads to ${error.host}, which is no part of the web: it was not fetched.`,
      );
    });
    const to = answer.headers.location;
    if (answer.status < 300 || answer.status > 399 || to === undefined) return answer;
    answer.body.destroy();
    const next = URL.canParse(to, at.href) ? new URL(to, at) : undefined;
    if (!next || !/^https?:$/u.test(next.protocol))
      throw new Unreadable(`${address} leads to what is no address of the web, and was not fetched.`);
    at = next;
  }
  throw new Unreadable(`${address} leads from one address to the next without an end.`);
}
