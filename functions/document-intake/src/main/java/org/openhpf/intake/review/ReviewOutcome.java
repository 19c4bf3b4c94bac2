package org.openhpf.intake.review;

import java.util.List;
import java.util.Map;
import org.openhpf.intake.document.Document;

/** How an officer's correction or decision ended. */
public sealed interface ReviewOutcome {
  record Done(Document document) implements ReviewOutcome {}

  record NoSuchDocument() implements ReviewOutcome {}

  /** Nobody decides about his own. */
  record OwnDocument() implements ReviewOutcome {}

  /** It does not wait for an officer. */
  record NotInReview() implements ReviewOutcome {}

  /** What the officer looked at is not what there is. */
  record ChangedMeanwhile(int revision) implements ReviewOutcome {}

  /**
   * Values are not of their fields' forms.
   *
   * @param reasons in Chinese, by the place of the correction
   */
  record WrongValues(Map<Integer, String> reasons) implements ReviewOutcome {
    public WrongValues {
      reasons = Map.copyOf(reasons);
    }
  }

  /** These required fields have no value yet; their Chinese labels. */
  record FieldsMissing(List<String> labels) implements ReviewOutcome {
    public FieldsMissing {
      labels = List.copyOf(labels);
    }
  }
}
