package org.openhpf.province.record;

import java.util.List;

/**
 * The digest of a record's content that both sides compare. Encrypted fields differ each time they
 * are sent, so it is of the plain ones; and with a key, the app word (应用密钥), as plain ones could be
 * guessed: HMAC-SM3 over id, version, and name and value of each field in the order of names, each
 * followed by U+0000; a list's items are joined by U+0001.
 */
public final class ContentDigest {
  private ContentDigest() {}

  /** In small hexadecimal letters. */
  public static String of(OutgoingRecord.Complete record, String appWord) {
    var text = new StringBuilder();
    text.append(record.recordId()).append('\0').append(record.version()).append('\0');
    record
        .sortedFields()
        .forEach((name, value) -> text.append(name).append('\0').append(plain(value)).append('\0'));
    return Sm3.hmac(appWord, text.toString());
  }

  private static String plain(Object value) {
    return value instanceof List<?> list
        ? String.join("\u0001", list.stream().map(String.class::cast).toList())
        : value.toString();
  }
}
