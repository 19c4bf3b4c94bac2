package org.openhpf.identity.session;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** Sessions and sign-ins as their owner sees them. */
public final class OwnSessionViews {
  private OwnSessionViews() {}

  /** One open session. */
  public record SessionLine(
      @Field(value = "Id", example = "3f9k2m4c6v8b0n1s5d7g9h2j4k") String sessionId,
      @Field(value = "phone, mini-program, ...", example = "phone") Way way,
      @Field(value = "Where", example = "web") String channel,
      @Field(value = "As it was called", example = "客厅的电脑") Optional<String> device,
      @Field(value = "Assurance level", example = "2") int level,
      @Field("Since when") Instant startedAt,
      @Field("Last renewed") Instant lastUsedAt,
      @Field("Ends at the latest") Instant endsAt,
      @Field("Whether it is the one that asks") boolean current,
      @Field("Id of the person or employer it is used for") Optional<String> actingFor) {
    static SessionLine of(Session s, Optional<String> current) {
      return new SessionLine(
          s.sessionId(),
          s.way(),
          s.channel(),
          s.device(),
          s.level(),
          s.startedAt(),
          s.lastUsedAt(),
          s.endsAt(),
          current.filter(s.sessionId()::equals).isPresent(),
          s.acting().map(Acting::principalId));
    }
  }

  /** One sign-in of the past. */
  public record SignInLine(
      @Field(value = "Id of the session", example = "3f9k2m4c6v8b0n1s5d7g9h2j4k") String sessionId,
      @Field(value = "phone, mini-program, ...", example = "phone") Way way,
      @Field(value = "Where", example = "web") String channel,
      @Field(value = "As it was called", example = "客厅的电脑") Optional<String> device,
      @Field(value = "Assurance level", example = "2") int level,
      @Field("When") Instant signedInAt) {
    static SignInLine of(Sessions.SignInRecord r) {
      return new SignInLine(
          r.sessionId(), r.way(), r.channel(), r.device(), r.level(), r.signedInAt());
    }
  }
}
