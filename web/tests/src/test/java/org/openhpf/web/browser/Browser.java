package org.openhpf.web.browser;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openhpf.web.hall.Hall;

/**
 * What one person holds in a test: cookies, storage and cache of its own, with one or several pages
 * open. A test that needs two people asks for two.
 */
public final class Browser implements AutoCloseable {
  private final Chromium chromium;
  private final String context;
  private final Supplier<Hall> hall;
  private final List<Page> pages = new ArrayList<>();

  /**
   * @param hall opens when its pages are first asked for
   */
  Browser(Chromium chromium, Supplier<Hall> hall) {
    this.chromium = chromium;
    this.hall = hall;
    this.context = chromium.contexts().open();
    chromium.forgetLogs();
  }

  /**
   * Opens a page in a new tab.
   *
   * @param path on the local host, such as {@code /app/kiosk.html}
   */
  public Page open(String path, Visit visit) {
    return open(hall.get().url().resolve(path), visit, hall.get().ahead());
  }

  /** Opens a page from elsewhere in a new tab; there it is the machine's time. */
  public Page open(URI address, Visit visit) {
    return open(address, visit, Duration.ZERO);
  }

  private Page open(URI address, Visit visit, Duration ahead) {
    String tab = chromium.contexts().openTab(context);
    chromium.contexts().allowGeolocation(context, address.resolve("/"), visit.place().isPresent());
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
