// Who is signed in: OIDC authorization code flow with PKCE (RFC 6749, RFC 7636). The token is kept in memory alone; the
// issuer remembers who signed in, so after a reload it is fetched again without a question.
import { Unreachable, useToken } from "./api.js";

const PENDING = "openhpf.sign-in";
const KNOWN = "openhpf.signed-in";

const LONGEST_WAIT = 15_000;
const SOON = 15 * 60_000;

let current = null;
let ends = 0;
let settings = null;

/**
 * Call first on every page: takes the token up after signing in or a reload. Leaves the page for a moment where the issuer
 * must be asked.
 *
 * @param {"citizen"|"staff"|"officer"|"kiosk"} role of those the page is for
 * @returns {Promise<Object|null>} what was kept by signIn(role, kept) before leaving, else null
 */
export async function resume(role) {
  const back = new URLSearchParams(location.search);
  if (back.has("state")) {
    const pending = take(PENDING);
    history.replaceState(null, "", location.pathname + (pending?.hash ?? ""));
    if (pending?.state === back.get("state") && back.has("code")) {
      begin(await exchange({
        grant_type: "authorization_code",
        code: back.get("code"),
        redirect_uri: location.origin + location.pathname,
        code_verifier: pending.verifier,
      }), role);
      return pending.kept;
    }
    sessionStorage.removeItem(KNOWN);
    return null;
  }
  if (sessionStorage.getItem(KNOWN) === role) await authorize(role, null, "none");
  return null;
}

/** Whether somebody is signed in. */
export function isSignedIn() {
  return current !== null;
}

/** Whether the token ends within a quarter of an hour. */
export function endsSoon() {
  return isSignedIn() && Date.now() > ends - SOON;
}

/** Fetches a new token without a question, while nobody is before the page: it is left for a moment. */
export async function renew(role) {
  await authorize(role, null, "none");
}

/** The token, for calls that need one of two. */
export function token() {
  return current;
}

/**
 * Makes sure that somebody is signed in; goes to the sign-in page where nobody is, and then never returns.
 *
 * @param {Object} [kept] handed to who calls resume() afterwards; nothing personal
 */
export async function signIn(role, kept = null) {
  if (current === null) await authorize(role, kept);
}

/** Ends the session here and at the issuer. */
export async function signOut() {
  const { signOut: url, clientId } = await signInSettings();
  sessionStorage.removeItem(KNOWN);
  current = null;
  useToken(null);
  const back = location.origin + location.pathname;
  location.assign(`${url}?${new URLSearchParams({ client_id: clientId, logout_uri: back, post_logout_redirect_uri: back })}`);
  await leaving();
}

/**
 * A kiosk's device asks for a short session of the person before it (RFC 8693).
 *
 * @param {string} idNumber of the person present
 * @returns {Promise<string>} that person's token; throws where the issuer refuses
 */
export async function sessionOfPersonPresent(idNumber) {
  const reply = await exchange({
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    subject_token: current,
    subject_token_type: "urn:ietf:params:oauth:token-type:access_token",
    requested_subject: idNumber,
  });
  return reply.access_token;
}

function begin({ access_token: accessToken, expires_in: seconds }, role) {
  current = accessToken;
  ends = Date.now() + seconds * 1000;
  sessionStorage.setItem(KNOWN, role);
  useToken(current, () => {
    current = null;
    authorize(role, null);
  });
}

async function authorize(role, kept, prompt) {
  const { authorize: url, clientId } = await signInSettings();
  const verifier = random();
  const state = random();
  sessionStorage.setItem(PENDING, JSON.stringify({ state, verifier, hash: location.hash, kept }));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: location.origin + location.pathname,
    scope: "openid",
    state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: "S256",
    login_hint: role,
  });
  if (prompt) query.set("prompt", prompt);
  location.assign(`${url}?${query}`);
  await leaving();
}

async function exchange(form) {
  const { token: url, clientId } = await signInSettings();
  const body = new URLSearchParams({ ...form, client_id: clientId });
  const reply = await fetch(url, { method: "POST", body, signal: AbortSignal.timeout(LONGEST_WAIT) })
    .catch(() => { throw new Unreachable(); });
  if (!reply.ok) throw new Error(`token endpoint: ${reply.status}`);
  return reply.json();
}

/** Null where the centre has set up no sign-in: only what is public works then. */
async function signInSettings() {
  settings ??= (await (await fetch("/app/settings.json")).json()).signIn;
  if (!settings) throw new Error("no sign-in is set up");
  return settings;
}

function take(name) {
  const text = sessionStorage.getItem(name);
  sessionStorage.removeItem(name);
  return text && JSON.parse(text);
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The page is about to be left: nothing goes on here. */
function leaving() {
  return new Promise(() => {});
}
