package org.openhpf.local.cloud.signin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the provincial identity platform knows of somebody.
 *
 * @param key of the {@link ExamplePerson}
 * @param phone made up, of 11 digits
 */
record ProvincialPerson(String key, String name, String idNumber, String phone) {
  private static final String IDENTITY_CARD = "10";

  /** The brand-new one is another at each sign-in. */
  static ProvincialPerson of(ExamplePerson person) {
    return person
        .idNumber()
        .map(number -> new ProvincialPerson(person.key(), person.name(), number, phone(number)))
        .orElseGet(ProvincialPerson::newcomer);
  }

  private static ProvincialPerson newcomer() {
    String number = ExamplePerson.newIdNumber();
    String key = "new" + ThreadLocalRandom.current().nextInt(1_000_000);
    return new ProvincialPerson(key, "新示例", number, phone(number));
  }

  /** The birth date and order of the id number keep people's phones apart. */
  private static String phone(String idNumber) {
    return "139" + idNumber.substring(9, 17);
  }

  /** In the words of the platform's token information; all values are texts. */
  Map<String, Object> tokenInfo() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put(
        "useridcode",
        UUID.nameUUIDFromBytes(idNumber.getBytes(StandardCharsets.UTF_8))
            .toString()
            .replace("-", ""));
    info.put("uid", "gd_" + key);
    info.put("cn", name);
    info.put("telephonenumber", phone);
    info.put("idcardnumber", idNumber);
    info.put("idcardtype", IDENTITY_CARD);
    info.put("sex", (idNumber.charAt(16) - '0') % 2 == 1 ? "1" : "2");
    info.put("mail", "");
    info.put("area", "guangzhou");
    info.put("creditable_level_of_account", "L2");
    return info;
  }
}
