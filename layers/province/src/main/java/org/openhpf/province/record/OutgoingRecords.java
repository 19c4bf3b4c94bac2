package org.openhpf.province.record;

import java.util.Optional;

/** The records of a capability, as the province is to have them. */
public interface OutgoingRecords {

  /**
   * The record as it is now, read consistently and validated; empty where there is none, or none
   * for the province.
   */
  Optional<OutgoingRecord> find(String recordId);
}
