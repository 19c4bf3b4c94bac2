package org.openhpf.proofreading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openhpf.edge.log.Log;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.languagemodel.DamagedModel;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.check.Checks;
import org.openhpf.proofreading.check.Mode;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.layout.LayoutChecks;
import org.openhpf.proofreading.numeral.NumeralChecks;
import org.openhpf.proofreading.office.OfficeSettings;
import org.openhpf.proofreading.privacy.PrivacyChecks;
import org.openhpf.proofreading.punctuation.PunctuationChecks;
import org.openhpf.proofreading.spelling.Speller;
import org.openhpf.proofreading.spelling.SpellingCheck;
import org.openhpf.proofreading.structure.StructureChecks;
import org.openhpf.proofreading.word.WordChecks;

/** The checks of all packages, and the language model where a layer has one. */
final class WiredChecks {
  private static final String MODEL = "language-model";

  private WiredChecks() {}

  /**
   * @param environment the process's variables; {@code OPENHPF_LAYERS} names the folders of the
   *     layers, with ':' between them, elsewhere than on Lambda
   */
  static Checks of(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    List<Check> everywhere =
        Stream.of(
                PunctuationChecks.all(),
                NumeralChecks.all(),
                StructureChecks.all(),
                PrivacyChecks.all())
            .flatMap(List::stream)
            .toList();
    var ofOffice =
        new LastOffice(
            office -> {
              var all = new ArrayList<>(WordChecks.all(office.banned(), office.posts(), clock));
              all.addAll(everywhere);
              return List.copyOf(all);
            });
    var rules =
        new RuleBook(
            WordChecks.class,
            PunctuationChecks.class,
            NumeralChecks.class,
            StructureChecks.class,
            PrivacyChecks.class,
            LayoutChecks.class,
            SpellingCheck.class);
    return new Checks(rules, ofOffice, speller(environment).map(WiredChecks::spelling));
  }

  /** Making an office's checks reads tables: they are kept until its settings change. */
  private static final class LastOffice implements Function<OfficeSettings, List<Check>> {
    private record Made(OfficeSettings office, List<Check> checks) {}

    private final Function<OfficeSettings, List<Check>> make;
    private final AtomicReference<Made> last;

    LastOffice(Function<OfficeSettings, List<Check>> make) {
      this.make = make;
      last = new AtomicReference<>(made(OfficeSettings.NONE));
    }

    private Made made(OfficeSettings office) {
      return new Made(office, make.apply(office));
    }

    @Override
    public List<Check> apply(OfficeSettings office) {
      Made known = last.get();
      if (!known.office().equals(office)) {
        known = made(office);
        last.set(known);
      }
      return known.checks();
    }
  }

  private static Function<Mode, Check> spelling(Speller speller) {
    return mode ->
        new SpellingCheck(
            speller,
            switch (mode) {
              case DEFAULT -> org.openhpf.proofreading.spelling.Mode.DEFAULT;
              case THOROUGH -> org.openhpf.proofreading.spelling.Mode.THOROUGH;
            });
  }

  private static Optional<Speller> speller(Map<String, String> environment) {
    String layers = environment.getOrDefault("OPENHPF_LAYERS", "/opt");
    return Arrays.stream(layers.split(":"))
        .map(folder -> Path.of(folder, MODEL))
        .filter(Files::isDirectory)
        .findFirst()
        .flatMap(WiredChecks::opened);
  }

  /** Spelling is one check of many: the others go on without a model that is broken. */
  private static Optional<Speller> opened(Path folder) {
    try {
      return Optional.of(Speller.of(folder));
    } catch (DamagedModel e) {
      Log.error("the language model cannot be used", e);
      return Optional.empty();
    }
  }
}
