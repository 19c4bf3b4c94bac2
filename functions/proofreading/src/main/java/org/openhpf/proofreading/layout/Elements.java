package org.openhpf.proofreading.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.proofreading.format.DocumentLayout;
import org.openhpf.proofreading.format.PageFormat;
import org.openhpf.proofreading.manuscript.DocumentKind;
import org.openhpf.proofreading.manuscript.Manuscript;

/** Which paragraphs of a document are which of its elements. */
final class Elements {
  private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

  private final List<Line> lines;
  private final DocumentLayout layout;
  private final Map<Role, List<Line>> byRole = new EnumMap<>(Role.class);
  private Optional<DocumentKind> kind;

  private Elements(List<Line> lines, DocumentLayout layout, Optional<DocumentKind> kind) {
    this.lines = lines;
    this.layout = layout;
    this.kind = kind;
  }

  static Elements of(Manuscript manuscript, DocumentLayout layout) {
    var lines = new ArrayList<Line>();
    manuscript
        .paragraphs()
        .forEach(one -> lines.add(Line.of(one, layout.paragraphs().get(one.index()))));
    var elements = new Elements(lines, layout, manuscript.kind());
    new Recognition(elements).recognise();
    return elements;
  }

  void add(Role role, Line line) {
    byRole.computeIfAbsent(role, any -> new ArrayList<>()).add(line);
  }

  void setKindByTitle(Optional<DocumentKind> titled) {
    kind = kind.or(() -> titled);
  }

  /** All paragraphs, empty ones too. */
  List<Line> lines() {
    return lines;
  }

  List<Line> of(Role role) {
    return byRole.getOrDefault(role, List.of());
  }

  Optional<Line> first(Role role) {
    return of(role).stream().findFirst();
  }

  boolean has(Role role) {
    return byRole.containsKey(role);
  }

  /** As it was stated, or as the title says. */
  Optional<DocumentKind> kind() {
    return kind;
  }

  boolean is(DocumentKind one) {
    return kind.equals(Optional.of(one));
  }

  /** Whether it is an official document (公文) at all, as far as that can be seen. */
  boolean isOfficial() {
    return kind.isPresent() || has(Role.ISSUER_MARK) || has(Role.DOCUMENT_NUMBER);
  }

  /** Whether its head was set, which a printing office often does later. */
  boolean hasHead() {
    return has(Role.ISSUER_MARK) || has(Role.DOCUMENT_NUMBER);
  }

  DocumentLayout layout() {
    return layout;
  }

  PageFormat page() {
    return layout.sections().getFirst();
  }

  /** Of the text area, points. */
  double textWidth() {
    PageFormat page = page();
    return (page.width() - page.left() - page.right()) * POINTS_A_MILLIMETRE;
  }

  /** The paragraph before another; empty for the first. */
  Optional<Line> before(Line line) {
    return line.index() == 0 ? Optional.empty() : Optional.of(lines.get(line.index() - 1));
  }

  Optional<Line> after(Line line) {
    return line.index() + 1 == lines.size()
        ? Optional.empty()
        : Optional.of(lines.get(line.index() + 1));
  }
}
