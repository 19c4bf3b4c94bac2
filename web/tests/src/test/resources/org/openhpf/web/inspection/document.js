// The document as a whole: language, title, heading, order, help on every page, and what it keeps and loads.

const one = (clause, requirement, measured, holds) => result(clause, requirement, measured, holds ? [] : [measured]);

const headings = () => {
  const all = [...document.querySelectorAll("h1, [role=heading][aria-level='1']")].filter(isRendered);
  return one("WCAG 1.3.1", "one main heading", all.map(describe).join(", ") || "no h1", all.length === 1);
};

const ordered = () => {
  const moved = [...document.querySelectorAll("[tabindex]")].filter(element => element.tabIndex > 0);
  return result("WCAG 2.4.3", "no order of focus but the page's own", `${moved.length} moved`, moved.map(describe));
};

/** The one-key call. A kiosk has no telephone: there the number is to be read. */
const call = ({kiosk}) => {
  const links = [...document.querySelectorAll('a[href="tel:12329"]')].filter(isSeen);
  const said = document.body.innerText.includes("12329");
  return one("WCAG 3.2.6", "one-key call to 12329", links.map(describe).join(", ") || (said ? "text 12329" : "none"),
    Boolean(links.length) || (kiosk && said));
};

const readAloud = () => {
  const buttons = [...document.querySelectorAll("button")].filter(button => isSeen(button) && /朗读|读给我听/.test(nameOf(button)));
  return one("APP 4.1", "the screen can be read aloud", buttons.map(describe).join(", ") || "none", Boolean(buttons.length));
};

/** The pages load by fetch; what somebody hands in goes by XMLHttpRequest to where the policy lets it. */
const elsewhere = () => {
  const loaded = performance.getEntriesByType("resource").filter(entry => entry.initiatorType !== "xmlhttprequest")
    .map(entry => entry.name)
    .filter(name => new URL(name, location).origin !== location.origin && !name.startsWith("data:"));
  return result("APP 5.1.1", "nothing is loaded from elsewhere", `${loaded.length} requests`, loaded);
};

/** Names of made-up people all end alike, so that one can be told anywhere. */
const PERSONAL = {
  "an id number": /\d{17}[\dXx]/, "a phone number": /(?<!\d)1[3-9]\d{9}(?!\d)/, "a token": /eyJ[\w-]{10,}\./, "a name": /示例/
};
const personalIn = text => Object.keys(PERSONAL).filter(what => PERSONAL[what].test(text));

const kept = () => {
  const stored = [...Object.entries(localStorage), ...Object.entries(sessionStorage)];
  return result("APP 5.2", "nothing personal is kept in the device", `${stored.length} settings`,
    stored.flatMap(([key, value]) => personalIn(`${key} ${value}`).map(what => `${key}: ${what}`)));
};

/** The address names the screen alone: it goes into histories, logs and what people pass on. */
const address = () => {
  const shown = decodeURIComponent(location.href.slice(location.origin.length));
  const faults = personalIn(shown);
  if (location.search) {
    faults.push(`a query: ${location.search}`);
  }
  if (!/^(#\/?[a-z/-]*)?$/.test(location.hash)) {
    faults.push(`more than a screen: ${location.hash}`);
  }
  return result("APP 5.2", "nothing personal in the address", shown, faults);
};

const documentChecks = settings => [
  one("WCAG 3.1.1", "language set", document.documentElement.lang || "none", /^zh\b/.test(document.documentElement.lang)),
  one("WCAG 2.4.2", "title set", document.title || "none", Boolean(document.title.trim())),
  headings(),
  ordered(),
  ...(settings.elder || settings.citizen ? [call(settings)] : []),
  ...(settings.elder ? [readAloud()] : []),
  elsewhere(),
  kept(),
  address()
];
