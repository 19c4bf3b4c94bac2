package org.openhpf.proofreading.layout;

import java.util.TreeSet;

/** Attachments (GB/T 9704-2012, 7.3.7). */
final class AttachmentCheck implements LayoutCheck {
  /** Paragraphs from the first line of the page to the third. */
  private static final int TWO_FURTHER = 2;

  @Override
  public void check(Elements elements, Faults faults) {
    for (Line heading : elements.of(Role.ATTACHMENT)) {
      if (!beginsPage(heading, elements)) {
        faults.at("attachment-new-page", heading, "");
      }
    }
    var headings = new TreeSet<Integer>();
    elements.of(Role.ATTACHMENT).forEach(heading -> headings.add(heading.index()));
    for (Line title : elements.of(Role.ATTACHMENT_TITLE)) {
      if (title.index() - headings.lower(title.index()) != TWO_FURTHER) {
        faults.at("attachment-title-line", title, "");
      }
    }
  }

  /** By itself, or by the last paragraph before it or the blank ones between. */
  private static boolean beginsPage(Line heading, Elements elements) {
    if (heading.format().newPage()) {
      return true;
    }
    for (int i = heading.index() - 1; i >= 0; i--) {
      Line before = elements.lines().get(i);
      if (before.format().endsPage() || before.isBlank() && before.format().newPage()) {
        return true;
      }
      if (!before.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
