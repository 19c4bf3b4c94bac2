// What a page keeps to itself while it is left for signing in (RFC 7636).

/** 256 random bits. */
export function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** The S256 challenge of a verifier. */
export async function challengeOf(verifier) {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

/** What was kept in this tab under that name; it is there once. */
export function take(name) {
  const text = sessionStorage.getItem(name);
  sessionStorage.removeItem(name);
  return text && JSON.parse(text);
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
