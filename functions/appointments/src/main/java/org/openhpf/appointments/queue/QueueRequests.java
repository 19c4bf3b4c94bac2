package org.openhpf.appointments.queue;

import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of the queue take. */
final class QueueRequests {
  private QueueRequests() {}

  record CheckInOwn(
      @Field(value = "Id of an own appointment", maxLength = 64) String appointmentId) {}

  record CheckInAtBranch(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(
              value = "The code a person shows; this or idNumber",
              example = "482913654",
              maxLength = 18)
          Optional<String> ticketCode,
      @Field(
              value =
                  "Id number (公民身份号码) of who is there and was booked for by family; it is not"
                      + " stored",
              example = "440100198507210028",
              maxLength = 20)
          Optional<String> idNumber) {}

  record TakeTicket(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "Category", example = "withdrawal", maxLength = 40) String category,
      @Field("Whether an elder comes; the id number decides where there is one")
          Optional<Boolean> elder,
      @Field(
              value = "For staff: id number (公民身份号码) of who is there; it is not stored",
              example = "440100198507210028",
              maxLength = 20)
          Optional<String> idNumber) {}

  record OwnTickets() {}

  record OneTicket(@Field(value = "Id of a ticket", maxLength = 64) String ticketId) {}

  record OneBranch(@Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId) {}

  record OneWindow(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "Number of the window", example = "3", min = 1, max = 999) int window) {}
}
