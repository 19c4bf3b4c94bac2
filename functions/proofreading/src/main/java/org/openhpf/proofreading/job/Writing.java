package org.openhpf.proofreading.job;

import java.util.List;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * What is stored beside a change of a proofreading, in the same transaction.
 *
 * @param text the whole text, where it has just been read
 * @param added new sheets
 * @param changed sheets as they are to be, with the revision they had
 * @param ignored put on the owner's list
 * @param forgotten taken off it
 */
public record Writing(
    List<Paragraph> text,
    List<Sheet> added,
    List<Sheet> changed,
    List<Ignored> ignored,
    List<Ignored> forgotten) {
  public static final Writing NOTHING =
      new Writing(List.of(), List.of(), List.of(), List.of(), List.of());

  public static Writing of(List<Paragraph> text, List<Sheet> added) {
    return new Writing(text, added, List.of(), List.of(), List.of());
  }
}
