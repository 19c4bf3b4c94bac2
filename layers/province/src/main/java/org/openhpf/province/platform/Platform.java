package org.openhpf.province.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openhpf.province.record.OutgoingRecord;

/** The province's platform (省政务服务平台), of one kind of records. */
public interface Platform {

  /** What came of sending a record. */
  sealed interface Answer {
    /**
     * It has the record.
     *
     * @param number of its receipt
     * @param digest of the content
     */
    record Accepted(String number, String digest) implements Answer {}

    /**
     * It will not have it as it is.
     *
     * @param reason Chinese, with the platform's code
     */
    record Refused(String reason) implements Answer {}

    /** No answer, none in time, or none that can be relied on: it may have it or not. */
    record Unknown() implements Answer {}
  }

  /**
   * What it has of a part of a day.
   *
   * @param hash SM3, in hexadecimal, of a line {@code <id>,<version>,<digest>} and a line feed for
   *     each record, in the order of ids, then versions
   */
  record Sum(int count, String hash) {}

  /** What it has of a record. */
  record Entry(String recordId, long version, String digest) {}

  /** Sends a record; sent twice it is there once. */
  Answer send(OutgoingRecord.Complete record);

  /**
   * What it has of a day, by bucket; none where it has nothing.
   *
   * @throws org.openhpf.kernel.RetryLater if it does not say
   */
  Map<Integer, Sum> sums(LocalDate day);

  /**
   * The records it has of a bucket, in any order; one it has twice is there twice.
   *
   * @throws org.openhpf.kernel.RetryLater if it does not say
   */
  List<Entry> entries(LocalDate day, int bucket);
}
