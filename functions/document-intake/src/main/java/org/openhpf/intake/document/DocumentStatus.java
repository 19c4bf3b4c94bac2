package org.openhpf.intake.document;

import java.util.Map;
import java.util.Set;

/** Where a document stands. */
public enum DocumentStatus {
  AWAITING_UPLOAD("等待上传"),
  QUEUED("等待识别"),
  /** Some of its pages are read. */
  READING("识别中"),
  NEEDS_REVIEW("待人工核对"),
  ACCEPTED("已通过"),
  REJECTED("未通过"),
  /** Its objects are being deleted; nobody sees it any more. */
  DELETING("删除中"),
  /** Its objects are deleted; the row waits for results that were on their way. */
  DELETED("已删除");

  /** Results that come late revive what was given up; the same content may be uploaded again. */
  private static final Map<DocumentStatus, Set<DocumentStatus>> NEXT =
      Map.of(
          AWAITING_UPLOAD, Set.of(AWAITING_UPLOAD, QUEUED, REJECTED, DELETING),
          QUEUED, Set.of(READING, NEEDS_REVIEW, ACCEPTED, REJECTED, DELETING),
          READING, Set.of(READING, NEEDS_REVIEW, ACCEPTED, REJECTED, DELETING),
          NEEDS_REVIEW, Set.of(NEEDS_REVIEW, ACCEPTED, REJECTED, DELETING),
          ACCEPTED, Set.of(ACCEPTED, DELETING),
          REJECTED, Set.of(REJECTED, AWAITING_UPLOAD, READING, NEEDS_REVIEW, ACCEPTED, DELETING),
          DELETING, Set.of(DELETED),
          DELETED, Set.of(DELETED));

  private final String label;

  DocumentStatus(String label) {
    this.label = label;
  }

  /** In Chinese. */
  public String label() {
    return label;
  }

  boolean mayBecome(DocumentStatus next) {
    return this == next && this != DELETING || NEXT.get(this).contains(next);
  }

  /** Whether reading has come to an end. */
  public boolean isRead() {
    return this == NEEDS_REVIEW || this == ACCEPTED || this == REJECTED;
  }

  public boolean isVisible() {
    return this != DELETING && this != DELETED;
  }
}
