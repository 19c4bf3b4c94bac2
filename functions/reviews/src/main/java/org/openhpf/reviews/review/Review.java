package org.openhpf.reviews.review;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.reviews.level.Level;
import org.openhpf.reviews.service.ServiceId;

/**
 * The one review of a service (一次一评), or what stands for it when nobody gave one. It does not say
 * who wrote it: that is who was served.
 *
 * @param channel by which it came, e.g. {@code mini-program}; of a default one {@code default}
 * @param text as it was written; may hold personal data
 * @param named whether the person put the own name to it (实名评价)
 * @param isDefault whether the period ended without one (默认评价)
 * @param display whether everybody may read its texts
 * @param version raised at each change
 */
public record Review(
    ServiceId service,
    String branchId,
    int level,
    List<String> codes,
    Optional<String> text,
    boolean named,
    String channel,
    Instant reviewedAt,
    boolean isDefault,
    Optional<Supplement> supplement,
    Set<Flag> flags,
    Display display,
    int version) {

  /** 追评: what was added later, once. */
  public record Supplement(String text, Instant at) {}

  /** Whether its texts are shown to everybody. */
  public enum Display {
    /** As its flags say: held back where a text has personal data or abuse. */
    BY_FLAGS,
    /** An officer has released it. */
    SHOWN,
    /** An officer holds it back. */
    HELD_BACK
  }

  public Review {
    codes = List.copyOf(codes);
    flags = Set.copyOf(flags);
    if (level < 1 || level > 5 || version < 1 || isDefault && named) {
      throw new IllegalArgumentException("review " + service + " is not as it should be");
    }
  }

  /** 差评: it opens a rectification. */
  public boolean isNegative() {
    return Level.isNegative(level);
  }

  /** Whether everybody may read its texts. */
  public boolean isShown() {
    return switch (display) {
      case BY_FLAGS -> flags.stream().noneMatch(Flag::holdsBack);
      case SHOWN -> true;
      case HELD_BACK -> false;
    };
  }

  /** With what was added. */
  Review supplemented(String words, Instant at, Set<Flag> all) {
    return next(Optional.of(new Supplement(words, at)), all, display);
  }

  /** With more flags. */
  public Review flagged(Set<Flag> more) {
    var all = new HashSet<>(flags);
    all.addAll(more);
    return next(supplement, all, display);
  }

  /** As an officer has decided. */
  Review displayed(Display decided) {
    return next(supplement, flags, decided);
  }

  private Review next(Optional<Supplement> added, Set<Flag> all, Display shown) {
    return new Review(
        service,
        branchId,
        level,
        codes,
        text,
        named,
        channel,
        reviewedAt,
        isDefault,
        added,
        all,
        shown,
        version + 1);
  }
}
