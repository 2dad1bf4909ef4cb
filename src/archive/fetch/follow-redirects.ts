/** Follows the redirects of a server, and no way from the web into this machine or its own network. */
import { sendRequest, PrivateAddressError, type RequestOptions, type ServerAnswer } from './request.ts';
import { isPrivateHost } from './private-addresses.ts';
import { IngestError } from '../ingest/ingest-error.ts';

const MOST_REDIRECTS = 10;

/**
 * Requests an address and follows its redirects.
 * An editor may name a machine of the own network, by its number or as `localhost`, `….local`, `….internal`
 * or `….lan`; whatever else is named is of the web, and a server of the web may not lead there.
 * @throws IngestError where it leads nowhere that may be fetched; else what `sendRequest` throws
 */
export async function fetchWithRedirects(
  address: string,
  options: Omit<RequestOptions, 'mayBeOwn'>,
): Promise<ServerAnswer> {
  let at = new URL(address);
  const mayBeOwn = isPrivateHost(at);
  for (let times = 0; times <= MOST_REDIRECTS; times += 1) {
    const answer = await sendRequest(at, { ...options, mayBeOwn }).catch((error: unknown) => {
      if (!(error instanceof PrivateAddressError)) throw error;
      throw new IngestError(
        `${address} leads to ${error.host}, which is no part of the web: it was not fetched.`,
      );
    });
    const to = answer.headers.location;
    if (answer.status < 300 || answer.status > 399 || to === undefined) return answer;
    answer.body.destroy();
    const next = URL.canParse(to, at.href) ? new URL(to, at) : undefined;
    if (!next || !/^https?:$/u.test(next.protocol))
      throw new IngestError(`${address} leads to what is no address of the web, and was not fetched.`);
    at = next;
  }
  throw new IngestError(`${address} leads from one address to the next without an end.`);
}
