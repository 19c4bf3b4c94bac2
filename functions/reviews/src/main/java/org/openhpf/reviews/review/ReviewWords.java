package org.openhpf.reviews.review;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.reviews.level.Level;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.rule.ReviewRules;

/**
 * What a review says.
 *
 * @param level 1 to 5
 * @param codes detail codes of that level
 */
public record ReviewWords(int level, List<String> codes, Optional<String> text) {
  public ReviewWords {
    codes = List.copyOf(codes);
  }

  /**
   * @throws InvalidValue if a code is none of its level or twice there, the text is too long, or a
   *     negative one names no reason
   */
  public void check(ReviewCodes known, ReviewRules rules) {
    require(level >= 1 && level <= 5, "level", "评价等级须为 1 至 5");
    require(codes.size() <= rules.mostCodes(), "codes", "最多选择 " + rules.mostCodes() + " 项");
    require(new HashSet<>(codes).size() == codes.size(), "codes", "同一项只能选择一次");
    for (String code : codes) {
      require(
          known.find(code).filter(one -> one.level() == level).isPresent(),
          "codes",
          "所选的评价内容不属于该等级，请重新选择");
    }
    checkText(text, rules);
    require(
        !Level.isNegative(level) || !codes.isEmpty() || text.isPresent(),
        "codes",
        "不满意时请至少选择一项原因，或写明原因，以便改进");
  }

  static void checkText(Optional<String> text, ReviewRules rules) {
    int most = rules.longestText();
    require(
        text.map(words -> words.codePointCount(0, words.length()) <= most).orElse(true),
        "text",
        "文字不能超过 " + most + " 个字");
  }
}
