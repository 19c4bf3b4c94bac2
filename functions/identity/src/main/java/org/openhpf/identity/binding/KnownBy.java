package org.openhpf.identity.binding;

/**
 * What somebody was recognised by.
 *
 * @param value personal data
 */
public record KnownBy(BindingKind kind, String value) {
  @Override
  public String toString() {
    return "KnownBy[" + kind.name() + "]";
  }
}
