package org.openhpf.local.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * The borders every function keeps (design: functions → layers, domain apart from technology).
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.openhpf.appointments", importOptions = DoNotIncludeTests.class)
 * class BordersTest {
 *   @ArchTest static final ArchTests borders = ArchTests.in(FunctionRules.class);
 * }
 * }</pre>
 */
public final class FunctionRules {
  private static final String OURS = "org.openhpf.";
  private static final Set<String> LAYERS =
      Set.of("kernel", "edge", "storage", "audit", "province", "languagemodel");

  /** Adapters are named by their technology; beside them stand the wiring and the routes. */
  private static final String TECHNICAL =
      "(Dynamo|Csv|Json|Http|Sqs|S3|Kms|Cognito)[A-Z].*|.*(Function|Item|Routes)";

  private static final DescribedPredicate<JavaClass> ADAPTERS =
      DescribedPredicate.describe("adapters and wiring", FunctionRules::isTechnical);

  @ArchTest
  public static final ArchRule domain_knows_no_technology =
      classes()
          .that(not(ADAPTERS))
          .should()
          .onlyDependOnClassesThat(
              not(
                  resideInAnyPackage(
                      "org.springframework..",
                      "software.amazon..",
                      "com.amazonaws..",
                      "tools.jackson..",
                      "org.openhpf.storage..")));

  @ArchTest
  public static final ArchRule functions_use_layers_never_each_other =
      classes().should(dependOnTheirOwnAndLayersAlone());

  @ArchTest
  public static final ArchRule names_say_what_a_class_is =
      noClasses()
          .should()
          .haveNameMatching(".*\\.(Common\\w*|Base\\w*Handler|\\w*(Util|Utils|Helper|Manager))");

  @ArchTest
  public static final ArchRule time_comes_from_the_clock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private FunctionRules() {}

  private static boolean isTechnical(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    return outermost.getSimpleName().matches(TECHNICAL);
  }

  private static ArchCondition<JavaClass> dependOnTheirOwnAndLayersAlone() {
    return new ArchCondition<>("depend on their own capability and the layers alone") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String own = capability(type);
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> dependency.getTargetClass().getName().startsWith(OURS))
            .filter(
                dependency -> {
                  String used = capability(dependency.getTargetClass());
                  return !used.equals(own) && !LAYERS.contains(used);
                })
            .forEach(
                dependency ->
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
      }
    };
  }

  /** The part of the package's name after {@code org.openhpf.}. */
  private static String capability(JavaClass type) {
    String rest = type.getName().substring(OURS.length());
    return rest.substring(0, rest.indexOf('.'));
  }
}
