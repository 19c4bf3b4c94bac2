// The console: asks the host every two seconds and shows what has changed.
import { h, json, table } from "./page.js";

const REFRESH_MS = 2000;
const byId = (id) => document.getElementById(id);
const text = (value) => h("td", {}, value === "" || value === null || value === undefined ? "–" : String(value));
const mono = (value) => h("td", { class: "mono" }, value || "–");
const number = (value, alarming) => h("td", { class: alarming && value > 0 ? "number bad" : "number" }, String(value));

/** ISO time to local wall time; the title keeps what the host said. */
function time(iso) {
  if (!iso) {
    return h("td", { class: "none" }, "–");
  }
  const at = new Date(iso);
  return h("td", {}, h("time", { datetime: iso, title: iso }, Number.isNaN(at.getTime()) ? iso : at.toLocaleString("sv")));
}

function button(id, label, name, action) {
  return h("button", { id, "aria-label": `${label} ${name}`, click: () => attempt(action) }, label);
}

/** Every section: where its items are, its headings, and a row's cells. */
const sections = {
  functions: {
    path: () => "/_local/functions",
    headings: ["Function", "Environments", "Busy", "Waiting", "Invocations", "Failures"],
    cells: (f) => [mono(f.name), number(f.environments), number(f.busy), number(f.waiting), number(f.invocations), number(f.failures, true)],
  },
  queues: {
    path: () => "/_local/queues",
    headings: ["Queue", "Visible", "In flight", "Delayed", "Dead letters go to", "Actions"],
    cells: (q) => [
      mono(q.id), number(q.visible, q.deadLettersOf.length > 0), number(q.inFlight), number(q.delayed), mono(q.deadLetterQueue),
      h("td", {},
        button(`look-${q.id}`, "Look", q.id, () => look(q)), " ",
        q.deadLettersOf.length > 0 ? button(`redrive-${q.id}`, "Redrive", q.id, () => redrive(q)) : null),
    ],
  },
  outbox: {
    path: () => "/_local/outbox?limit=50",
    headings: ["Message", "Table", "Queue", "Created", "Sent"],
    cells: (o) => [mono(o.id), mono(o.table), mono(o.queue), time(o.created), o.sentAt ? time(o.sentAt) : h("td", { class: "bad" }, "waits")],
  },
  notifications: {
    path: () => `/_local/notifications?limit=50&personId=${encodeURIComponent(byId("notifications-form").elements.personId.value.trim())}`,
    headings: ["Accepted", "Person", "Channel", "Template", "Text or data", "Page", "Message"],
    cells: (n) => [time(n.acceptedAt), mono(n.personId || n.phone), mono(n.channel), mono(n.template), h("td", { lang: "zh" }, n.text || Object.values(n.data).join(" · ")), mono(n.page), mono(n.messageId)],
  },
  schedules: {
    path: () => "/_local/schedules",
    headings: ["Schedule", "Expression", "Next run", "Last run", "Outcome", "Actions"],
    cells: (s) => [
      mono(s.name), h("td", { class: "mono" }, `${s.expression} ${s.zone}`),
      s.enabled ? time(s.nextRun) : text("disabled"), time(s.lastRun?.startedAt), outcome(s.lastRun),
      h("td", {}, button(`fire-${s.name}`, "Fire", s.name, () => fire(s))),
    ],
  },
};

function outcome(run) {
  if (!run) {
    return text("");
  }
  return h("td", { class: run.outcome === "succeeded" ? "good" : run.outcome === "running" ? "" : "bad", title: run.reply }, run.outcome);
}

const shown = {};

/** Draws a section again only if it has changed, and keeps the focus where it was. */
async function refresh(name) {
  const section = sections[name];
  const { items } = await json(section.path());
  const state = JSON.stringify(items);
  if (shown[name] === state) {
    return;
  }
  shown[name] = state;
  const focused = document.activeElement?.id;
  byId(name).replaceChildren(table(name, section.headings, items.map((item) => h("tr", {}, section.cells(item)))));
  if (focused) {
    byId(focused)?.focus();
  }
  if (name === "functions") {
    const chosen = byId("logs-function");
    const options = items.map((f) => h("option", { value: f.name, selected: f.name === chosen.value }, f.name));
    chosen.replaceChildren(h("option", { value: "" }, "all"), ...options);
  }
}

async function refreshAll() {
  const clock = await json("/_local/clock");
  byId("clock").textContent = clock.offset === "PT0S" ? clock.now : `${clock.now} (moved by ${clock.offset})`;
  await Promise.all(Object.keys(sections).map(refresh));
  say(`Up to date at ${new Date().toLocaleTimeString("sv")}`);
}

function say(message, bad = false) {
  byId("status").textContent = message;
  byId("status").className = bad ? "bad" : "faint";
}

async function attempt(action) {
  try {
    await action();
  } catch (error) {
    say(error.message, true);
  }
}

function show(title, content) {
  byId("dialog-title").textContent = title;
  byId("dialog-text").textContent = content;
  byId("dialog").showModal();
}

const post = (path, body) => json(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body ?? {}) });

async function look(queue) {
  const { items } = await json(`/_local/queues/${queue.id}/messages`);
  show(queue.id, items.length > 0 ? JSON.stringify(items, null, 2) : "No message is visible.");
}

async function redrive(queue) {
  const { moved, to } = await post(`/_local/queues/${queue.id}/redrive`);
  await refreshAll();
  say(`${moved} sent back to ${to}`);
}

async function fire(schedule) {
  say(`${schedule.name} runs`);
  const run = await post(`/_local/schedules/${encodeURIComponent(schedule.name)}/fire`);
  show(`${schedule.name}: ${run.outcome}`, run.reply || "(no reply)");
}

async function move(to) {
  await post("/_local/clock", { to });
  await refreshAll();
}

async function search() {
  const query = new URLSearchParams(new FormData(byId("logs-form")));
  const { items } = await json(`/_local/logs?limit=500&${query}`);
  byId("logs").textContent = items.map((line) => `${line.at} ${line.function} ${line.text}`).join("\n") || "No line.";
}

/** A form that does something here instead of leaving the page. */
function onSubmit(id, action) {
  byId(id).addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(action);
  });
}

onSubmit("clock-form", () => move(byId("clock-form").elements.to.value.trim()));
onSubmit("notifications-form", () => refresh("notifications"));
onSubmit("logs-form", search);
byId("clock-now").addEventListener("click", () => attempt(() => move("now")));

async function loop() {
  if (!document.hidden) {
    await attempt(refreshAll);
  }
  setTimeout(loop, REFRESH_MS);
}
loop();
