// The last look before an appointment moves to another time.
import { rescheduleAppointment } from "../api.js";
import { button, el } from "../dom.js";
import { go } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { directory } from "./hall.js";
import { attempt, toldHere, visit } from "./parts.js";

const words = texts.move;

/** @param {Object} what the new slot, with the appointment as `moving` */
export async function move(what) {
  const { category, branchId, date, startTime, moving } = what;
  const hall = await directory();
  const box = toldHere();
  const otherTime = () => go("when", what);
  const confirm = async () => {
    await rescheduleAppointment({ appointmentId: moving.appointmentId, body: { branchId, date, startTime } });
    go("booking", { appointmentId: moving.appointmentId });
  };
  return el("section", {},
    el("h1", {}, words.title),
    el("div", { class: "card" }, el("h2", {}, words.from), visit(hall, { ...moving, category })),
    el("div", { class: "card now" }, el("h2", {}, words.to), visit(hall, what)),
    box,
    button(words.confirm, () => attempt(box, confirm, () => [button(texts.confirm.otherTime, otherTime)])),
    button(words.keep, () => go("booking", { appointmentId: moving.appointmentId }), { class: "quiet" }));
}
