package org.openhpf.proofreading.office;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of an office's settings take, and answer. */
final class OfficeRequests {
  static final int MOST_WORDS = 2_000;
  private static final int MOST_BANNED = 500;
  private static final int MOST_POSTS = 200;
  private static final int MOST_RULES = 500;

  private OfficeRequests() {}

  record Nothing() {}

  record RuleSwitchView(
      @Field(value = "Rule", example = "word.house-term", maxLength = 80) String rule,
      @Field("off, warning or error") RuleSwitch severity) {}

  record BannedWordView(
      @Field(value = "Word", example = "公基金", maxLength = 50) String word,
      @Field(value = "What to write", example = "公积金", maxLength = 50) Optional<String> instead,
      @Field(value = "Why, as writers are told", maxLength = 200) Optional<String> reason) {}

  record PostView(
      @Field(value = "Name", example = "林示例", maxLength = 30) String name,
      @Field(value = "Post", example = "主任", maxLength = 60) String post,
      @Field("The first day") LocalDate from,
      @Field("The last day; absent: still") Optional<LocalDate> to,
      @Field(value = "In which names are listed, the least first", example = "1", min = 1)
          int order) {

    PostView {
      require(to.isEmpty() || !to.get().isBefore(from), "to", "不能早于任职开始日期");
    }
  }

  record Settings(
      @Field(value = "Version as it was looked at; 0: never changed", example = "3", min = 0)
          int version,
      @Field(value = "Rules that are not as their table says", maxItems = MOST_RULES)
          List<RuleSwitchView> rules,
      @Field(value = "Words that are right here", maxLength = 50, maxItems = MOST_WORDS)
          List<String> words,
      @Field(value = "Words that are not wanted here", maxItems = MOST_BANNED)
          List<BannedWordView> banned,
      @Field(value = "Who holds which post since when", maxItems = MOST_POSTS)
          Optional<List<PostView>> posts) {

    Settings {
      var seen = new HashSet<String>();
      require(rules.stream().allMatch(one -> seen.add(one.rule())), "rules", "同一规则只能设置一次");
    }
  }
}
