package org.openhpf.province.reconciliation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A record of which the platform does not have what we know it to have.
 *
 * @param day the record's
 * @param here the version the platform said it has; empty where it never did
 * @param there the newest version it has; empty where it has none
 * @param sentAgain whether the record was put on its way again
 */
public record Difference(
    LocalDate day,
    String recordId,
    Kind kind,
    Optional<Long> here,
    Optional<Long> there,
    boolean sentAgain) {

  /** How it differs. */
  public enum Kind {
    MISSING_THERE("省平台缺少"),
    MISSING_HERE("本中心无此记录"),
    OLDER_THERE("省平台为旧版本"),
    NEWER_THERE("省平台版本更新"),
    OTHER_CONTENT("内容不一致"),
    KEPT_THOUGH_REFUSED("省平台退回却已保存"),
    TWICE("省平台重复保存");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** Chinese, for officers. */
    public String title() {
      return title;
    }
  }
}
