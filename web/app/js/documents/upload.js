// Sends a file to where the API says, and tells how far it is. Where it stands still it has failed: who calls tries again.
// Its fingerprint is what the API knows content by.
import { Unreachable } from "../api.js";

/** Milliseconds without a byte. */
const STILL = 20_000;

/** The address is too old, or does not take what was sent: a new one is to be asked for. */
export class AddressRefused extends Error {}

/**
 * @param {{method: string, url: string, headers: Object<string, string>}} address of the API's answer
 * @param {Blob} file
 * @param {(share: number) => void} progress from 0 to 1
 * @param {AbortSignal} signal ends it
 * @returns {Promise<void>} throws AddressRefused or Unreachable
 */
export function upload({ method, url, headers }, file, progress, signal) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    let watch = null;
    const moved = () => {
      clearTimeout(watch);
      watch = setTimeout(() => request.abort(), STILL);
    };
    const lost = () => failed(new Unreachable());
    request.upload.onprogress = ({ loaded, total }) => {
      moved();
      progress(loaded / total);
    };
    request.onload = () => {
      if (request.status < 300) done();
      else if (request.status < 500) failed(new AddressRefused(`${request.status}`));
      else lost();
    };
    request.onerror = request.onabort = lost;
    request.onloadend = () => clearTimeout(watch);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.open(method, url);
    // The browser sets these itself, and lets nobody else.
    for (const [name, value] of Object.entries(headers)) if (!/^(host|content-length)$/i.test(name)) request.setRequestHeader(name, value);
    moved();
    request.send(file);
  });
}

/** SHA-256 in hex. Browsers digest nothing in pieces, and 50 MB at most are held at once. */
export async function sha256(file) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return [...digest].map(byte => byte.toString(16).padStart(2, "0")).join("");
}
