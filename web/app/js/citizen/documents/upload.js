// Sends a file to where the API says, and tells how far it is. Where it stands still it has failed: who calls tries again.
import { Unreachable } from "../../api.js";

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
