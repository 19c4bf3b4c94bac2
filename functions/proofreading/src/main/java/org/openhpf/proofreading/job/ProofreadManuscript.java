package org.openhpf.proofreading.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.check.Proofreader;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.Position;
import org.openhpf.proofreading.manuscript.DocumentKind;
import org.openhpf.proofreading.manuscript.Language;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.office.OfficeSettings;
import org.openhpf.proofreading.office.Offices;

/**
 * Proofreads a manuscript in steps that are stored one by one: by the rules all of it, then by the
 * language model part by part. A step that was not stored is done again with the same result.
 */
public final class ProofreadManuscript {
  private final Proofreadings proofreadings;
  private final IgnoreLists ignoreLists;
  private final Offices offices;
  private final Proofreader proofreader;
  private final ProofreadingRules rules;

  /** What is to be stored: a proofreading as it is then, and what comes beside it. */
  public record Step(Proofreading proofreading, Writing writing) {}

  public ProofreadManuscript(
      Proofreadings proofreadings,
      IgnoreLists ignoreLists,
      Offices offices,
      Proofreader proofreader,
      ProofreadingRules rules) {
    this.proofreadings = proofreadings;
    this.ignoreLists = ignoreLists;
    this.offices = offices;
    this.proofreader = proofreader;
    this.rules = rules;
  }

  /**
   * Reads once what its steps need beside the text: the office's settings, and an earlier draft.
   */
  public Run begin(Proofreading proofreading) {
    return new Run(offices.find(Offices.CENTRE), earlier(proofreading));
  }

  /** The steps that one invocation takes. */
  public final class Run {
    private final OfficeSettings office;
    private final EarlierDraft earlier;

    private Run(OfficeSettings office, EarlierDraft earlier) {
      this.office = office;
      this.earlier = earlier;
    }

    /**
     * The first step.
     *
     * @param ofFile checks of the file it was read from, such as of its layout
     */
    public Step byRules(Proofreading proofreading, Manuscript read, List<Check> ofFile) {
      Order order = proofreading.order();
      var recognised = DocumentKind.of(read);
      Manuscript manuscript =
          read.ofKind(order.kind().or(() -> recognised)).forPublication(order.forPublication());
      List<Paragraph> text = manuscript.paragraphs();
      var said = new ArrayList<ResultProblem>();
      boolean chinese = Language.isChinese(manuscript);
      if (!chinese) {
        said.add(ResultProblem.of("not-chinese"));
      } else if (!proofreader.spells()) {
        said.add(ResultProblem.of("model-missing"));
      }
      List<Finding> found = chinese ? proofreader.byRules(manuscript, office, ofFile) : List.of();
      int textRows = TextRows.of(text).size();
      Proofreading known = proofreading.read(recognised, text.size(), textRows, said);
      int done = chinese && proofreader.spells() ? 0 : text.size();
      return step(known, text, found, done, text);
    }

    /** The next part; the last one ends it. */
    public Step byModel(Proofreading proofreading, List<Paragraph> text, List<Sheet> sheets) {
      int from = proofreading.progress().done();
      int to = from;
      int length = 0;
      while (to < text.size() && (to == from || length < rules.partLength())) {
        length += text.get(to++).text().length();
      }
      List<Paragraph> part = text.subList(from, to);
      int end = to;
      List<Finding> known =
          sheets.stream()
              .flatMap(sheet -> sheet.marks().stream())
              .map(Mark::finding)
              .filter(finding -> isIn(finding, from, end))
              .toList();
      var manuscript =
          new Manuscript(
              part, proofreading.kind(), proofreading.order().forPublication(), Set.of());
      List<Finding> found =
          proofreader.byModel(manuscript, proofreading.order().mode(), office, known);
      return step(proofreading, text, found, to, List.of());
    }

    private Step step(
        Proofreading known,
        List<Paragraph> text,
        List<Finding> found,
        int done,
        List<Paragraph> textToStore) {
      Set<Ignored> asked =
          found.stream()
              .map(MarkFindings::bounded)
              .map(one -> new Ignored(one.rule().id(), one.original()))
              .collect(Collectors.toSet());
      Set<Ignored> ignored = ignoreLists.among(known.personId(), asked);
      var marked =
          new MarkFindings(earlier, text, rules.mostFindings()).mark(known, found, ignored);
      var said = new ArrayList<>(known.problems());
      var tooMany = ResultProblem.of("too-many-findings");
      if (marked.tooMany() && !said.contains(tooMany)) {
        said.add(tooMany);
      }
      return new Step(
          known.found(done, marked.sheets(), said), Writing.of(textToStore, marked.sheets()));
    }
  }

  private static boolean isIn(Finding finding, int from, int to) {
    return finding
        .position()
        .map(Position::paragraph)
        .filter(paragraph -> paragraph >= from && paragraph < to)
        .isPresent();
  }

  /** Deleted since, it is as if there had been none. */
  private EarlierDraft earlier(Proofreading proofreading) {
    Optional<Proofreading> previous =
        proofreading
            .order()
            .previousId()
            .flatMap(proofreadings::find)
            .filter(one -> one.isSeenBy(proofreading.personId()) && one.status().hasText());
    return previous
        .map(one -> EarlierDraft.of(proofreadings.text(one), proofreadings.sheets(one)))
        .orElse(EarlierDraft.NONE);
  }
}
