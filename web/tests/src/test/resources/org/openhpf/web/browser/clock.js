// Timers of a second and more wait for __clock.advance; shorter ones (a page's own small delays) run as ever.
const CONTROLLED_MILLIS = 1000;
const OwnDate = Date;
const real = {
  setTimeout: setTimeout.bind(window), clearTimeout: clearTimeout.bind(window),
  setInterval: setInterval.bind(window), clearInterval: clearInterval.bind(window),
  performanceNow: performance.now.bind(performance)
};
const timers = new Map();
let passed = 0;
let nextId = 1e9;

const add = (every, callback, delay, args) => {
  const id = nextId++;
  timers.set(id, {at: passed + delay, every, run: () => callback(...args)});
  return id;
};
window.setTimeout = (callback, delay = 0, ...args) => delay < CONTROLLED_MILLIS
  ? real.setTimeout(callback, delay, ...args) : add(0, callback, delay, args);
window.setInterval = (callback, delay = 0, ...args) => delay < CONTROLLED_MILLIS
  ? real.setInterval(callback, delay, ...args) : add(delay, callback, delay, args);
window.clearTimeout = window.clearInterval = id => {
  if (!timers.delete(id)) {
    real.clearTimeout(id);
  }
};
window.Date = class extends OwnDate {
  constructor(...args) {
    super(...(args.length ? args : [OwnDate.now() + passed]));
  }
  static now() {
    return OwnDate.now() + passed;
  }
};
performance.now = () => real.performanceNow() + passed;

window.__clock = {
  async advance(millis) {
    const end = passed + millis;
    for (;;) {
      const due = [...timers].filter(([, timer]) => timer.at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) {
        break;
      }
      const [id, timer] = due;
      passed = timer.at;
      if (timer.every) {
        timer.at += timer.every;
      } else {
        timers.delete(id);
      }
      timer.run();
      // What the timer set going in promises happens before the next one.
      await new Promise(resolve => real.setTimeout(resolve));
    }
    passed = end;
  }
};
