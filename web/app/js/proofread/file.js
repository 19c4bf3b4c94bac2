// A file somebody chose: whether it can be proofread at all, told before it is sent.
import { texts } from "../../texts/proofread.js";

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 20;
/** By the ending, with how the content begins where that can be told. */
const SOURCES = [
  { ending: "docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", head: /^PK\x03\x04/ },
  { ending: "pdf", type: "application/pdf", head: /%PDF-/ },
  { ending: "txt", type: "text/plain", head: /^/ },
  { ending: "md", type: "text/markdown", head: /^/ },
];
/** An old document, or a new one under a password. */
const COMPOUND = /^\xd0\xcf\x11\xe0/;
const HEAD = 1024;

export const ACCEPTED = SOURCES.map(({ ending }) => `.${ending}`).join(",");

/**
 * @param {File} file
 * @returns {Promise<{source: string, contentType: string}|{unfit: string}>} `unfit`: why not, in words
 */
export async function lookAt(file) {
  if (file.size === 0) return { unfit: texts.unfit.empty };
  if (file.size > MOST_MEGABYTES * MEGABYTE) return { unfit: texts.unfit.large(MOST_MEGABYTES) };
  const ending = file.name.toLowerCase().split(".").at(-1);
  try {
    const head = String.fromCharCode(...new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
    if (COMPOUND.test(head) || ["doc", "wps"].includes(ending)) return { unfit: texts.unfit.old };
    if (ending === "ofd") return { unfit: texts.unfit.ofd };
    const found = SOURCES.find(source => source.ending === ending && source.head.test(head));
    return found ? { source: found.ending, contentType: found.type } : { unfit: texts.unfit.other };
  } catch (error) {
    console.info(error.message);
    return { unfit: texts.unfit.unreadable };
  }
}
