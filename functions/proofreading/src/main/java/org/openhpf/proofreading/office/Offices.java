package org.openhpf.proofreading.office;

import org.openhpf.audit.AuditRecord;

/** The settings of all offices. */
public interface Offices {
  /** The one office of a centre whose tokens say nothing of offices. */
  String CENTRE = "centre";

  /** Those of an office; {@link OfficeSettings#NONE} where nobody has set any. */
  OfficeSettings find(String office);

  /**
   * @return false where they were changed meanwhile
   */
  boolean store(String office, OfficeSettings before, OfficeSettings after, AuditRecord record);
}
