// Signing in with a platform that the centre trusts, such as the province's. The page keeps a verifier, without which the
// ticket that comes back is worth nothing.
import { Problem, startSession } from "../api.js";
import { challengeOf, random, take } from "../pkce.js";
import { thisDevice } from "./thisDevice.js";

const PENDING = "openhpf.federation";

/** Goes to the platform and never returns. */
export async function leaveFor(provider, kept) {
  const verifier = random();
  sessionStorage.setItem(PENDING, JSON.stringify({ verifier, kept }));
  const query = new URLSearchParams({ returnTo: location.pathname, challenge: await challengeOf(verifier) });
  location.assign(`/v1/federation/${encodeURIComponent(provider)}/authorize?${query}`);
  await new Promise(() => {});
}

/**
 * @returns {Promise<{session: Object|null, kept: Object|null, failed: boolean}>} `session`: what the ticket gives; `failed`:
 *     it gives nothing, though nobody cancelled
 */
export async function comeBack(query) {
  const { verifier, kept = null } = take(PENDING) ?? {};
  history.replaceState(null, "", location.pathname);
  if (!verifier || !query.has("ticket")) return { session: null, kept, failed: query.get("error") !== "cancelled" };
  const body = { way: "ticket", ticket: query.get("ticket"), verifier, channel: "web", device: thisDevice(), keep: "cookie" };
  try {
    return { session: await startSession({ token: null, body }), kept, failed: false };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.info(error.message);
    return { session: null, kept, failed: true };
  }
}
