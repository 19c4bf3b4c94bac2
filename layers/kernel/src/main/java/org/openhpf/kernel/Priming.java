package org.openhpf.kernel;

/**
 * Marks work that warms an environment up before its snapshot is taken (SnapStart). What would
 * reach outside or be kept, a connection, a data key, asks {@link #active} and stands back.
 */
public final class Priming {
  private static final ScopedValue<Boolean> ACTIVE = ScopedValue.newInstance();

  private Priming() {}

  public static boolean active() {
    return ACTIVE.isBound();
  }

  public static void run(Runnable work) {
    ScopedValue.where(ACTIVE, true).run(work);
  }
}
