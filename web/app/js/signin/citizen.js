// How citizens sign in: by phone and code, or with a platform that the centre trusts.
import { startSession } from "../api.js";
import { button, el } from "../dom.js";
import { mode } from "../mode.js";
import { signInSettings } from "../session.js";
import { between, go } from "../shell.js";
import { elder } from "../../texts/elder.js";
import { texts } from "../../texts/signin.js";
import { goOn, phoneField } from "./challenges.js";
import { leaveFor } from "./federation.js";
import { question } from "./question.js";
import { thisDevice } from "./thisDevice.js";

/**
 * @param {{lost?: boolean, failed?: boolean, kept?: Object}} why the session is lost, or signing in elsewhere has failed;
 *     `kept`: for who comes back from elsewhere
 * @returns {Promise<boolean>} whether somebody is signed in now
 */
export async function signInCitizen({ lost, failed, kept = null }) {
  const { federation = [] } = await signInSettings();
  const values = {};
  return await between("sign-in", ({ show, end }) => {
    const send = () => startSession({ token: null, body: { way: "phone", phone: values.phone.replace(/\s/g, ""), channel: "web", device: thisDevice(), keep: "cookie" } });
    const way = {
      show,
      done: () => end(true),
      restart: () => show(first),
      sendAgain: async () => goOn(await send(), way),
    };
    const first = () => question({
      title: texts.phone.title,
      before: [
        lost && el("p", { class: "notice warn" }, texts.lost),
        failed && el("p", { class: "notice warn" }, texts.failed),
      ],
      values,
      fields: [phoneField()],
      submit: texts.phone.submit,
      send: async () => goOn(await send(), way),
      after: [
        federation.length > 0 && el("div", { class: "stack" }, el("h2", {}, texts.orElse), lost && el("p", {}, texts.federationLeaves),
          federation.map(({ id, name }) => button(texts.federation(name), () => leaveFor(id, kept), { class: "quiet" }))),
        el("p", { "data-secondary": true }, texts.phone.privacy),
        mode() === "elder" && button(elder.family, () => go("family"), { class: "quiet" }),
        button(texts.back, () => history.back(), { class: "quiet" }),
      ],
    });
    show(first);
  }) ?? false;
}
