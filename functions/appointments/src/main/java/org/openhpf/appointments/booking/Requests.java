package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of booking take. */
final class Requests {
  private Requests() {}

  record ListBranches() {}

  record ListSlots(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "Day, one of the next working days", example = "2026-11-30") LocalDate date,
      @Field(value = "Category", example = "withdrawal", maxLength = 40) String category) {}

  record ListDays(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "Category", example = "withdrawal", maxLength = 40) String category) {}

  record BookAppointment(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "Category", example = "withdrawal", maxLength = 40) String category,
      @Field(value = "Day, one of the next working days", example = "2026-11-30") LocalDate date,
      @Field(value = "Start of a slot", example = "09:00") LocalTime startTime,
      @Field("Family members to book for, in the same slot, all or none")
          Optional<List<Member>> members,
      @Field("Whether oneself comes, too; absent: yes") Optional<Boolean> forMyself,
      @Field("Where to go if the branch closes that day, best first; absent: both, in this order")
          Optional<List<Reseating>> reseating,
      @Field("Templates of the subscription messages the person has just granted")
          Optional<List<String>> subscriptions) {}

  record Member(
      @Field(value = "Name", example = "林示例", maxLength = 50) String name,
      @Field(value = "Id number (公民身份号码)", example = "440100198507210028", maxLength = 20)
          String idNumber) {}

  record RescheduleAppointment(
      @Field(value = "Id of an own appointment", maxLength = 64) String appointmentId,
      @Field(value = "Branch; absent: the same", example = "tianhe", maxLength = 40)
          Optional<String> branchId,
      @Field(value = "Day, one of the next working days", example = "2026-11-30") LocalDate date,
      @Field(value = "Start of a slot", example = "10:00") LocalTime startTime) {}

  record ListAppointments(
      @Field(value = "Most items of a page", example = "20", min = 1, max = 100)
          Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 64) Optional<String> cursor,
      @Field(value = "For staff: the code a person shows", example = "482913654", maxLength = 18)
          Optional<String> ticketCode,
      @Field(
              value = "For staff, with ticketCode: at this branch",
              example = "tianhe",
              maxLength = 40)
          Optional<String> branchId,
      @Field(
              value = "For staff, with ticketCode: on this day; absent: today and later",
              example = "2026-11-30")
          Optional<LocalDate> date) {

    /** What staff alone may ask for. */
    boolean asStaff() {
      return ticketCode.isPresent() || branchId.isPresent() || date.isPresent();
    }

    /** What is about one's own list. */
    boolean asOwner() {
      return limit.isPresent() || cursor.isPresent();
    }
  }

  record OneAppointment(
      @Field(value = "Id of an own appointment", maxLength = 64) String appointmentId) {}
}
