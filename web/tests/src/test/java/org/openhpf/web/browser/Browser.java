package org.openhpf.web.browser;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What one person holds in a test: cookies, storage and cache of its own, with one or several pages
 * open. A test that needs two people asks for two.
 */
public final class Browser implements AutoCloseable {
  private final Chromium chromium;
  private final String context;
  private final URI origin;
  private final Duration ahead;
  private final List<Page> pages = new ArrayList<>();

  /**
   * @param origin the pages' address
   * @param ahead how far the hall's time is ahead of the machine's
   */
  Browser(Chromium chromium, URI origin, Duration ahead) {
    this.chromium = chromium;
    this.origin = origin;
    this.ahead = ahead;
    this.context = chromium.contexts().open();
  }

  /**
   * Opens a page in a new tab.
   *
   * @param path such as {@code /app/kiosk.html}
   */
  public Page open(String path, Visit visit) {
    return open(origin.resolve(path), visit);
  }

  /** Opens a page of any address in a new tab. */
  public Page open(URI address, Visit visit) {
    String tab = chromium.contexts().openTab(context);
    chromium.contexts().allowGeolocation(context, origin, visit.place().isPresent());
    Page page = new Page(chromium, tab, address, visit, ahead);
    pages.add(page);
    return page;
  }

  List<Page> pages() {
    return pages;
  }

  @Override
  public void close() {
    chromium.contexts().dispose(context);
  }
}
