// Signing in at an issuer of the centre's own: OIDC authorization code flow with PKCE (RFC 6749, RFC 7636). The issuer
// remembers who signed in, so that after a reload the token is fetched again without a question.
import { Unreachable } from "./api.js";
import { challengeOf, random, take } from "./pkce.js";
import { signInSettings } from "./session.js";

const PENDING = "openhpf.sign-in";
const LONGEST_WAIT = 15_000;

/** Goes to the issuer and never returns; `prompt` "none" asks nothing of the person. */
export async function leave(role, kept, prompt) {
  const { authorize, clientId } = await signInSettings();
  const verifier = random();
  const state = random();
  sessionStorage.setItem(PENDING, JSON.stringify({ state, verifier, hash: location.hash, kept }));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: location.origin + location.pathname,
    scope: "openid",
    state,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: "S256",
    login_hint: role,
  });
  if (prompt) query.set("prompt", prompt);
  location.assign(`${authorize}?${query}`);
  await leaving();
}

/** @returns {Promise<{session: Object|null, kept: Object|null, failed: boolean}>} what signing in has led to; null where nobody did */
export async function comeBack(query) {
  const pending = take(PENDING);
  history.replaceState(null, "", location.pathname + (pending?.hash ?? ""));
  if (pending?.state !== query.get("state") || !query.has("code")) return { session: null, kept: null, failed: false };
  const { access_token: accessToken, expires_in: expiresIn } = await exchange({
    grant_type: "authorization_code",
    code: query.get("code"),
    redirect_uri: location.origin + location.pathname,
    code_verifier: pending.verifier,
  });
  return { session: { tokens: { accessToken, expiresIn } }, kept: pending.kept, failed: false };
}

/** Ends the session at the issuer, who leads back to this page. */
export async function end() {
  const { signOut, clientId } = await signInSettings();
  const back = location.origin + location.pathname;
  location.assign(`${signOut}?${new URLSearchParams({ client_id: clientId, logout_uri: back, post_logout_redirect_uri: back })}`);
  await leaving();
}

async function exchange(form) {
  const { token, clientId } = await signInSettings();
  const body = new URLSearchParams({ ...form, client_id: clientId });
  const reply = await fetch(token, { method: "POST", body, signal: AbortSignal.timeout(LONGEST_WAIT) })
    .catch(() => { throw new Unreachable(); });
  if (!reply.ok) throw new Error(`token endpoint: ${reply.status}`);
  return reply.json();
}

/** The page is about to be left: nothing goes on here. */
function leaving() {
  return new Promise(() => {});
}
