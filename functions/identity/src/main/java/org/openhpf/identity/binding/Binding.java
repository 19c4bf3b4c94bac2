package org.openhpf.identity.binding;

import java.time.Instant;

/**
 * That a person is known by something (账号绑定).
 *
 * @param bindingId an id of the person's own
 * @param value e.g. the phone; personal data
 * @param lastUsedAt when somebody last signed in by it
 */
public record Binding(
    String bindingId,
    BindingKind kind,
    String value,
    String personId,
    Instant boundAt,
    Instant lastUsedAt) {
  /** Without the value. */
  @Override
  public String toString() {
    return "Binding[" + bindingId + ", " + kind.name() + "]";
  }
}
