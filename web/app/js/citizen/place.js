// Where somebody is: asked only when he says so, rounded to about a kilometre, kept in memory.
const EARTH_KM = 6371;

let here = null;

/** @returns {{latitude: number, longitude: number}|null} what was found earlier */
export function knownPlace() {
  return here;
}

/** The API's `near`, or undefined where the place is not known. */
export function near() {
  return here ? `${here.latitude},${here.longitude}` : undefined;
}

/** Asks the device; @returns {Promise<boolean>} whether it told */
export function findPlace() {
  return new Promise(done => {
    if (!navigator.geolocation) return done(false);
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      here = { latitude: round(coords.latitude), longitude: round(coords.longitude) };
      done(true);
    }, () => done(false), { timeout: 10_000, maximumAge: 600_000 });
  });
}

/** Kilometres as the crow flies (haversine formula) from where somebody is to a branch's location. */
export function kilometresTo({ latitude, longitude }) {
  const [a, b] = [here.latitude, latitude].map(radians);
  const [north, east] = [b - a, radians(longitude - here.longitude)];
  const h = Math.sin(north / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

function round(degrees) {
  return Math.round(degrees * 100) / 100;
}

function radians(degrees) {
  return degrees * Math.PI / 180;
}
