// The API as the pages use it; an example for developers of mini-programs. Routes, fields and problems: /openapi.json.
//
// A call takes one object: the path's {parameters} by name, `query`, `body`, and `token` where it is not the page's own.
//   const { items } = await listDays({ branchId: "tianhe", query: { category: "loan" } });
//   const booked = await bookAppointment({ body: { branchId, category, date, startTime } });
// Signing in is calls as well (token: null, as there is none yet):
//   const session = await startSession({ token: null, body: { way: "phone", phone, keep: "cookie" } });
//   await answerSession({ token: null, sessionId: session.sessionId, body: { code } });
// It resolves to the reply's JSON (null for 204, a Blob for a picture), throws Problem where the API refused, Unreachable where no answer came.

/** The API refused (RFC 9457). `name` of a type is what follows /problems/, such as "slot-full". */
export class Problem extends Error {
  constructor(status, body) {
    super(body.title ?? `HTTP ${status}`);
    this.status = status;
    // The gateway refuses a token before the API sees it, and names no type.
    this.type = (body.type ?? (status === 401 ? "sign-in-required" : "")).replace("/problems/", "");
    this.title = body.title;
    this.detail = body.detail;
    /** @type {{field: string, reason: string}[]} */
    this.errors = body.errors ?? [];
    this.correlationId = body.correlationId;
    /** Whatever else the API says of this type, such as requiredLevel or triesLeft. */
    this.members = body;
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
export const reopenDay = route("DELETE", "/v1/branches/{branchId}/closures/{date}");
export const seeClosure = route("GET", "/v1/branches/{branchId}/closures/{date}");

export const getStanding = route("GET", "/v1/standing");
export const listAppeals = route("GET", "/v1/appeals");
export const submitAppeal = route("POST", "/v1/appeals");

export const submitDocument = route("POST", "/v1/documents");
export const listDocuments = route("GET", "/v1/documents");
export const getDocument = route("GET", "/v1/documents/{documentId}");
export const documentPage = route("GET", "/v1/documents/{documentId}/pages/{page}");
export const documentText = route("GET", "/v1/documents/{documentId}/text");
export const deleteDocument = route("DELETE", "/v1/documents/{documentId}");
export const allowUse = route("POST", "/v1/documents/{documentId}/uses");
export const withdrawUse = route("DELETE", "/v1/documents/{documentId}/uses/{useId}");
export const reviewQueue = route("GET", "/v1/review-queue");
export const correctDocument = route("POST", "/v1/documents/{documentId}/corrections");
export const decideDocument = route("POST", "/v1/documents/{documentId}/decision");

export const listCases = route("GET", "/v1/cases");
export const getCase = route("GET", "/v1/cases/{projectNo}");
export const queryCase = route("POST", "/v1/case-queries");
export const reviewForm = route("GET", "/v1/cases/{projectNo}/review-form");
export const reviewFormOfTicket = route("GET", "/v1/review-forms");
export const submitReview = route("POST", "/v1/reviews");
export const listReviews = route("GET", "/v1/reviews");
export const getReview = route("GET", "/v1/reviews/{reviewId}");
export const supplementReview = route("POST", "/v1/reviews/{reviewId}/supplement");
export const openReviewLink = route("GET", "/v1/review-links/{code}");
export const reviewByLink = route("POST", "/v1/review-links/{code}/review");
export const reviewBoard = route("GET", "/v1/reviews/board");
export const reviewStatistics = route("GET", "/v1/reviews/statistics");
export const getRectification = route("GET", "/v1/rectifications/{rectificationId}");
export const reviewAgain = route("POST", "/v1/rectifications/{rectificationId}/second-review");

export const caseMatters = route("GET", "/v1/case-matters");
export const openCase = route("POST", "/v1/cases");
export const moveCase = route("POST", "/v1/cases/{projectNo}/events");
export const completeApplicant = route("PUT", "/v1/cases/{projectNo}/applicant");
export const listCaseDeliveries = route("GET", "/v1/case-deliveries");
export const replayCases = route("POST", "/v1/case-deliveries/replays");
export const getCaseReplay = route("GET", "/v1/case-deliveries/replays/{replayId}");
export const listCaseReconciliations = route("GET", "/v1/case-reconciliations");
export const getCaseReconciliation = route("GET", "/v1/case-reconciliations/{day}");
export const listReviewDeliveries = route("GET", "/v1/review-deliveries");
export const replayReviews = route("POST", "/v1/review-deliveries/replays");
export const getReviewReplay = route("GET", "/v1/review-deliveries/replays/{replayId}");
export const listReviewReconciliations = route("GET", "/v1/review-reconciliations");
export const getReviewReconciliation = route("GET", "/v1/review-reconciliations/{day}");
export const listRectifications = route("GET", "/v1/rectifications");
export const assignRectification = route("POST", "/v1/rectifications/{rectificationId}/assign");
export const contactReviewer = route("POST", "/v1/rectifications/{rectificationId}/contact");
export const rectify = route("POST", "/v1/rectifications/{rectificationId}/rectify");
export const replyToReviewer = route("POST", "/v1/rectifications/{rectificationId}/reply");
export const callReviewerBack = route("POST", "/v1/rectifications/{rectificationId}/call-back");
export const closeRectification = route("POST", "/v1/rectifications/{rectificationId}/close");
export const doubtReview = route("POST", "/v1/rectifications/{rectificationId}/doubt");
export const decideDoubt = route("POST", "/v1/rectifications/{rectificationId}/doubt-decision");
export const reviewCauses = route("GET", "/v1/reviews/causes");
export const listFlagged = route("GET", "/v1/reviews/flagged");
export const displayReview = route("POST", "/v1/reviews/{reviewId}/display");

export const submitProofreading = route("POST", "/v1/proofreadings", { longest: 30_000 });
export const listProofreadings = route("GET", "/v1/proofreadings");
export const getProofreading = route("GET", "/v1/proofreadings/{proofreadingId}");
export const deleteProofreading = route("DELETE", "/v1/proofreadings/{proofreadingId}");
export const listParagraphs = route("GET", "/v1/proofreadings/{proofreadingId}/paragraphs");
export const decideFinding = route("POST", "/v1/proofreadings/{proofreadingId}/findings/{findingId}/decision");
export const decideFindings = route("POST", "/v1/proofreadings/{proofreadingId}/decisions");
export const correctedText = route("GET", "/v1/proofreadings/{proofreadingId}/corrected");
export const listProofreadingRules = route("GET", "/v1/proofreading-rules");
export const proofreadingSettings = route("GET", "/v1/proofreading-settings");
export const changeProofreadingSettings = route("PUT", "/v1/proofreading-settings");
export const listProofreadingIgnores = route("GET", "/v1/proofreading-ignores");
export const endProofreadingIgnore = route("DELETE", "/v1/proofreading-ignores/{ignoreId}");

export const startSession = route("POST", "/v1/sessions");
export const answerSession = route("POST", "/v1/sessions/{sessionId}/answers");
export const refreshSession = route("POST", "/v1/sessions/refresh");
export const counterSession = route("POST", "/v1/sessions/counter");
export const listSessions = route("GET", "/v1/sessions");
export const endSession = route("DELETE", "/v1/sessions/{sessionId}");
export const endAllSessions = route("DELETE", "/v1/sessions");
export const signInHistory = route("GET", "/v1/sessions/history");

export const getMe = route("GET", "/v1/me");
export const prove = route("POST", "/v1/me/proofs");
export const listBindings = route("GET", "/v1/me/bindings");
export const listDelegations = route("GET", "/v1/me/delegations");
export const delegate = route("POST", "/v1/me/delegations");
export const acceptDelegation = route("POST", "/v1/me/delegations/{delegationId}/acceptance");
export const endDelegation = route("DELETE", "/v1/me/delegations/{delegationId}");
export const actByDelegation = route("POST", "/v1/me/delegations/{delegationId}/sessions");

let caller = { token: async () => null, mend: async () => false };

/**
 * In whose name calls are made from now on.
 *
 * @param {Object} who
 * @param {() => Promise<string|null>} who.token that calls carry
 * @param {(problem: Problem, isRead: boolean) => Promise<boolean>} who.mend is told of a refusal (401, 403) before the call
 *     fails; where it says true, such as after signing in again, the call is made once more
 */
export function callAs(who) {
  caller = who;
}

const LONGEST_WAIT = 15_000;
const PAUSES = [300, 1_000, 3_000];
/** Seconds: who is told to wait longer is to know it. */
const SHORT_WAIT = 5;

/**
 * Keys of POSTs that have no answer yet, by what they ask for. Asking for the same again, by itself or because somebody
 * pressed once more, sends the same key: one effect.
 */
const unanswered = new Map();

/** Somebody else calls now: his wish is not the one before's, though it may read the same. */
export function forgetUnanswered() {
  unanswered.clear();
}

/** @param {{longest?: number}} [how] milliseconds that an answer may take at most */
function route(method, template, { longest } = {}) {
  const hasBody = ["POST", "PUT"].includes(method);
  return async (input = {}) => {
    const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(input[name]));
    const query = new URLSearchParams(Object.entries(input.query ?? {}).filter(([, value]) => value !== undefined && value !== null));
    const url = query.size ? `${path}?${query}` : path;
    const isOwn = input.token === undefined;
    const what = `${url} ${isOwn ? "own" : input.token} ${JSON.stringify(input.body)}`;
    const mended = new Set();
    for (;;) {
      const token = isOwn ? await caller.token() : input.token;
      const headers = { accept: "application/json" };
      if (token) headers.authorization = `Bearer ${token}`;
      if (method === "POST") {
        if (!unanswered.has(what)) unanswered.set(what, crypto.randomUUID());
        headers["idempotency-key"] = unanswered.get(what);
      }
      if (hasBody) headers["content-type"] = "application/json";
      const reply = await answered(url, { method, headers, body: hasBody ? JSON.stringify(input.body ?? {}) : undefined }, longest);
      unanswered.delete(what);
      if (reply.ok) return read(reply);
      const problem = new Problem(reply.status, await reply.json().catch(() => ({})));
      const mayMend = isOwn && [401, 403].includes(problem.status) && !mended.has(problem.type);
      if (!mayMend || !await caller.mend(problem, method === "GET")) throw problem;
      mended.add(problem.type);
    }
  };
}

/** What may pass by itself; any other problem is said as it is. */
const PASSING = ["try-again-later", "internal-error"];

/** A definite answer. Every route may be asked again, so what may pass by itself is tried again. */
async function answered(url, request, longest = LONGEST_WAIT) {
  let last = null;
  for (const pause of [...PAUSES, null]) {
    try {
      const reply = await fetch(url, { ...request, cache: "no-store", signal: AbortSignal.timeout(longest) });
      const passes = reply.status >= 500 || (reply.status === 429 && Number(reply.headers.get("retry-after")) <= SHORT_WAIT);
      if (!passes) return reply;
      last = reply;
    } catch {
      // Neither a broken line nor a late answer says whether the request arrived.
    }
    if (pause === null || !navigator.onLine) break;
    await new Promise(done => setTimeout(done, pause));
  }
  const { type = "" } = await last?.clone().json().catch(() => ({})) ?? {};
  if (type.startsWith("/problems/") && !PASSING.includes(type.replace("/problems/", ""))) return last;
  throw new Unreachable();
}

function read(reply) {
  if (reply.status === 204) return null;
  const type = reply.headers.get("content-type") ?? "";
  if (type.startsWith("image/")) return reply.blob();
  return type.includes("json") ? reply.json() : reply.text();
}
