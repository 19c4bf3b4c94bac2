// How those who work here sign in, and a kiosk's device: user name, password, then the authenticator's six digits.
import { startSession } from "../api.js";
import { el } from "../dom.js";
import { between } from "../shell.js";
import { texts } from "../../texts/signin.js";
import { goOn } from "./challenges.js";
import { question } from "./question.js";
import { thisDevice } from "./thisDevice.js";

const CHANNELS = { staff: "window", officer: "web", kiosk: "kiosk" };

/**
 * @param {"staff"|"officer"|"kiosk"} role
 * @param {{lost?: boolean}} why
 * @returns {Promise<boolean>} whether somebody is signed in now
 */
export async function signInStaff(role, { lost }) {
  const values = {};
  return await between("sign-in", ({ show, end }) => {
    const way = { show, done: () => end(true), restart: () => show(first) };
    const first = () => question({
      title: texts.staff.title,
      before: lost && el("p", { class: "notice warn" }, texts.lost),
      values,
      fields: [
        { name: "username", label: texts.staff.username, input: { autocomplete: "username", autocapitalize: "none" } },
        { name: "password", label: texts.staff.password, input: { type: "password", autocomplete: "current-password" },
          problems: ["not-recognised"] },
      ],
      submit: texts.next,
      send: async ({ username, password }) => {
        const body = { way: "staff", username, password, channel: CHANNELS[role], device: thisDevice(), keep: "cookie" };
        goOn(await startSession({ token: null, body }), way);
        delete values.password;
      },
    });
    show(first);
  }) ?? false;
}
