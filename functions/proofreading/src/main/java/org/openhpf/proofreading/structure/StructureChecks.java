package org.openhpf.proofreading.structure;

import java.util.List;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.check.Expressions;

/**
 * The checks of structure: the order of levels and articles, references, names written two ways,
 * titles of laws, and what each kind of document (文种) must hold.
 */
public final class StructureChecks {
  private StructureChecks() {}

  public static List<Check> all() {
    return List.of(
        Expressions.beside(StructureChecks.class),
        new Levels(),
        new Articles(),
        new Attachments(),
        new Captions(),
        new TermForms(),
        new Abbreviations(),
        new LawTitles(),
        new TitleForms(),
        new TitleForm(),
        new Addressee(),
        new KindContent(),
        new SigningDate());
  }
}
