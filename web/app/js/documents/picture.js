// Pictures of a document's pages. They are drawn, never linked: what shows somebody's card has no address in the page.
import { documentPage } from "../api.js";
import { el } from "../dom.js";

/** How much of a crop is around what was read, as a share of its height. */
const AROUND = 0.15;

/** @returns {Promise<ImageBitmap>} a page as it was read: upright, with its boxes */
export async function pageOf(documentId, page) {
  return createImageBitmap(await documentPage({ documentId, page: `${page}.png` }));
}

/** @param {string} label what the picture shows, for who does not see it */
export function canvas(label) {
  return el("canvas", { role: "img", "aria-label": label });
}

/** Draws the whole of a picture, with a frame around one place of it. */
export function drawWhole(onto, picture, box = null) {
  const context = sized(onto, picture.width, picture.height);
  context.drawImage(picture, 0, 0);
  if (!box) return;
  const around = edges(picture, box);
  const width = Math.max(3, picture.width / 200);
  for (const [colour, line] of [["#ffffff", width * 2], ["#8c1616", width]]) {
    context.strokeStyle = colour;
    context.lineWidth = line;
    context.strokeRect(around.left, around.top, around.width, around.height);
  }
}

/** Draws one place of a picture, with a little around it. */
export function drawPlace(onto, picture, box) {
  const { left, top, width, height } = edges(picture, box);
  sized(onto, width, height).drawImage(picture, left, top, width, height, 0, 0, width, height);
}

/** @param {{left: number, top: number, width: number, height: number}} box in shares of the page */
function edges(picture, box) {
  const margin = box.height * picture.height * AROUND;
  const left = Math.max(0, Math.floor(box.left * picture.width - margin));
  const top = Math.max(0, Math.floor(box.top * picture.height - margin));
  const right = Math.min(picture.width, Math.ceil((box.left + box.width) * picture.width + margin));
  const bottom = Math.min(picture.height, Math.ceil((box.top + box.height) * picture.height + margin));
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function sized(onto, width, height) {
  Object.assign(onto, { width, height });
  return onto.getContext("2d");
}
