package org.openhpf.proofreading.word;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Chars;
import org.openhpf.proofreading.text.Lexicon;

/**
 * Names with posts that are not theirs today, and names in another order than their posts' (张三、李四).
 * A post stands right before a name or right behind it.
 */
final class Posts implements ParagraphCheck {
  private final Lexicon<String> names = new Lexicon<>();
  private final Lexicon<String> titles = new Lexicon<>();
  private final List<Post> posts;
  private final Clock clock;

  Posts(List<Post> posts, Clock clock) {
    this.posts = List.copyOf(posts);
    this.clock = clock;
    posts.forEach(post -> names.add(post.name(), post.name()));
    posts.forEach(post -> titles.add(post.post(), post.post()));
  }

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    if (posts.isEmpty()) {
      return;
    }
    LocalDate today = ChinaTime.today(clock);
    var written = new ArrayList<Lexicon.Found<String>>();
    titles.findAll(paragraph.text(), written::add);
    var row = new ArrayList<Lexicon.Found<String>>();
    names.findAll(
        paragraph.text(),
        name -> {
          post(paragraph, name, written, today, findings);
          if (!row.isEmpty() && !isRow(paragraph.text(), row.getLast().to(), name.from())) {
            order(paragraph, row, today, findings);
            row.clear();
          }
          row.add(name);
        });
    order(paragraph, row, today, findings);
  }

  private void post(
      Paragraph paragraph,
      Lexicon.Found<String> name,
      List<Lexicon.Found<String>> written,
      LocalDate today,
      Findings findings) {
    List<Post> own =
        posts.stream()
            .filter(post -> post.name().equals(name.value()) && post.isHeldOn(today))
            .toList();
    for (Lexicon.Found<String> title : written) {
      boolean before = title.to() == name.from();
      boolean behind =
          title.from() == name.to() && names.longestAt(paragraph.text(), title.to()) == null;
      if ((before || behind) && own.stream().noneMatch(p -> p.post().equals(title.value()))) {
        findings.report(
            "word.post",
            paragraph,
            title.from(),
            title.to(),
            name.value(),
            own.stream().map(post -> new Suggestion(post.post(), 0.7)).toList());
      }
    }
  }

  private void order(
      Paragraph paragraph, List<Lexicon.Found<String>> row, LocalDate today, Findings findings) {
    List<Integer> orders = new ArrayList<>();
    for (Lexicon.Found<String> name : row) {
      order(name.value(), today).ifPresent(orders::add);
    }
    if (orders.size() == row.size() && !orders.equals(orders.stream().sorted().toList())) {
      String right =
          String.join(
              "、",
              row.stream()
                  .map(Lexicon.Found::value)
                  .sorted(Comparator.comparing(name -> order(name, today).orElse(0)))
                  .toList());
      int from = row.getFirst().from();
      int to = row.getLast().to();
      boolean plain = right.length() == to - from;
      findings.report(
          "word.post-order",
          paragraph,
          from,
          to,
          right,
          plain ? List.of(new Suggestion(right, 0.7)) : List.of());
    }
  }

  private Optional<Integer> order(String name, LocalDate today) {
    return posts.stream()
        .filter(post -> post.name().equals(name) && post.isHeldOn(today))
        .map(Post::order)
        .min(Comparator.naturalOrder());
  }

  /** Names side by side, with at most their posts between. */
  private boolean isRow(String text, int from, int to) {
    if (from >= to || to - from > 24 || text.substring(from, to).matches("(?s).*[。；，：].*")) {
      return false;
    }
    return text.substring(from, to).contains("、") || Chars.at(text, from) == '和';
  }
}
