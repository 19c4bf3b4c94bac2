// What is asked until a session is signed in, by the kind of challenge that the API answers with.
import { answerSession } from "../api.js";
import { button, el, fill } from "../dom.js";
import { clockOf, inChina, timeText } from "../format.js";
import { begin } from "../session.js";
import { problemBox } from "../shell.js";
import { texts } from "../../texts/signin.js";
import { question } from "./question.js";

/** Seconds after which another code may be asked for. */
const NEXT_CODE = 60;
/** Problems that are about the answer itself. */
const WRONG = ["wrong-answer"];
const ID_NUMBER = /^(\d{15}|\d{17}[\dXx])$/;

/**
 * Goes on from an answer of POST /v1/sessions to the end.
 *
 * @param {Object} session
 * @param {Object} way
 * @param {(make: () => Node) => void} way.show
 * @param {() => void} way.done
 * @param {() => Promise<void>} [way.sendAgain] asks for another code
 * @param {() => void} way.restart
 */
export function goOn(session, way) {
  if (session.status === "signed-in") {
    begin(session);
    return way.done();
  }
  const { challenge } = session;
  const values = {};
  const answer = async body => goOn(await answerSession({ token: null, sessionId: session.sessionId, body }), way);
  const sentAt = Date.now();
  return way.show(() => question({ values, helps: error => helps(error, way), ...asked[challenge.kind](challenge, answer, way, sentAt) }));
}

const asked = {
  "one-time-code": ({ sentTo, expiresAt }, answer, way, sentAt) => ({
    title: texts.code.title,
    before: el("p", {}, texts.code.sentTo(sentTo), expiresAt && texts.code.until(timeText(clockOf(inChina(expiresAt))))),
    fields: [codeField(texts.code.label, WRONG)],
    submit: texts.signIn,
    send: ({ code }) => answer({ code }),
    after: way.sendAgain && [another(way, sentAt), button(texts.code.otherPhone, way.restart, { class: "quiet" })],
  }),
  "id-number": (_, answer, way) => ({
    title: texts.idNumber.title,
    before: el("p", {}, texts.idNumber.why),
    fields: [{
      name: "idNumber", label: texts.idNumber.label, check: value => ID_NUMBER.test(value) ? null : texts.idNumber.wrong,
      problems: WRONG, input: { autocapitalize: "characters", maxlength: 18 },
    }],
    submit: texts.next,
    send: ({ idNumber }) => answer({ idNumber: idNumber.toUpperCase() }),
    after: el("div", { class: "notice" }, el("p", {}, texts.idNumber.notMeWhy),
      notMe(() => answer({ notMe: true }), way)),
  }),
  phone: (_, answer) => ({
    title: texts.phone.title, fields: [phoneField()], submit: texts.phone.submit, send: ({ phone }) => answer({ phone }),
  }),
  "new-password": (_, answer) => ({
    title: texts.newPassword.title,
    before: el("p", {}, texts.newPassword.why),
    fields: [
      { name: "newPassword", label: texts.newPassword.label, problems: ["weak-password"],
        check: value => value.length < 12 ? texts.newPassword.short : null, input: { type: "password", autocomplete: "new-password" } },
    ],
    submit: texts.next,
    send: ({ newPassword }) => answer({ newPassword }),
  }),
  totp: (_, answer) => ({
    title: texts.totp.title,
    fields: [codeField(texts.totp.label, WRONG)],
    submit: texts.signIn,
    send: ({ code }) => answer({ totp: code }),
  }),
  "totp-setup": ({ secret, uri }, answer) => ({
    title: texts.totp.setUp,
    before: [
      el("ol", { class: "steps" }, texts.totp.steps.map(step => el("li", {}, step))),
      el("p", { class: "code secret" }, secret.replace(/(.{4})(?=.)/g, "$1 ")),
      uri && el("p", {}, el("a", { class: "button quiet", href: uri }, texts.totp.open)),
    ],
    fields: [codeField(texts.totp.label, WRONG)],
    submit: texts.signIn,
    send: ({ code }) => answer({ totp: code }),
  }),
};

/** The phone number of somebody who signs in, as a field of a question. */
export function phoneField() {
  return {
    name: "phone", label: texts.phone.label, check: value => /^1\d{10}$/.test(value.replace(/\s/g, "")) ? null : texts.phone.wrong,
    input: { type: "tel", inputmode: "numeric", autocomplete: "tel-national", class: "large", maxlength: 13 },
  };
}

function codeField(label, problems) {
  return {
    name: "code", label, problems, check: value => /^\d{6}$/.test(value) ? null : texts.code.six,
    input: { inputmode: "numeric", autocomplete: "one-time-code", class: "large digits", maxlength: 6 },
  };
}

/** Another code: first how long until it may be asked for, then the key. */
function another(way, sentAt) {
  const box = el("div", { class: "stack" });
  const draw = () => {
    const left = NEXT_CODE - Math.floor((Date.now() - sentAt) / 1000);
    if (left <= 0) return fill(box, el("p", {}, texts.code.notCome), anotherCode(way, { class: "quiet" }));
    fill(box, el("p", {}, texts.code.wait(left)));
    return setTimeout(() => box.isConnected && draw(), 1000);
  };
  setTimeout(draw);
  return box;
}

function anotherCode(way, props) {
  return withTrouble(texts.code.another, way.sendAgain, way, props);
}

function notMe(answer, way) {
  return withTrouble(texts.idNumber.notMe, answer, way, { class: "quiet" });
}

/** A button that says below what went wrong. */
function withTrouble(label, action, way, props) {
  const box = el("div", { class: "told" });
  return el("div", { class: "stack" },
    button(label, () => action().catch(error => fill(box, problemBox(error, ...helps(error, way)))), props), box);
}

/** Where a code is of no use any more, the next one is a key away; where it is the sign-in, its beginning. */
function helps(error, way) {
  const isOld = ["code-expired", "code-superseded"].includes(error.type);
  if (isOld && way.sendAgain) return [anotherCode(way)];
  return isOld || error.type === "no-such-sign-in" ? [button(texts.startAgain, way.restart)] : [];
}
