// Who is signed in, and for whom he acts. The access token is in memory alone; what renews it is in a cookie that no script
// sees. Where the centre has an issuer of its own (OIDC), oidc.js takes the place of our own sign-in.
import { Problem, callAs, counterSession, endSession, forgetUnanswered, refreshSession } from "./api.js";

/** Names the role whose session this browser has: whether asking for it is worth the while. */
const KNOWN = "openhpf.signed-in";
/** Milliseconds before its end a token is good for nothing long. */
const MARGIN = 60_000;
/** An issuer that can only be asked by leaving the page is asked in time. */
const SOON = 15 * 60_000;

let role = null;
let ask = null;
let settings = null;

/** @type {{token: string, ends: number, sessionId: string|null, level: number}|null} */
let own = null;
/** @type {{token: string, ends: number, sessionId: string, handle: string, name: string}|null} for whom the caller acts */
let acting = null;
let isLost = false;

/**
 * Call first on every page: takes the session up after a reload, or after signing in elsewhere. Leaves the page for a
 * moment where an issuer must be asked.
 *
 * @param {"citizen"|"staff"|"officer"|"kiosk"} pageRole of those the page is for
 * @param {{signIn: (why: {lost?: boolean, kept?: Object}) => Promise<boolean>, prove?: (problem: Problem) => Promise<boolean>}} screens
 *     ask the person to sign in, or to prove who he is; resolve to whether that was done
 * @returns {Promise<{kept: Object|null, failed: boolean}>} `kept` by signIn(kept) before leaving; `failed`: nobody is signed in
 *     though somebody left to
 */
export async function resume(pageRole, screens) {
  role = pageRole;
  ask = screens;
  callAs({ token, mend });
  const back = new URLSearchParams(location.search);
  if (["state", "ticket", "error"].some(name => back.has(name))) {
    const elsewhere = await way();
    const { session, kept, failed } = await elsewhere.comeBack(back);
    if (session) begin(session);
    else forget();
    return { kept, failed };
  }
  const nothing = { kept: null, failed: false };
  if (localStorage.getItem(KNOWN) !== role) return nothing;
  if (await isOidc()) await (await way()).leave(role, null, "none");
  else await refresh();
  isLost = false;
  return nothing;
}

/** The first of these roles whose session this browser has; the first of all where it has none of theirs. */
export function knownAs(roles) {
  return roles.find(each => localStorage.getItem(KNOWN) === each) ?? roles[0];
}

/** Whether somebody is signed in. */
export function isSignedIn() {
  return own !== null;
}

/** Whether the issuer must be asked anew before long, which only leaving the page can do. */
export function endsSoon() {
  return isSignedIn() && own.sessionId === null && Date.now() > own.ends - SOON;
}

/** Leaves the page for a moment to that end, while nobody is before it. */
export async function renew() {
  await (await way()).leave(role, null, "none");
}

/**
 * Makes sure that somebody is signed in, asking him where nobody is.
 *
 * @param {Object} [kept] handed to who calls resume(), should the page be left for it; nothing personal
 * @returns {Promise<boolean>} whether somebody is; false where the person went back
 */
export async function signIn(kept = null) {
  if (isSignedIn()) return true;
  if (await isOidc()) await (await way()).leave(role, kept);
  return ask.signIn({ kept });
}

/** Takes a session of POST /v1/sessions up. */
export function begin({ sessionId = null, level = 1, tokens }) {
  const isOther = own?.sessionId !== sessionId;
  own = { token: tokens.accessToken, ends: Date.now() + tokens.expiresIn * 1000, sessionId, level };
  isLost = false;
  localStorage.setItem(KNOWN, role);
  if (isOther) changed();
}

/** Ends the session. The page begins anew, so that nothing of the person is left in it. */
export async function signOut() {
  if (own.sessionId === null) {
    forget();
    await (await way()).end();
  }
  await endSession({ sessionId: own.sessionId, token: await ownToken() });
  signedOut();
}

/** The session was ended: the page begins anew. */
export function signedOut() {
  forget();
  location.replace(location.pathname);
}

/**
 * From now on calls are made for somebody else, until endActing() or a reload.
 *
 * @param {string} name of whom
 * @param {(token: string) => Promise<Object>} open gives an acting session, by one's own token
 */
export async function actFor(name, open) {
  acting = actingAs(name, await open(await ownToken()));
  changed();
}

