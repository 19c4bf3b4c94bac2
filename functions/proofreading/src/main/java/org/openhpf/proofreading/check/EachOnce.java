package org.openhpf.proofreading.check;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.FindingClass;
import org.openhpf.proofreading.finding.Position;

/**
 * Of findings that stand on the same characters, the one that says most: a rule's goes before one
 * of the language model, and the longer before the shorter of its class. How a paragraph looks is
 * no matter of its characters, and a rule about a whole sentence says nothing of a character in it.
 */
final class EachOnce {
  private static final Comparator<Finding> FIRST_CHOICE =
      Comparator.comparing(EachOnce::modelled)
          .thenComparing(EachOnce::length, Comparator.reverseOrder());

  /** Code units: rules about words are no longer. */
  private static final int LONGEST_WORD = 20;

  /** The characters spoken for, by class and paragraph. */
  private final Map<Place, BitSet> taken = new HashMap<>();

  /** Those of them by rules about words, by paragraph. */
  private final Map<Integer, BitSet> words = new HashMap<>();

  /** What is put where already: two standards may ask for the same. */
  private final Set<Correction> corrections = new HashSet<>();

  private record Place(FindingClass findingClass, int paragraph) {}

  private record Correction(Position position, String text) {}

  /** Those to keep, in the order they came. */
  List<Finding> of(List<Finding> findings) {
    Set<Finding> kept = new HashSet<>();
    findings.stream().sorted(FIRST_CHOICE).filter(this::take).forEach(kept::add);
    return findings.stream().filter(kept::remove).toList();
  }

  private boolean take(Finding finding) {
    FindingClass own = finding.rule().findingClass();
    if (finding.position().isEmpty() || own == FindingClass.FORMAT) {
      return true;
    }
    Position position = finding.position().get();
    BitSet word = words.computeIfAbsent(position.paragraph(), paragraph -> new BitSet());
    boolean free =
        isFree(characters(own, position), position)
            && (!modelled(finding) || isFree(word, position))
            && finding.suggestions().stream()
                .limit(1)
                .allMatch(best -> corrections.add(new Correction(position, best.text())));
    if (free) {
      characters(own, position).set(position.offset(), position.end());
      if (position.length() <= LONGEST_WORD) {
        word.set(position.offset(), position.end());
      }
    }
    return free;
  }

  private static boolean isFree(BitSet characters, Position position) {
    int next = characters.nextSetBit(position.offset());
    return next < 0 || next >= position.end();
  }

  private BitSet characters(FindingClass findingClass, Position position) {
    return taken.computeIfAbsent(
        new Place(findingClass, position.paragraph()), place -> new BitSet());
  }

  private static boolean modelled(Finding finding) {
    return finding.rule().findingClass() == FindingClass.SPELLING;
  }

  private static int length(Finding finding) {
    return finding.position().map(Position::length).orElse(0);
  }
}
