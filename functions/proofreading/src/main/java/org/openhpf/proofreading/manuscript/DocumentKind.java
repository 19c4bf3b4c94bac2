package org.openhpf.proofreading.manuscript;

import java.util.Arrays;
import java.util.Optional;

/** The 15 kinds (文种) of 《党政机关公文处理工作条例》 (2012), article 8. */
public enum DocumentKind {
  RESOLUTION("决议"),
  DECISION("决定"),
  ORDER("命令"),
  COMMUNIQUE("公报"),
  ANNOUNCEMENT("公告"),
  PUBLIC_NOTICE("通告"),
  OPINION("意见"),
  NOTICE("通知"),
  CIRCULAR("通报"),
  REPORT("报告"),
  REQUEST("请示"),
  REPLY("批复"),
  MOTION("议案"),
  LETTER("函"),
  MINUTES("纪要");

  /** Above a title stand at most the issuing body's name, its number and who signs. */
  private static final int TITLE_WITHIN = 12;

  private static final int LONGEST_TITLE = 80;

  private final String chinese;

  DocumentKind(String chinese) {
    this.chinese = chinese;
  }

  /** As titles end with it. */
  public String chinese() {
    return chinese;
  }

  /** Whether it goes up to a higher body (上行文) and names who signs it off (签发人). */
  public boolean goesUp() {
    return this == REPORT || this == REQUEST || this == MOTION;
  }

  /** The kind a title ends with, a bracketed word such as （试行） left aside. */
  public static Optional<DocumentKind> ofTitle(String title) {
    String words = title.strip().replaceFirst("（[^（）]*）$", "");
    return Arrays.stream(values()).filter(kind -> words.endsWith(kind.chinese)).findFirst();
  }

  /** The kind the title of a manuscript says, if one of its first lines looks like a title. */
  public static Optional<DocumentKind> of(Manuscript manuscript) {
    return manuscript.paragraphs().stream()
        .map(paragraph -> paragraph.text().strip())
        .filter(text -> !text.isEmpty())
        .limit(TITLE_WITHIN)
        .filter(text -> text.length() <= LONGEST_TITLE)
        .flatMap(text -> ofTitle(text).stream())
        .findFirst();
  }
}
