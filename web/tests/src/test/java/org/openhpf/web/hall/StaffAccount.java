package org.openhpf.web.hall;

import java.time.Instant;
import org.openhpf.local.cloud.userpool.Totp;

/**
 * An account of somebody who works here, made by an administrator and not used yet.
 *
 * @param username that it signs in with
 * @param password the initial one
 */
public record StaffAccount(String username, String password) {
  /** One that the rules of passwords let pass. */
  public String newPassword() {
    return "Correct-horse-7-battery";
  }

  /**
   * What the authenticator shows now.
   *
   * @param secret as it was shown when it was set up; spaces are for people
   */
  public String code(String secret) {
    return Totp.code(secret.replace(" ", ""), Instant.now());
  }
}
