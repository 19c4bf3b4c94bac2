package org.openhpf.proofreading.docx;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhpf.kernel.Csv;

/** Why a file is not read; the words for it are in refusals.csv. */
public enum Refusal {
  EMPTY,
  TOO_LARGE,
  TOO_LONG,
  TOO_COMPLEX,
  ZIP_BOMB,
  DAMAGED,
  PATH_TRICK,
  EXTERNAL_ENTITY,
  MACROS,
  ENCRYPTED,
  LEGACY_WORD,
  RTF,
  ODT,
  OFD,
  OTHER_OFFICE,
  NOT_DOCX;

  private record Words(String code, String title, String detail) {}

  private static final Map<String, Words> WORDS =
      Csv.read(
              Refusal.class,
              "refusals.csv",
              List.of("code", "title", "detail"),
              row -> new Words(row.get(0), row.get(1), row.get(2)))
          .stream()
          .collect(Collectors.toMap(Words::code, Function.identity()));

  /** Stable, in kebab-case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In Chinese. */
  public String title() {
    return WORDS.get(code()).title();
  }

  /** In Chinese: what the sender can do. */
  public String detail() {
    return WORDS.get(code()).detail();
  }
}
