package org.openhpf.web.browser;

import java.util.Optional;

/**
 * How somebody comes to a page.
 *
 * @param device whose screen it is
 * @param elder whether the device remembers elder mode
 * @param place where its geolocation says it is; empty: denied
 * @param ownClock whether the page's timers wait for {@link Page#advance}
 */
public record Visit(Device device, boolean elder, Optional<Place> place, boolean ownClock) {
  /** A place in degrees. */
  public record Place(double latitude, double longitude) {
    /** A street's walk from the Tianhe branch. */
    public static final Place NEAR_TIANHE = new Place(23.1250, 113.3620);
  }

  /** The first visit with this device, geolocation denied. */
  public static Visit on(Device device) {
    return new Visit(device, false, Optional.empty(), false);
  }

  /** The same in elder mode (长辈模式), chosen earlier. */
  public Visit inElderMode() {
    return new Visit(device, true, place, ownClock);
  }

  /** The same with geolocation granted. */
  public Visit near(Place here) {
    return new Visit(device, elder, Optional.of(here), ownClock);
  }

  /** The same with timers of a second and more that fire only when the test lets time pass. */
  public Visit withOwnClock() {
    return new Visit(device, elder, place, true);
  }
}
