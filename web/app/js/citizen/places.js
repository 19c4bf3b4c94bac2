// Where to go: all branches, the nearest first where somebody says where he is.
import { button, el, fill } from "../dom.js";
import { go } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { directory } from "./hall.js";
import { findPlace, kilometresTo, knownPlace } from "./place.js";

const words = texts.places;

/** @param {{category: string, moving?: Object}} what */
export async function places(what) {
  const hall = await directory();
  const branches = hall.branches.filter(branch => branch.categories.some(({ category }) => category === what.category));
  const list = el("ul", { class: "stack" });
  const order = el("p", { role: "status" });
  const place = el("div", {});
  function show() {
    const nearest = knownPlace() ? [...branches].sort((a, b) => kilometresTo(a.location) - kilometresTo(b.location)) : branches;
    fill(order, knownPlace() ? words.byDistance : words.byDistrict);
    fill(list, nearest.map(branch => el("li", {}, choice(branch))));
    fill(place, !knownPlace() && button(words.nearMe, locate, { class: "quiet" }));
  }
  async function locate() {
    if (await findPlace()) show();
    else fill(order, words.noPlace);
  }
  function choice({ branchId, name, address, location }) {
    return el("button", { type: "button", class: "choice wide", onclick: () => go("when", { ...what, branchId, date: undefined }) },
      knownPlace() ? words.at(name, kilometresTo(location)) : name, el("span", { "data-secondary": true }, address));
  }
  show();
  return el("section", {},
    el("h1", {}, words.title),
    el("p", { "data-secondary": true }, hall.categoryName(what.category)),
    place, order, branches.length > 0 ? list : el("p", {}, words.none));
}
