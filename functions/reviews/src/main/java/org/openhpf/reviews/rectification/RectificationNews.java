package org.openhpf.reviews.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.reviews.notice.Notice;

/**
 * What is told of a step by message, in at most 70 characters, as a longer one is paid for in
 * parts: the person that there is an answer or an end, whoever has it that it is there or late. The
 * heading 【差评整改回复】 is that of running systems.
 */
final class RectificationNews {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
  private static final String REPLIES = "【差评整改回复】";
  private static final String TASKS = "【差评整改】";

  private RectificationNews() {}

  static Optional<Notice> of(Change change, RectificationRules rules) {
    Rectification after = change.after();
    String place = change.file().service().branchName();
    return switch (change.step().action()) {
      case REPLY ->
          toPerson(change, "rectification-replied", "您对" + place + "的评价已有回复，请在“我的评价”中查看。");
      case CLOSE ->
          toPerson(
              change,
              "rectification-closed",
              "您对"
                  + place
                  + "的评价已整改办结"
                  + rules
                      .reviewUntil(after)
                      .map(until -> "，" + day(until) + "前可在“我的评价”中再次评价。")
                      .orElse("，如仍有异议请拨打12329。"));
      case CONFIRM ->
          toPerson(change, "rectification-not-valid", "您对" + place + "的评价经复核不成立，理由请在“我的评价”中查看。");
      case ASSIGN ->
          toHandler(
              change,
              "rectification-assigned",
              "%s有一件差评待您处理，请于%s前%s。"
                  .formatted(
                      place,
                      day(after.round().next().orElseThrow().before()),
                      after.round().next().orElseThrow().term().chinese()));
      case ESCALATE -> toHandler(change, "rectification-late", place + "的一件差评整改已逾期，由中心督办，请尽快处理。");
      default -> Optional.empty();
    };
  }

  private static Optional<Notice> toPerson(Change change, String template, String text) {
    return change
        .file()
        .service()
        .personId()
        .map(person -> notice(change, person, template, REPLIES + text));
  }

  private static Optional<Notice> toHandler(Change change, String template, String text) {
    return change
        .after()
        .round()
        .handler()
        .flatMap(Round.Handler::handlerId)
        .map(handler -> notice(change, handler, template, TASKS + text));
  }

  private static Notice notice(Change change, String personId, String template, String text) {
    return new Notice(
        template, change.step().at(), Optional.of(personId), Optional.of(text), Optional.empty());
  }

  private static String day(Instant at) {
    return DAY.format(LocalDate.ofInstant(at, ChinaTime.ZONE));
  }
}