/** Its refresh handle is in memory as well: the cookie is one's own. */
function actingAs(name, { sessionId, tokens }) {
  return { name, sessionId, token: tokens.accessToken, handle: tokens.refreshToken, ends: Date.now() + tokens.expiresIn * 1000 };
}

/** For whom the caller acts, or null. */
export function actingFor() {
  return acting?.name ?? null;
}

/** The caller is himself again. The session of the other ends as well, should that come to nothing by itself in time. */
export async function endActing() {
  const { sessionId } = acting;
  stopActing();
  await endSession({ sessionId }).catch(error => console.info(error.message));
}

/** @param {string|null} ended name of the one who has taken the right back, or whose time is over */
function stopActing(ended = null) {
  acting = null;
  changed(ended);
}

/**
 * A kiosk's device asks for a short session of the person before it.
 *
 * @param {string} idNumber of the person present
 * @returns {Promise<string>} that person's token
 */
export async function sessionOfPersonPresent(idNumber) {
  const { tokens } = await counterSession({ body: { idNumber, cardSeen: true } });
  return tokens.accessToken;
}

/** What the pages are told of signing in; null where only what is public works. */
export async function signInSettings() {
  settings ??= (await (await fetch("/app/settings.json")).json()).signIn;
  if (!settings) throw new Error("no sign-in is set up");
  return settings;
}

async function isOidc() {
  return (await signInSettings()).kind === "oidc";
}

/** What leads to signing in elsewhere and back. */
async function way() {
  return await isOidc() ? import("./oidc.js") : import("./signin/federation.js");
}

/** The token that calls carry: renewed before it ends, without a word. */
async function token() {
  if (acting && Date.now() > acting.ends - MARGIN) await renewActing();
  return acting ? acting.token : ownToken();
}

/** Throws where it cannot be renewed: what was meant for somebody else is not to be done for oneself. */
async function renewActing() {
  const { name, handle } = acting;
  try {
    acting = actingAs(name, await refreshSession({ token: null, body: { refreshToken: handle } }));
  } catch (error) {
    if (error instanceof Problem) stopActing(name);
    throw error;
  }
}

async function ownToken() {
  if (own?.sessionId && Date.now() > own.ends - MARGIN) await refresh();
  return own?.token ?? null;
}

let refreshing = null;

/** Gets the token anew, once for all who wait for it; false where the session has ended. */
export function refresh() {
  refreshing ??= refreshed().finally(() => { refreshing = null; });
  return refreshing;
}

async function refreshed() {
  const before = own;
  // Another page of this browser may have let somebody else in, or the same person out.
  const isOurs = session => localStorage.getItem(KNOWN) === role && (before === null || before.sessionId === session.sessionId);
  try {
    const session = await refreshSession({ token: null });
    if (!isOurs(session)) throw new Problem(401, {});
    begin(session);
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    own = acting = null;
    isLost = true;
    if (localStorage.getItem(KNOWN) === role) localStorage.removeItem(KNOWN);
    return false;
  }
}

let asking = null;

/** A refusal that the person can do something about: he is asked once for all calls that meet it. */
async function mend(problem, isRead) {
  if (acting) {
    if (problem.status === 401 || problem.type === "standing-ended") stopActing(acting.name);
    return false;
  }
  if (problem.status === 401) {
    if (own?.sessionId && await refresh()) return true;
    if (own) await ranOut();
    // Who went back is asked again when he does something, not by what keeps a screen up to date.
    return isLost || asking || !isRead ? askedOnce(() => ask.signIn({ lost: true })) : false;
  }
  // What is only looked at asks nobody to prove who he is.
  if (problem.type === "assurance-too-low" && ask.prove && !isRead) return askedOnce(() => ask.prove(problem));
  return false;
}

function askedOnce(question) {
  isLost = false;
  asking ??= question().finally(() => { asking = null; });
  return asking;
}

/** An issuer's token has ended: the page is left to get another. */
async function ranOut() {
  own = null;
  await (await way()).leave(role, null);
}

function forget() {
  own = acting = null;
  localStorage.removeItem(KNOWN);
  changed();
}

/** Somebody else calls from now on. */
function changed(ended = null) {
  forgetUnanswered();
  dispatchEvent(new CustomEvent("personchange", { detail: { ended } }));
}
