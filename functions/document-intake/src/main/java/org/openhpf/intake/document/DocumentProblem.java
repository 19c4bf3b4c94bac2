package org.openhpf.intake.document;

import java.util.Optional;

/**
 * Something wrong with a document.
 *
 * @param code of {@link org.openhpf.intake.kind.ProblemKinds}
 * @param field at fault
 * @param page where
 * @param detail of this occurrence, in Chinese, without personal data; empty: the table's
 */
public record DocumentProblem(
    String code, Optional<String> field, Optional<Integer> page, Optional<String> detail) {

  public static DocumentProblem of(String code) {
    return new DocumentProblem(code, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static DocumentProblem at(String code, DocumentField field) {
    return new DocumentProblem(
        code, Optional.of(field.name()), Optional.of(field.page()), Optional.empty());
  }

  /** Whether it is of a single page of a document that has others. */
  public boolean isOfOnePageAmong(int pageCount) {
    return page.isPresent() && pageCount > 1;
  }
}
