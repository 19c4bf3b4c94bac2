// Where somebody is, as far as it helps to find the nearest branch: to about a kilometre, in memory alone.
const LONGEST_WAIT = 10_000;
const RECENT = 600_000;

let near = null;

/** "lat,lon" with two decimals as the API takes it, or null where it is not known. */
export function place() {
  return near;
}

/** Asks the device, which asks its owner. @returns {Promise<string|null>} null where it is not told */
export function findPlace() {
  return new Promise(done => {
    if (!navigator.geolocation) return done(null);
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      near = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
      done(near);
    }, () => done(null), { timeout: LONGEST_WAIT, maximumAge: RECENT });
  });
}
