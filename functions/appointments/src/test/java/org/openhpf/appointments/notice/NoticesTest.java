package org.openhpf.appointments.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhpf.appointments.booking.Samples;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.ChinaTime;

class NoticesTest {
  private static final Instant AT = ChinaTime.parse("2026-11-21T08:00:00+08:00");

  /** A day, a month and a weekday written at length. */
  private static final LocalDate LONG_DAY = LocalDate.parse("2026-12-30");

  private final CsvBranches branches = new CsvBranches();
  private final Notices notices = new Notices(branches);
  private final Visit visit = Samples.appointment().visit();

  @Test
  void saysWhatIsBooked() {
    Notification notification = notices.of(Notice.BOOKED, visit, AT);

    assertThat(notification.personId()).isEqualTo(Samples.PERSON);
    assertThat(notification.subject()).hasValue("APPOINTMENT#" + Samples.ID);
    assertThat(notification.template()).isEqualTo("appointment-booked");
    assertThat(notification.page())
        .isEqualTo("pages/appointments/detail?appointmentId=" + Samples.ID);
    assertThat(notification.data())
        .isEqualTo(
            new Notification.Keywords(
                "海珠管理部", "贷款业务", "2026年11月26日 14:30~15:00", "请按时到场取号，取号凭证见预约记录。"));
    assertThat(notification.createdAt()).isEqualTo(AT);
  }

  /** As a citizen reads them: all of them, word by word. */
  @ParameterizedTest
  @CsvSource({
    "BOOKED, 预约成功, 请按时到场取号，取号凭证见预约记录。",
    "RESCHEDULED, 预约已改期, 请按新时间到场取号，取号凭证不变。",
    "CANCELLED, 预约已取消, 如仍需办理，请重新预约。",
    "RESEATED, 预约已调整, 因停办已为您改约，如不方便可取消或改期。",
    "CLOSED, 预约因停办取消, 请您重新预约，此次不计爽约，敬请谅解。",
    "REMINDER, 预约提醒, 请按时到场取号，不能到场请及时取消。",
    "STARTING_SOON, 预约即将开始, 请按时到场取号，并带齐证件和材料。",
    "PLACE_OFFERED, 候补名额已到, 请尽快确认，逾期名额将顺延给下一位。",
    "OFFER_EXPIRED, 候补名额已过期, 名额已顺延，如仍需办理请重新预约或候补。",
    "WAITLIST_CLOSED, 候补因停办结束, 当日停办，请改选其他日期或管理部。",
    "PAUSED, 预约暂停, 因多次爽约暂停预约，可在预约记录中申诉。",
    "MEMBER_PAUSED, 家人预约暂停, 家人多次爽约，如有异议请致电12329。",
    "PAUSE_LIFTED, 预约已恢复, 您的申诉已通过，可以继续预约。",
    "APPEAL_REFUSED, 申诉未通过, 暂停期满后可继续预约，原因见申诉记录。"
  })
  void readsWell(Notice notice, String headline, String advice) {
    assertThat(notices.of(notice, visit, AT).text())
        .isEqualTo("【住房公积金】" + headline + "：海珠管理部，贷款业务，11月26日周四14:30-15:00。" + advice);
  }

  @Test
  void saysUntilWhen() {
    Instant today = ChinaTime.parse("2026-11-21T08:10:00+08:00");
    Instant later = ChinaTime.parse("2026-12-20T08:10:00+08:00");

    assertThat(notices.of(Notice.PLACE_OFFERED, visit, AT, today).text())
        .endsWith("。请于08:10前确认，逾期顺延下一位。");
    assertThat(notices.of(Notice.PAUSED, visit, AT, later).text()).endsWith("。因多次爽约暂停至12月20日，可申诉。");
    assertThat(notices.of(Notice.PLACE_OFFERED, visit, AT, later).text())
        .endsWith("。请于12月20日前确认，逾期顺延下一位。");
    assertThatIllegalStateException().isThrownBy(() -> notices.of(Notice.BOOKED, visit, AT, later));
  }

