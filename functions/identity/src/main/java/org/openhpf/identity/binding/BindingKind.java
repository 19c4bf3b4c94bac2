package org.openhpf.identity.binding;

/**
 * What a person can be known by. One value of a kind belongs to one person.
 *
 * @param name {@code phone}, {@code openid}, {@code id-number}, {@code username} or {@code
 *     platform:<provider>}
 */
public record BindingKind(String name) {
  private static final String PLATFORM = "platform:";

  /** 手机号: 11 digits. */
  public static final BindingKind PHONE = new BindingKind("phone");

  /** The mini-program's openid of WeChat. */
  public static final BindingKind OPENID = new BindingKind("openid");

  /** 公民身份号码: 18 characters. */
  public static final BindingKind ID_NUMBER = new BindingKind("id-number");

  /** What the centre's own people type. */
  public static final BindingKind USERNAME = new BindingKind("username");

  /** The id at another platform, e.g. 粤省事. */
  public static BindingKind platform(String provider) {
    return new BindingKind(PLATFORM + provider);
  }

  /** Whether the person himself signs in by it. */
  boolean isWayIn() {
    return equals(PHONE) || equals(OPENID) || name.startsWith(PLATFORM);
  }

  /** Name of its blind index. */
  String field() {
    return "binding/" + name;
  }
}
