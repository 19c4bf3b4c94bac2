package org.openhpf.identity.session;

import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of signing in and of sessions take. */
public final class SessionRequests {
  private SessionRequests() {}

  /** The ways that a client may ask for. */
  public enum OpenWay {
    PHONE,
    MINI_PROGRAM,
    STAFF,
    TICKET
  }

  /**
   * Begins a sign-in.
   *
   * @param phone of the way phone
   * @param code of the way mini-program, from wx.login
   * @param username of the way staff, with password
   * @param ticket of the way ticket, with verifier
   */
  public record Start(
      @Field(value = "phone, mini-program, staff or ticket", example = "phone") OpenWay way,
      @Field(value = "Where, e.g. web or mini-program", example = "web", maxLength = 32)
          Optional<String> channel,
      @Field(value = "How the person will know it again", example = "客厅的电脑", maxLength = 60)
          Optional<String> device,
      @Field(value = "cookie for pages; body otherwise", example = "body") Optional<Keep> keep,
      @Field(value = "11 digits", example = "13800000000", maxLength = 20) Optional<String> phone,
      @Field(value = "Of wx.login", maxLength = 128) Optional<String> code,
      @Field(value = "Of the centre's own people", example = "heshili", maxLength = 64)
          Optional<String> username,
      @Field(value = "Of the centre's own people", maxLength = 256) Optional<String> password,
      @Field(value = "Came back from the platform", maxLength = 128) Optional<String> ticket,
      @Field(value = "Of the challenge the platform was asked with", maxLength = 128)
          Optional<String> verifier) {
    /** Full of secrets. */
    @Override
    public String toString() {
      return "Start[" + way + "]";
    }
  }

  /** Answers the challenge of a sign-in: one of these. */
  public record Answer(
      @Field(value = "Id of the sign-in", maxLength = 26) String sessionId,
      @Field(value = "6 digits of the SMS", example = "042137", maxLength = 12)
          Optional<String> code,
      @Field(value = "18 characters", maxLength = 20) Optional<String> idNumber,
      @Field("true: the phone's account is somebody else's") Optional<Boolean> notMe,
      @Field(value = "11 digits", maxLength = 20) Optional<String> phone,
      @Field(value = "6 digits of the authenticator", maxLength = 12) Optional<String> totp,
      @Field(value = "At least 12 characters", maxLength = 256) Optional<String> newPassword) {
    @Override
    public String toString() {
      return "Answer[" + sessionId + "]";
    }
  }

  record Renew(
      @Field(value = "The refresh handle, unless it comes as a cookie", maxLength = 128)
          Optional<String> refreshToken) {
    @Override
    public String toString() {
      return "Renew[]";
    }
  }

  record Counter(
      @Field(value = "As on the card", example = "陈示例", maxLength = 60) Optional<String> name,
      @Field(value = "18 characters, as on the card", maxLength = 20) String idNumber,
      @Field("true: the card was seen") boolean cardSeen) {
    @Override
    public String toString() {
      return "Counter[]";
    }
  }

  record ListOwn(
      @Field(value = "Most items of a page", example = "20", min = 1, max = 50)
          Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 128) Optional<String> cursor) {}

  record One(@Field(value = "Id of an own session", maxLength = 26) String sessionId) {}

  record All() {}
}