  @Test
  void whatConcernsNoVisitNamesNone() {
    var person = new Suspension(Samples.PERSON, "APPOINTMENT#1", "pages/standing/detail");
    Instant until = ChinaTime.parse("2026-12-21T08:00:00+08:00");

    Notification paused = notices.of(Notice.PAUSED, person, AT, until);

    assertThat(paused.subject()).hasValue("APPOINTMENT#1");
    assertThat(paused.page()).isEqualTo("pages/standing/detail");
    assertThat(paused.text()).isEqualTo("【住房公积金】预约暂停：因多次爽约暂停至12月21日，可申诉。");
    assertThat(paused.data())
        .isEqualTo(new Notification.Keywords("各管理部", "预约服务", "2026年11月21日", "因多次爽约暂停至12月21日，可申诉。"));
    assertThat(notices.of(Notice.MEMBER_PAUSED, person, AT, until).text())
        .isEqualTo("【住房公积金】家人预约暂停：家人因多次爽约暂停至12月21日。");
    assertThat(notices.of(Notice.PAUSE_LIFTED, person, AT).text())
        .isEqualTo("【住房公积金】预约已恢复：您的申诉已通过，可以继续预约。");
  }

  /** Over 70 characters a text message is split, and paid for, in parts of 67. */
  @ParameterizedTest
  @EnumSource
  void fitsIntoOneTextMessageWhereverAndWhateverFor(Notice notice) {
    assertThat(everywhere(notice))
        .allSatisfy(notification -> assertThat(notification.text()).hasSizeLessThanOrEqualTo(70));
  }

  /** 订阅消息参数值内容限制: thing.DATA 20 characters, date.DATA a day, perhaps with times. */
  @ParameterizedTest
  @EnumSource
  void fitsIntoWeChatsKeywords(Notice notice) {
    assertThat(everywhere(notice).map(Notification::data))
        .allSatisfy(
            data -> {
              assertThat(data.branch()).hasSizeBetween(1, 20);
              assertThat(data.business()).hasSizeBetween(1, 20);
              assertThat(data.advice()).hasSizeBetween(1, 20);
              assertThat(data.time())
                  .matches("\\d{4}年\\d{1,2}月\\d{1,2}日( \\d\\d:\\d\\d~\\d\\d:\\d\\d)?");
            });
  }

  /** Who holds the code is served: it stays between the person and the hall. */
  @ParameterizedTest
  @EnumSource
  void neverSaysTheTicketCode(Notice notice) {
    assertThat(Json.write(notices.of(notice, visit, AT))).doesNotContain(Samples.TICKET_CODE);
  }

  @Test
  void aBranchThatHasGoneIsNamedByItsId() {
    var gone = new SlotId("gone", LONG_DAY, "loan", LocalTime.NOON);

    assertThat(
            notices
                .of(Notice.CLOSED, new Visit("p", "s", "page", gone, Optional.empty()), AT)
                .text())
        .contains("：gone，loan，12月30日周三。");
  }

  /**
   * For every branch and category, on the longest day, with a time limit where it speaks of one.
   */
  private Stream<Notification> everywhere(Notice notice) {
    Instant limit = ChinaTime.at(LONG_DAY, LocalTime.NOON);
    boolean limited =
        notice == Notice.PLACE_OFFERED || notice == Notice.PAUSED || notice == Notice.MEMBER_PAUSED;
    return branches.all(LONG_DAY).stream()
        .flatMap(branch -> branch.categories().stream().map(kind -> visit(branch, kind.category())))
        .flatMap(
            visit ->
                Stream.concat(
                    Stream.of(notices.of(notice, visit, AT)),
                    limited
                        ? Stream.of(notices.of(notice, visit, AT, limit))
                        : Stream.<Notification>empty()));
  }

  private static Visit visit(Branch branch, String category) {
    var slot = new SlotId(branch.branchId(), LONG_DAY, category, LocalTime.of(14, 30));
    return new Visit("p", "s", "page", slot, Optional.of(LocalTime.of(15, 0)));
  }
}
