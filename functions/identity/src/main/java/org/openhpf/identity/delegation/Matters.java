package org.openhpf.identity.delegation;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.List;
import java.util.Set;
import org.openhpf.kernel.Csv;

/** What may be seen to for another; the table is matters.csv. */
public final class Matters {
  /** The one that lets an agent decide on other agents. */
  public static final String MANAGE_AGENTS = "manage-agents";

  private record Matter(String name, boolean ofEmployers) {}

  private final List<Matter> all =
      Csv.read(
          Matters.class,
          "matters.csv",
          List.of("matter", "of", "name", "source", "confidence"),
          row -> new Matter(row.get(0), row.get(1).equals("employer")));

  /**
   * @throws org.openhpf.kernel.InvalidValue naming the field, if it is none, or one of the others
   */
  public Set<String> checked(List<String> asked, boolean ofEmployer) {
    List<String> known =
        all.stream().filter(each -> each.ofEmployers == ofEmployer).map(Matter::name).toList();
    require(!asked.isEmpty(), "matters", "请至少选择一个事项");
    require(Set.copyOf(asked).size() == asked.size(), "matters", "同一事项只能填写一次");
    require(known.containsAll(asked), "matters", "事项须为：" + String.join("、", known));
    return Set.copyOf(asked);
  }
}
