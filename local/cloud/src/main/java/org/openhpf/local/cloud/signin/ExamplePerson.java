package org.openhpf.local.cloud.signin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.local.cloud.TokenRequest;

/**
 * Somebody to sign in as. All are made up: their id numbers are of no district (440100 is the whole
 * city) and belong to nobody. A device has one as well, as the pool knows everybody by it.
 *
 * @param key what the choice is called in the form
 * @param note says in a few words why to choose this one
 */
public record ExamplePerson(String key, String name, String note, Optional<String> idNumber) {
  private static final int DAYS_OF_1999 = 365;
  private static final int ORDERS = 1000;

  private static final List<ExamplePerson> CITIZENS =
      List.of(
          of("chen", "陈示例", "1958 年生，60 岁以上", "440100195803120015"),
          of("zhou", "周示例", "1950 年生，70 岁以上", "440100195006150086"),
          of("lin", "林示例", "1985 年生", "440100198507210028"),
          of("wu", "吴示例", "1992 年生", "440100199204040089"),
          of("huang", "黄示例", "1999 年生", "440100199909090035"),
          new ExamplePerson("new", "一位新用户", "第一次来，没有预约", Optional.empty()));
  private static final List<ExamplePerson> STAFF =
      List.of(of("he", "何示例", "窗口人员", "44010019920202005X"));
  private static final List<ExamplePerson> OFFICERS =
      List.of(of("guo", "郭示例", "管理人员", "440100197606060067"));
  private static final List<ExamplePerson> KIOSKS =
      List.of(of("kiosk", "自助终端", "大厅里的一台设备", "440100200001010109"));

  private static ExamplePerson of(String key, String name, String note, String idNumber) {
    return new ExamplePerson(key, name, note, Optional.of(idNumber));
  }

  /** Those who can be chosen. */
  public static List<ExamplePerson> of(SignInRole role) {
    return switch (role) {
      case CITIZEN -> CITIZENS;
      case STAFF -> STAFF;
      case OFFICER -> OFFICERS;
      case KIOSK -> KIOSKS;
    };
  }

  /** What tokens of this person are asked with; the brand-new one is another each time. */
  TokenRequest tokenRequest(SignInRole role) {
    return new TokenRequest(
        role.role(),
        Optional.of(idNumber.orElseGet(ExamplePerson::newIdNumber)),
        Optional.of(name),
        TokenRequest.DEFAULT_LEVEL,
        role.channel());
  }

  /** Of somebody born in 1999: the 15 digits of old, which the kernel raises to 18. */
  static String newIdNumber() {
    var random = ThreadLocalRandom.current();
    LocalDate birth = LocalDate.ofYearDay(1999, 1 + random.nextInt(DAYS_OF_1999));
    String old =
        "440100%02d%02d%02d%03d"
            .formatted(
                birth.getYear() % 100,
                birth.getMonthValue(),
                birth.getDayOfMonth(),
                random.nextInt(ORDERS));
    return ResidentIdNumber.parse(old, LocalDate.now(ChinaTime.ZONE)).value();
  }
}
