package org.openhpf.appointments.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Samples;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.ChinaTime;

class NoticesTest {
  private final Notices notices = new Notices(new CsvBranches());

  @Test
  void saysWhatIsBooked() {
    Notification notification =
        notices.of(Notice.BOOKED, Samples.appointment().visit(), Samples.appointment().bookedAt());

    assertThat(notification.personId()).isEqualTo(Samples.PERSON);
    assertThat(notification.template()).isEqualTo("appointment-booked");
    assertThat(notification.page())
        .isEqualTo("pages/appointments/detail?appointmentId=" + Samples.ID);
    assertThat(notification.data())
        .isEqualTo(
            new Notification.Keywords(
                "海珠管理部", "贷款业务", "2026-11-26 14:30-15:00", "请按时到场取号，取号凭证见预约记录。"));
    assertThat(notification.text())
        .isEqualTo("【住房公积金】预约成功：海珠管理部，贷款业务，2026-11-26 14:30-15:00。请按时到场取号，取号凭证见预约记录。");
    assertThat(notification.createdAt()).isEqualTo(Samples.appointment().bookedAt());
  }

  @Test
  void saysWhatIsCancelled() {
    var at = ChinaTime.parse("2026-11-21T08:00:00+08:00");
    Notification notification = notices.of(Notice.CANCELLED, Samples.appointment().visit(), at);

    assertThat(notification.template()).isEqualTo("appointment-cancelled");
    assertThat(notification.text())
        .isEqualTo("【住房公积金】预约已取消：海珠管理部，贷款业务，2026-11-26 14:30-15:00。如需办理请重新预约。");
    assertThat(notification.createdAt()).isEqualTo(at);
  }

  /** Who holds the code is served: it stays between the person and the hall. */
  @Test
  void neverSaysTheTicketCode() {
    var at = ChinaTime.parse("2026-11-21T08:00:00+08:00");

    assertThat(
            Json.write(
                notices.of(
                    Notice.BOOKED,
                    Samples.appointment().visit(),
                    Samples.appointment().bookedAt())))
        .doesNotContain(Samples.TICKET_CODE);
    assertThat(Json.write(notices.of(Notice.CANCELLED, Samples.appointment().visit(), at)))
        .doesNotContain(Samples.TICKET_CODE);
  }

  /** Over 70 characters a text message is split, and paid for, in parts of 67. */
  @Test
  void fitsIntoOneTextMessage() {
    assertThat(
            notices
                .of(Notice.BOOKED, Samples.appointment().visit(), Samples.appointment().bookedAt())
                .text()
                .length())
        .isLessThanOrEqualTo(70);
  }
}
