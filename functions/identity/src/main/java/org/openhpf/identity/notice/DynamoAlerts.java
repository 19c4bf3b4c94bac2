package org.openhpf.identity.notice;

import java.util.Base64;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.identity.notice.IdentityMessage.DelegationAlert;
import org.openhpf.identity.notice.IdentityMessage.PhoneAlert;
import org.openhpf.identity.person.Phone;
import org.openhpf.storage.Write;

/** Alerts on their way: each is part of the transaction that it tells of. */
public final class DynamoAlerts {
  private final DynamoParts parts;

  public DynamoAlerts(DynamoParts parts) {
    this.parts = parts;
  }

  /**
   * @param to 11 digits
   * @param about the phone that is bound or unbound
   */
  public Write toPhone(String to, Alert alert, String about) {
    String id = parts.ids().next();
    byte[] sealed = parts.sealer().seal(to, place(id));
    return message(
        IdentityMessage.of(
            new PhoneAlert(
                id, alert, Base64.getEncoder().encodeToString(sealed), Phone.masked(about)),
            parts.clock().instant()));
  }

  public Write toDelegate(String delegationId, Alert alert) {
    return message(
        IdentityMessage.of(new DelegationAlert(delegationId, alert), parts.clock().instant()));
  }

  private Write message(IdentityMessage message) {
    return parts.outbox().message(DynamoOneTimeCodes.QUEUE, Json.write(message));
  }

  /** The phone it goes to. */
  public String phone(PhoneAlert alert) {
    return parts
        .sealer()
        .open(Base64.getDecoder().decode(alert.sealedPhone()), place(alert.alertId()));
  }

  private static String place(String alertId) {
    return "alert/" + alertId;
  }
}
