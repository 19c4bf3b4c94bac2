// The page of staff at a window.
import { device } from "../device.js";
import { door, enter } from "../door.js";
import { isSignedIn } from "../session.js";
import { start } from "../shell.js";
import { texts } from "../../texts/window.js";
import { desk } from "./desk.js";
import { place } from "./place.js";

const whenSignedIn = screen => (about, signal) => isSignedIn() ? screen(about, signal) : door(texts);

await enter("staff");
start({
  title: texts.title,
  screens: {
    home: whenSignedIn((about, signal) => device().window ? desk(about, signal) : place(about)),
    place: whenSignedIn(place),
  },
});
