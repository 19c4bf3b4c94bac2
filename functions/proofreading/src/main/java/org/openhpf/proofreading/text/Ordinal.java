package org.openhpf.proofreading.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * The number a paragraph of an outline begins with (结构层次序数): 一、 （一） 1. （1） ①, as GB/T 9704-2012
 * 7.3.3 and GB/T 15834-2011 B.3.8 order them. Wrong marks behind it are read as well, so that a
 * paragraph keeps its place in the outline.
 *
 * @param level from 1
 * @param number from 1
 * @param from offset of its first character
 * @param end offset behind it and its mark
 */
public record Ordinal(Level level, int number, int from, int end) {
  private static final String FIGURES = "[一二三四五六七八九十]{1,3}+";
  private static final Pattern FORM =
      Pattern.compile(
          "^[\\s　]{0,20}+(?:(?<first>"
              + FIGURES
              + ")[、，,.．：:](?![一二三四五六七八九十])"
              + "|[（(](?<second>"
              + FIGURES
              + ")[）)][、，,.．：:]?"
              + "|(?<third>[0-9]{1,2}+)(?:[、．，](?![0-9])|\\.(?![0-9]))"
              + "|[（(](?<fourth>[0-9]{1,2}+)[）)][、，,.．：:]?"
              + "|(?<fifth>[①-⑳])[、，,.．：:]?)");

  /** A level of the outline, the highest first. */
  public enum Level {
    FIRST("一、"),
    SECOND("（一）"),
    THIRD("1."),
    FOURTH("（1）"),
    FIFTH("①");

    private final String form;

    Level(String form) {
      this.form = form;
    }

    /** How its first number is written. */
    public String form() {
      return form;
    }

    /** A number of this level as it should be written. */
    public String written(int number) {
      return switch (this) {
        case FIRST -> HanNumber.written(number) + "、";
        case SECOND -> "（" + HanNumber.written(number) + "）";
        case THIRD -> number + ".";
        case FOURTH -> "（" + number + "）";
        case FIFTH -> String.valueOf((char) ('①' + number - 1));
      };
    }
  }

  /** What a paragraph begins with, if it has a place in an outline. */
  public static Optional<Ordinal> of(Paragraph paragraph) {
    Matcher found = FORM.matcher(paragraph.text());
    if (!found.find()) {
      return Optional.empty();
    }
    for (Level level : Level.values()) {
      String group = level.name().toLowerCase(Locale.ROOT);
      String figures = found.group(group);
      if (figures != null) {
        int number = number(level, figures);
        int from = found.start(group) - (level == Level.SECOND || level == Level.FOURTH ? 1 : 0);
        return number == 0
            ? Optional.empty()
            : Optional.of(new Ordinal(level, number, from, found.end()));
      }
    }
    return Optional.empty();
  }

  private static int number(Level level, String figures) {
    return switch (level) {
      case FIRST, SECOND -> (int) HanNumber.value(figures).orElse(0);
      case THIRD, FOURTH -> Integer.parseInt(figures);
      case FIFTH -> figures.charAt(0) - '①' + 1;
    };
  }
}
