package org.openhpf.web;

import java.nio.file.Path;

/** Where the checkout is. */
public final class Repository {
  private Repository() {}

  /** Its folder; the build says it. */
  public static Path root() {
    return Path.of(System.getProperty("openhpf.root"));
  }

  /** The pages as they are served. */
  public static Path app() {
    return root().resolve("web/app");
  }

  /** What a run of the tests makes; ignored by git. */
  public static Path target() {
    return root().resolve("web/tests/target");
  }
}
