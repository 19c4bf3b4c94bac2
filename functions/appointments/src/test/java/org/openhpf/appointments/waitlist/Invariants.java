package org.openhpf.appointments.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What holds of the stored rows at rest, whatever was done in whatever order. */
final class Invariants {
  private final List<Map<String, AttributeValue>> rows;

  private Invariants(List<Map<String, AttributeValue>> rows) {
    this.rows = rows;
  }

  static void of(WaitingHall hall) {
    var invariants = new Invariants(hall.hall.rows());
    invariants.everyTakenPlaceIsAnAppointmentOrHeld();
    invariants.everyOfferIsOfOnePlaceToOnePerson();
    invariants.linesAndLocksAreOfThoseWhoWait();
    invariants.onePersonHasOneAppointment();
  }

  private void everyTakenPlaceIsAnAppointmentOrHeld() {
    rowsOf("SLOT#", "")
        .forEach(
            counter -> {
              String pk = text(counter, "pk");
              long appointments =
                  rowsOf("PERSON#", "APPOINTMENT#")
                      .filter(row -> !text(row, "appointmentStatus").equals("CANCELLED"))
                      .filter(row -> pk.equals("SLOT#" + text(row, "placeKey")))
                      .count();
              long held =
                  rowsOf("HELD#", "")
                      .filter(
                          row ->
                              pk.equals(
                                  "SLOT#" + text(row, "slot") + "#" + number(row, "shardNumber")))
                      .count();
              assertThat(number(counter, "openPlaces")).as(pk).isNotNegative();
              assertThat(number(counter, "allPlaces") - number(counter, "openPlaces"))
                  .as(pk)
                  .isEqualTo(appointments + held);
            });
  }

  private void everyOfferIsOfOnePlaceToOnePerson() {
    assertThat(
            rowsOf("HELD#", "")
                .filter(row -> row.containsKey("offeredTo"))
                .map(row -> text(row, "offeredTo") + " " + text(row, "sk") + " " + due(row)))
        .containsExactlyInAnyOrderElementsOf(
            entries(WaitlistStatus.OFFERED)
                .map(
                    row -> {
                      Offer offer = WaitlistItem.entry(row).offer().orElseThrow();
                      return text(row, "waitlistId")
                          + " "
                          + offer.place().startTime()
                          + "#"
                          + offer.place().heldId()
                          + " "
                          + offer.acceptBefore();
                    })
                .toList());
  }

  private void linesAndLocksAreOfThoseWhoWait() {
    assertThat(rowsOf("LINE#", "").map(row -> text(row, "sk")))
        .containsExactlyInAnyOrderElementsOf(
            entries(WaitlistStatus.WAITING).map(row -> text(row, "waitlistId")).toList());
    assertThat(rowsOf("PERSON#", "WAITING#").map(row -> text(row, "waitlistId")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(entries(WaitlistStatus.WAITING), entries(WaitlistStatus.OFFERED))
                .map(row -> text(row, "waitlistId"))
                .toList());
  }

  private void onePersonHasOneAppointment() {
    assertThat(
            rowsOf("PERSON#", "APPOINTMENT#")
                .filter(row -> text(row, "appointmentStatus").equals("BOOKED"))
                .map(row -> text(row, "personId") + text(row, "category")))
        .doesNotHaveDuplicates();
  }

  private Stream<Map<String, AttributeValue>> entries(WaitlistStatus status) {
    return rowsOf("PERSON#", "WAITLIST#")
        .filter(row -> text(row, "waitStatus").equals(status.name()));
  }

  private Stream<Map<String, AttributeValue>> rowsOf(String pk, String sk) {
    return rows.stream()
        .filter(row -> text(row, "pk").startsWith(pk) && text(row, "sk").startsWith(sk));
  }

  private static String text(Map<String, AttributeValue> row, String attribute) {
    return row.get(attribute).s();
  }

  private static long number(Map<String, AttributeValue> row, String attribute) {
    return Long.parseLong(row.get(attribute).n());
  }

  private static Instant due(Map<String, AttributeValue> row) {
    return Instant.parse(text(row, "dueAt"));
  }
}
