// The API as the pages use it; an example for developers of mini-programs. Routes, fields and problems: /openapi.json.
//
// A call takes one object: the path's {parameters} by name, `query`, `body`, and `token` where it is not the page's own.
//   const { items } = await listDays({ branchId: "tianhe", query: { category: "loan" } });
//   const booked = await bookAppointment({ body: { branchId, category, date, startTime } });
// It resolves to the reply's JSON (null for 204), throws Problem where the API refused, Unreachable where no answer came.

/** The API refused (RFC 9457). `name` of a type is what follows /problems/, such as "slot-full". */
export class Problem extends Error {
  constructor(status, body) {
    super(body.title ?? `HTTP ${status}`);
    this.status = status;
    this.type = (body.type ?? "").replace("/problems/", "");
    this.title = body.title;
    this.detail = body.detail;
    /** @type {{field: string, reason: string}[]} */
    this.errors = body.errors ?? [];
    this.correlationId = body.correlationId;
  }
}

/** No answer came: no network, too slow, or the service is out of order for the moment. */
export class Unreachable extends Error {}

export const listBranches = route("GET", "/v1/branches");
export const listDays = route("GET", "/v1/branches/{branchId}/days");
export const listSlots = route("GET", "/v1/branches/{branchId}/slots");
export const recommendSlots = route("GET", "/v1/slots/recommended");

export const bookAppointment = route("POST", "/v1/appointments");
export const listAppointments = route("GET", "/v1/appointments");
export const getAppointment = route("GET", "/v1/appointments/{appointmentId}");
export const cancelAppointment = route("DELETE", "/v1/appointments/{appointmentId}");
export const restoreAppointment = route("POST", "/v1/appointments/{appointmentId}/restore");
export const rescheduleAppointment = route("POST", "/v1/appointments/{appointmentId}/reschedule");
export const calendarFile = route("GET", "/v1/appointments/{appointmentId}/calendar.ics");
export const checkIn = route("POST", "/v1/appointments/{appointmentId}/check-in");

export const joinWaitlist = route("POST", "/v1/waitlist");
export const listWaitlist = route("GET", "/v1/waitlist");
export const acceptOffer = route("POST", "/v1/waitlist/{waitlistId}/accept");
export const leaveWaitlist = route("DELETE", "/v1/waitlist/{waitlistId}");

export const listTickets = route("GET", "/v1/tickets");
export const getTicket = route("GET", "/v1/tickets/{ticketId}");
export const giveTicketUp = route("DELETE", "/v1/tickets/{ticketId}");
export const takeTicket = route("POST", "/v1/branches/{branchId}/tickets");
export const checkInAtHall = route("POST", "/v1/branches/{branchId}/check-ins");
export const queueSummary = route("GET", "/v1/branches/{branchId}/queue/summary");
export const queueDisplay = route("GET", "/v1/branches/{branchId}/queue/display");

export const seeQueue = route("GET", "/v1/branches/{branchId}/queue");
export const callNext = route("POST", "/v1/branches/{branchId}/windows/{window}/call-next");
export const recall = route("POST", "/v1/branches/{branchId}/windows/{window}/recall");
export const finishTicket = route("POST", "/v1/tickets/{ticketId}/finish");
export const passTicket = route("POST", "/v1/tickets/{ticketId}/pass");
export const returnTicket = route("POST", "/v1/tickets/{ticketId}/return");

export const seeLoad = route("GET", "/v1/branches/{branchId}/load");
export const setQuotas = route("POST", "/v1/branches/{branchId}/quotas");
export const closeDay = route("POST", "/v1/branches/{branchId}/closures");
export const listClosures = route("GET", "/v1/branches/{branchId}/closures");
export const seeClosure = route("GET", "/v1/branches/{branchId}/closures/{date}");

export const getStanding = route("GET", "/v1/standing");
export const listAppeals = route("GET", "/v1/appeals");
export const submitAppeal = route("POST", "/v1/appeals");

let ownToken = null;
let signInRequired = () => {};

/** The token that calls carry from now on, or null; `whenRefused` is told that it is valid no more. */
export function useToken(token, whenRefused) {
  ownToken = token;
  signInRequired = whenRefused ?? (() => {});
}

const LONGEST_WAIT = 15_000;
const PAUSES = [300, 1_000, 3_000];

/**
 * Keys of POSTs that have no answer yet, by what they ask for. Asking for the same again, by itself or because somebody
 * pressed once more, sends the same key: one effect.
 */
const unanswered = new Map();

/** On a device of many people: the next one's wish is not the one before's, though it may read the same. */
export function forgetUnanswered() {
  unanswered.clear();
}

function route(method, template) {
  return async (input = {}) => {
    const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(input[name]));
    const query = new URLSearchParams(Object.entries(input.query ?? {}).filter(([, value]) => value !== undefined && value !== null));
    const url = query.size ? `${path}?${query}` : path;
    const token = input.token ?? ownToken;
    const headers = { accept: "application/json" };
    if (token) headers.authorization = `Bearer ${token}`;
    const what = `${url} ${token} ${JSON.stringify(input.body)}`;
    if (method === "POST") {
      if (!unanswered.has(what)) unanswered.set(what, crypto.randomUUID());
      headers["idempotency-key"] = unanswered.get(what);
      headers["content-type"] = "application/json";
    }
    const reply = await answered(url, { method, headers, body: method === "POST" ? JSON.stringify(input.body ?? {}) : undefined });
    unanswered.delete(what);
    if (reply.ok) return read(reply);
    const problem = new Problem(reply.status, await reply.json().catch(() => ({})));
    if (reply.status === 401 && !input.token) signInRequired();
    throw problem;
  };
}

/** A definite answer. Every route may be asked again, so what may pass by itself is tried again. */
async function answered(url, request) {
  for (const pause of [...PAUSES, null]) {
    try {
      const reply = await fetch(url, { ...request, cache: "no-store", signal: AbortSignal.timeout(LONGEST_WAIT) });
      if (reply.status < 500 && reply.status !== 429) return reply;
    } catch {
      // Neither a broken line nor a late answer says whether the request arrived.
    }
    if (pause === null || !navigator.onLine) break;
    await new Promise(done => setTimeout(done, pause));
  }
  throw new Unreachable();
}

function read(reply) {
  if (reply.status === 204) return null;
  return reply.headers.get("content-type")?.includes("json") ? reply.json() : reply.text();
}
