package org.openhpf.appointments.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.Samples;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.kernel.ChinaTime;

/** What a phone's calendar is given. */
class CalendarFileTest {
  private static final Instant NOW = ChinaTime.parse("2026-11-21T08:00:00+08:00");

  private final CalendarFile file = new CalendarFile(new CsvBranches());

  @Test
  void isTheFileOfRfc5545() {
    assertThat(unfolded(file.of(Samples.appointment(), NOW)))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//OpenHPF//Appointments//ZH",
            "CALSCALE:GREGORIAN",
            "BEGIN:VTIMEZONE",
            "TZID:Asia/Shanghai",
            "BEGIN:STANDARD",
            "DTSTART:19910915T000000",
            "TZOFFSETFROM:+0800",
            "TZOFFSETTO:+0800",
            "TZNAME:CST",
            "END:STANDARD",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "UID:" + Samples.ID + "@appointments.openhpf",
            "DTSTAMP:20261121T000000Z",
            "DTSTART;TZID=Asia/Shanghai:20261126T143000",
            "DTEND;TZID=Asia/Shanghai:20261126T150000",
            "SUMMARY:住房公积金预约：贷款业务（海珠管理部）",
            "LOCATION:海珠管理部，广州市海珠区政务服务中心住房公积金专区",
            "DESCRIPTION:请按时到场取号，取号凭证见预约记录；不能到场请及时取消。",
            "STATUS:CONFIRMED",
            "SEQUENCE:0",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-PT1H",
            "DESCRIPTION:一小时后办理住房公积金业务",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void aLaterFileCountsMore() {
    Appointment first = Samples.appointment();
    Appointment moved = first.movedTo(first.slot(), LocalTime.of(15, 0), 1);

    assertThat(file.of(moved, NOW)).contains("SEQUENCE:1\r\n", "STATUS:CONFIRMED\r\n");
    assertThat(file.of(moved.cancelled(NOW), NOW))
        .contains("SEQUENCE:2\r\n", "STATUS:CANCELLED\r\n")
        .doesNotContain("VALARM");
  }

  @Test
  void saysNothingThatOpensADoor() {
    assertThat(file.of(Samples.appointment(), NOW))
        .doesNotContain(Samples.TICKET_CODE, Samples.PERSON);
  }

  @Test
  void escapesWhatHasAMeaning() {
    assertThat(new CalendarText().line("SUMMARY", "a,b;c\\d\ne\r\nf:g\"h").toString())
        .isEqualTo("SUMMARY:a\\,b\\;c\\\\d\\ne\\nf:g\"h\r\n");
  }

  @Test
  void foldsAt75OctetsBetweenCharacters() {
    var random = new Random(5545);
    for (int round = 0; round < 500; round++) {
      var value = new StringBuilder();
      for (int i = random.nextInt(120); i > 0; i--) {
        value.appendCodePoint(List.of((int) 'a', 0xE9, 0x4F4F, 0x1F600).get(random.nextInt(4)));
      }
      String text = new CalendarText().line("X", value.toString()).toString();

      assertThat(text).endsWith("\r\n");
      assertThat(text.split("\r\n"))
          .allSatisfy(
              line -> {
                byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets).hasSizeLessThanOrEqualTo(75);
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
              });
      assertThat(unfolded(text)).containsExactly("X:" + value);
    }
  }

  private static List<String> unfolded(String text) {
    return Arrays.asList(text.replace("\r\n ", "").split("\r\n"));
  }
}
