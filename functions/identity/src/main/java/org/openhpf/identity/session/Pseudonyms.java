package org.openhpf.identity.session;

/** Stands for personal data where it may not be kept, the same each time for the same. */
public interface Pseudonyms {
  String ofPhone(String phone);

  /** Of an IP address. */
  String ofAddress(String address);

  /**
   * A user name that nobody has.
   *
   * @param what nobody is known by, e.g. a phone: the same has the same
   */
  String decoy(String what);
}
