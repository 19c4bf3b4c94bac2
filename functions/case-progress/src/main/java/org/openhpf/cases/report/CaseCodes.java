package org.openhpf.cases.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhpf.kernel.Csv;

/** The code lists of case data items, from {@code *.csv} beside it. */
public final class CaseCodes {
  private final Map<String, Boolean> certificates = new HashMap<>();
  private final Set<String> kinds = new HashSet<>();
  private final Map<String, Set<String>> lists = new HashMap<>();

  public CaseCodes() {
    Csv.read(
            CaseCodes.class,
            "certificate-types.csv",
            List.of("code", "name", "natural", "source", "confidence"),
            fields -> fields)
        .forEach(row -> certificates.put(row.get(0), row.get(2).equals("yes")));
    Csv.read(
            CaseCodes.class,
            "user-kinds.csv",
            List.of("code", "name", "source", "confidence"),
            fields -> fields)
        .forEach(row -> kinds.add(row.getFirst()));
    Csv.read(
            CaseCodes.class,
            "item-codes.csv",
            List.of("list", "code", "name", "source", "confidence"),
            fields -> fields)
        .forEach(row -> lists.computeIfAbsent(row.get(0), list -> new HashSet<>()).add(row.get(1)));
  }

  public boolean isCertificate(String code) {
    return certificates.containsKey(code);
  }

  /** Whether persons of that kind, natural ones or others, have such a certificate. */
  public boolean isCertificateOf(String code, boolean naturalPerson) {
    return certificates.getOrDefault(code, !naturalPerson) == naturalPerson;
  }

  public boolean isUserKind(int code) {
    return kinds.contains(Integer.toString(code));
  }

  /**
   * @param list e.g. {@code proStatus}
   */
  public boolean isIn(String list, int code) {
    return lists.getOrDefault(list, Set.of()).contains(Integer.toString(code));
  }
}
