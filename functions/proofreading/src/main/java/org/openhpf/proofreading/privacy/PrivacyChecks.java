package org.openhpf.proofreading.privacy;

import java.util.List;
import org.openhpf.proofreading.check.Check;

/**
 * The checks of personal data in what everybody will read (政府信息公开条例 article 15, 个人信息保护法). They do
 * nothing unless a manuscript is for publication.
 */
public final class PrivacyChecks {
  private PrivacyChecks() {}

  public static List<Check> all() {
    return List.of(new Numbers(), new Contacts(), new Addresses(), new Employment());
  }
}
