package org.openhpf.edge.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.Money;

/** A capability small enough for a test and with one of everything. */
public final class SampleFunction {
  static final Problem SLOT_FULL = new Problem(409, "slot-full", "该时段已约满", "请选择其他时段。");
  static final Problem TOO_EARLY = new Problem(403, "too-early", "尚未开放预约", "请在开放后再试。");
  static final Problem NO_SUCH_ROOM = new Problem(404, "no-such-room", "没有这个房间", "请从列表中选择。");

  public enum Kind {
    FAMILY_ROOM,
    HALL
  }

  public record Place(@Field("Street and number") String street, Optional<String> floor) {}

  public record ListRooms(
      @Field("Only these") Optional<Kind> kind,
      @Field(value = "At most so many", example = "20", min = 1, max = 100) Optional<Integer> limit,
      Optional<List<Kind>> kinds,
      Optional<String> cursor) {}

  public record Room(
      @Field(value = "Opaque id", example = "r1") String roomId,
      Kind kind,
      Place place,
      boolean open,
      long places,
      BigDecimal share,
      Money fee,
      List<LocalTime> starts,
      Map<String, Integer> taken,
      Optional<Instant> closedAt) {

    /** No component: not part of the reply. */
    public boolean isHall() {
      return kind == Kind.HALL;
    }

    public String getSecret() {
      return "never written";
    }
  }

  public record BookRoom(
      @Field("The room") String roomId,
      @Field(value = "Day", example = "2026-10-08") LocalDate date,
      LocalTime startTime,
      @Field(value = "Note for the desk", maxLength = 20) Optional<String> note,
      @Field(value = "How many come", min = 1, max = 12, example = "2") int people,
      Optional<Money> deposit,
      Optional<Place> place,
      Optional<List<String>> guests,
      Optional<Instant> remindAt,
      Optional<Boolean> quiet,
      Optional<Long> ticket) {}

  public record GetBooking(@Field("Id of the booking") String bookingId) {}

  public record MoveBooking(String bookingId, LocalTime startTime) {}

  public record Booking(String bookingId, Room room, LocalDate date, Instant madeAt) {}

  private SampleFunction() {}

  public static List<Route<?>> routes(Map<String, String> environment) {
    environment.get("ROOM_TABLE").length(); // any variable has a value
    return List.of(
        Route.post("/v1/bookings", BookRoom.class)
            .summary("Books a room")
            .roles(Role.CITIZEN, Role.AGENT)
            .level(2)
            .idempotent()
            .answers(201, Booking.class)
            .mayRefuse(SLOT_FULL, TOO_EARLY)
            .to((request, call) -> Reply.noContent()),
        Route.get("/v1/rooms", ListRooms.class)
            .summary("Rooms there are")
            .open()
            .answersPageOf(Room.class)
            .to((request, call) -> Reply.ok(Page.of(List.of()))),
        Route.delete("/v1/bookings/{bookingId}", GetBooking.class)
            .summary("Cancels a booking")
            .roles(Role.CITIZEN)
            .ownerOf("bookingId")
            .matter("rooms")
            .to((request, call) -> Reply.noContent()),
        Route.get("/v1/bookings/{bookingId}", GetBooking.class)
            .summary("A booking")
            .roles(Role.STAFF, Role.CITIZEN)
            .ownerOf("bookingId")
            .answers(200, Booking.class)
            .mayRefuse(NO_SUCH_ROOM)
            .to((request, call) -> Reply.noContent()),
        Route.post("/v1/bookings/{bookingId}/start-time", MoveBooking.class)
            .summary("Moves a booking")
            .roles(Role.STAFF)
            .answers(200, Booking.class)
            .to((request, call) -> Reply.noContent()));
  }
}
