package org.openhpf.identity.federation;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Write;

/** Tickets in IdentityTable, {@code TICKET#index / TICKET}; what tells of the person is sealed. */
final class DynamoTickets implements Tickets {
  private static final RecordMapper<TicketItem> MAPPER = RecordMapper.of(TicketItem.class);
  private static final String SK = "TICKET";

  private final DynamoParts parts;

  private record TicketItem(
      String provider,
      String pageChallenge,
      byte[] sealedSubject,
      Optional<byte[]> sealedName,
      Optional<byte[]> sealedIdNumber,
      int vouchedLevel,
      Instant endsAt) {}

  DynamoTickets(DynamoParts parts) {
    this.parts = parts;
  }

  @Override
  public void issue(Ticket ticket) {
    String pk = pk(ticket.secret());
    FederatedPerson person = ticket.person();
    var item =
        MAPPER.toItem(
            new TicketItem(
                ticket.provider(),
                ticket.pageChallenge(),
                parts.sealer().seal(person.subject(), "subject/" + pk),
                person.name().map(name -> parts.sealer().seal(name, "name/" + pk)),
                person.idNumber().map(number -> parts.sealer().seal(number, "idNumber/" + pk)),
                person.level(),
                ticket.endsAt()));
    item.putAll(key(pk, SK));
    item.put("expiresAt", number(ticket.endsAt().getEpochSecond()));
    parts.table().put(item, "attribute_not_exists(pk)", Map.of());
  }

  @Override
  public Optional<Redeemed> redeem(String secret, String verifier) {
    String pk = pk(secret);
    return parts
        .table()
        .get(pk, SK)
        .map(MAPPER::toRecord)
        .filter(item -> isTaken(pk))
        .filter(item -> parts.clock().instant().isBefore(item.endsAt))
        .filter(item -> Secret.isOf(item.pageChallenge, verifier))
        .map(item -> new Redeemed(item.provider, open(item, pk)));
  }

  private boolean isTaken(String pk) {
    var delete =
        Write.delete("ticket", parts.table().name(), key(pk, SK), "attribute_exists(pk)", Map.of());
    return parts.transactions().commit(List.of(delete)) instanceof Commit.Done;
  }

  private FederatedPerson open(TicketItem item, String pk) {
    return new FederatedPerson(
        parts.sealer().open(item.sealedSubject, "subject/" + pk),
        item.sealedName.map(name -> parts.sealer().open(name, "name/" + pk)),
        item.sealedIdNumber.map(number -> parts.sealer().open(number, "idNumber/" + pk)),
        item.vouchedLevel);
  }

  private String pk(String secret) {
    return "TICKET#" + parts.index().of("federation/ticket", secret);
  }
}
