// Handing a document in: which kind it is, taking its picture, looking whether all can be read. One step a screen.
import { button, el, fill } from "../../dom.js";
import { go } from "../../shell.js";
import { texts } from "../../../texts/documents.js";
import { canvas, drawWhole } from "../../documents/picture.js";
import { attempt, toldHere } from "../parts.js";
import { ACCEPTED, lookAt } from "./content.js";

const kinds = texts.kind;

/** @param {{caseId?: string}|null} wish for which case, if for one */
export function whichKind(wish) {
  const choice = (kind, [name, hint]) =>
    el("button", { type: "button", class: "choice", onclick: () => go("photograph", { ...wish, kind }) }, name, el("span", {}, hint));
  return el("section", {},
    el("h1", {}, kinds.title),
    el("div", { class: "choices" },
      Object.entries(kinds.names).map(([kind, name]) => choice(kind, name)),
      choice(null, [kinds.unsure, kinds.unsureHint])),
    button(texts.all, () => go("documents"), { class: "quiet" }));
}

/** @param {{kind: string|null, caseId?: string}} wish of which kind, and for which case if for one */
export function photograph(wish) {
  const words = texts.photograph;
  const told = toldHere();
  const choose = file => attempt(told, async () => {
    const { contentType, unfit } = await lookAt(file);
    if (contentType) return go("look", { ...wish, file, contentType });
    fill(told, el("p", { class: "notice problem", role: "alert" }, texts.unfit[unfit]));
  });
  const byCamera = matchMedia("(any-pointer: coarse)").matches;
  return el("section", {},
    el("h1", {}, words.title(kinds.names[wish.kind]?.[0])),
    el("ul", { class: "points" }, words.tips.map(tip => el("li", {}, tip))),
    told,
    el("div", { class: "actions" },
      byCamera && fileButton(words.take, choose, { accept: "image/jpeg,image/png", capture: "environment" }, {}),
      fileButton(words.choose, choose, { accept: ACCEPTED }, byCamera ? { class: "quiet" } : {})),
    el("p", { "data-secondary": true }, words.formats),
    button(texts.all, () => go("documents"), { class: "quiet" }));
}

/** A button, as the browser's own field for files can neither be read aloud well nor made large. */
function fileButton(label, choose, attributes, props) {
  const input = el("input", { type: "file", hidden: true, ...attributes, onchange: () => {
    const [file] = input.files;
    // The same file may be chosen again.
    input.value = "";
    if (file) choose(file);
  } });
  return [button(label, () => input.click(), props), input];
}

/** @param {{file: File, contentType: string}} wish with what was chosen */
export async function look(wish) {
  const words = texts.look;
  const { file, contentType } = wish;
  const megabytes = Math.max(0.1, file.size / 1024 / 1024).toFixed(1);
  return el("section", {},
    el("h1", {}, words.title),
    contentType === "application/pdf" ? el("p", {}, words.file(file.name, megabytes)) : await shown(file),
    el("p", {}, words.whole),
    el("div", { class: "actions" },
      button(words.send, () => go("sending", { ...wish })),
      button(words.again, () => go("photograph", { kind: wish.kind, caseId: wish.caseId }), { class: "quiet" })));
}

async function shown(file) {
  const drawn = canvas(texts.look.pictureOf);
  try {
    drawWhole(drawn, await createImageBitmap(file));
  } catch (error) {
    console.info(error.message);
    return el("p", {}, texts.look.cannotShow);
  }
  return el("figure", { class: "paper" }, drawn);
}
