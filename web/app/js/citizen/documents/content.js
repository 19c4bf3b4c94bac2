// What somebody chose to send: whether it can be read at all, told before it is sent.
const MOST_BYTES = 50 * 1024 * 1024;
/** A PDF may have something else before it. */
const HEAD = 1024;
const HEIC = /^....ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif)/s;
const TYPES = [[/^\xff\xd8\xff/, "image/jpeg"], [/^\x89PNG\r\n\x1a\n/, "image/png"], [/%PDF-/, "application/pdf"]];

export const ACCEPTED = TYPES.map(([, type]) => type).join(",");

/**
 * Looks at the content, as names and types of phones do not tell.
 *
 * @param {File} file
 * @returns {Promise<{contentType: string}|{unfit: string}>} `unfit`: as the problems of documents are called
 */
export async function lookAt(file) {
  if (file.size === 0) return { unfit: "empty" };
  if (file.size > MOST_BYTES) return { unfit: "content-too-large" };
  try {
    // A character a byte: the decoder of "latin1" is another one's (WHATWG: windows-1252).
    const head = String.fromCharCode(...new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
    if (HEIC.test(head)) return { unfit: "heic" };
    const contentType = TYPES.find(([signature]) => signature.test(head))?.[1];
    return contentType ? { contentType } : { unfit: "unsupported-type" };
  } catch (error) {
    console.info(error.message);
    return { unfit: "unreadable" };
  }
}
