package org.openhpf.proofreading.look;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhpf.edge.http.UploadView;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.FindingClass;
import org.openhpf.proofreading.finding.Position;
import org.openhpf.proofreading.finding.Rule;
import org.openhpf.proofreading.job.Counts;
import org.openhpf.proofreading.job.Mark;
import org.openhpf.proofreading.job.ProblemKinds;
import org.openhpf.proofreading.job.Proofreading;
import org.openhpf.proofreading.job.ResultProblem;
import org.openhpf.proofreading.job.Sheet;
import org.openhpf.proofreading.job.StatedFile;
import org.openhpf.proofreading.job.Status;
import org.openhpf.proofreading.look.ProofreadingView.CountsView;
import org.openhpf.proofreading.look.ProofreadingView.FindingView;
import org.openhpf.proofreading.look.ProofreadingView.PositionView;
import org.openhpf.proofreading.look.ProofreadingView.ProgressView;
import org.openhpf.proofreading.look.ProofreadingView.ResultProblemView;
import org.openhpf.proofreading.look.ProofreadingView.SuggestionView;
import org.openhpf.proofreading.manuscript.DocumentKind;

/** Proofreadings as their owners see them. */
public final class ProofreadingViews {
  private static final Position WHOLE_DOCUMENT = new Position(0, 0, 0);

  private static final Comparator<Mark> READING_ORDER =
      Comparator.comparing((Mark mark) -> mark.finding().position().isPresent())
          .thenComparing(mark -> mark.finding().position().orElse(WHOLE_DOCUMENT));

  private final ProblemKinds problemKinds;

  public ProofreadingViews(ProblemKinds problemKinds) {
    this.problemKinds = problemKinds;
  }

  public ProofreadingView view(Proofreading p, List<Sheet> sheets) {
    return view(p, sheets, Optional.empty());
  }

  /**
   * @param upload how to upload its file, where it is awaited
   */
  public ProofreadingView view(Proofreading p, List<Sheet> sheets, Optional<UploadView> upload) {
    Optional<DocumentKind> kind = p.kind();
    return new ProofreadingView(
        p.proofreadingId(),
        p.status(),
        name(p.status()),
        upload,
        p.order().mode(),
        kind,
        kind.map(DocumentKind::chinese),
        p.order().forPublication(),
        p.order().source(),
        p.order().file().map(StatedFile::fileName),
        p.createdAt(),
        p.dueAt(),
        new ProgressView(p.progress().paragraphs(), p.progress().done()),
        counts(p.counts()),
        p.problems().stream().map(this::problem).toList(),
        sheets.stream()
            .flatMap(sheet -> sheet.marks().stream())
            .sorted(READING_ORDER)
            .map(ProofreadingViews::finding)
            .toList(),
        p.revision());
  }

  public ProofreadingSummary summary(Proofreading p) {
    return new ProofreadingSummary(
        p.proofreadingId(),
        p.status(),
        name(p.status()),
        p.kind().map(DocumentKind::chinese),
        p.order().source(),
        p.order().file().map(StatedFile::fileName),
        p.createdAt(),
        counts(p.counts()));
  }

  public static CountsView counts(Counts counts) {
    Map<String, Integer> byCategory = new TreeMap<>();
    counts
        .byClass()
        .forEach(
            (name, count) -> byCategory.put(WireTypes.kebab(FindingClass.valueOf(name)), count));
    return new CountsView(
        counts.error(),
        counts.warning(),
        byCategory,
        counts.open(),
        counts.accepted(),
        counts.rejected(),
        counts.ignored());
  }

  public static FindingView finding(Mark mark) {
    Finding finding = mark.finding();
    Rule rule = finding.rule();
    return new FindingView(
        mark.findingId(),
        rule.findingClass(),
        rule.findingClass().chinese(),
        rule.id(),
        rule.title(),
        finding.severity(),
        finding.position().map(at -> new PositionView(at.paragraph(), at.offset(), at.length())),
        finding.original(),
        finding.suggestions().stream()
            .map(
                one -> new SuggestionView(one.text(), Math.round(one.confidence() * 1000) / 1000.0))
            .toList(),
        finding.reason(),
        rule.clause(),
        finding.automatic(),
        mark.status(),
        mark.chosen(),
        mark.isNew());
  }

  private ResultProblemView problem(ResultProblem problem) {
    var kind = problemKinds.of(problem.code());
    return new ResultProblemView(
        problem.code(),
        kind.title(),
        problem.detail().isEmpty() ? kind.detail() : problem.detail());
  }

  private static String name(Status status) {
    return switch (status) {
      case AWAITING_UPLOAD -> "待上传";
      case QUEUED -> "排队中";
      case PROOFREADING -> "校对中";
      case DONE -> "校对完成";
      case REJECTED -> "未能校对";
      case DELETING -> "删除中";
    };
  }
}
