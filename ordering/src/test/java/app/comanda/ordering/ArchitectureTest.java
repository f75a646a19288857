package app.comanda.ordering;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The core is a function: nothing it says depends on anything but what it is given. */
@AnalyzeClasses(packages = "app.comanda.ordering", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<String> CLOCKS =
            Set.of("now", "system", "systemUTC", "systemDefaultZone", "systemDefault", "tick", "tickMillis");
    private static final Set<String> MACHINE = Set.of(
            "currentTimeMillis", "nanoTime", "getenv", "getProperty", "getProperties", "identityHashCode", "exit");

    @ArchTest
    static final ArchRule theCoreDependsOnTheJdkAlone = classes()
            .that()
            .resideInAPackage("app.comanda.ordering..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("app.comanda.ordering..", "java..", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule theCoreReadsAndWritesNothing = noClasses()
            .that()
            .resideInAPackage("app.comanda.ordering..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..",
                    "java.net..",
                    "java.nio",
                    "java.nio.channels..",
                    "java.nio.file..",
                    "java.sql..",
                    "java.util.logging..",
                    "java.util.prefs..",
                    "java.util.zip..",
                    "java.lang.foreign..",
                    "java.lang.reflect..");

    @ArchTest
    static final ArchRule theCoreHasNoThreads = noClasses()
            .that()
            .resideInAPackage("app.comanda.ordering..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    Thread.class,
                    ThreadLocal.class,
                    ScopedValue.class,
                    Process.class,
                    ProcessBuilder.class,
                    Runtime.class,
                    java.util.Timer.class)
            .orShould()
            .callMethodWhere(anyOf("parallel streams", "java.util.", Set.of("parallel", "parallelStream")));

    @ArchTest
    static final ArchRule theCoreHasNoClock = noClasses()
            .that()
            .resideInAPackage("app.comanda.ordering..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, java.util.Date.class, java.util.Calendar.class)
            .orShould()
            .callMethodWhere(anyOf("the machine's time", "java.time.", CLOCKS))
            .orShould()
            .callMethodWhere(anyOf("the machine's state", "java.lang.System", MACHINE));

    @ArchTest
    static final ArchRule theCoreHasNoChance = noClasses()
            .that()
            .resideInAPackage("app.comanda.ordering..")
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(java.util.SplittableRandom.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(SecureRandom.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.random..")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(java.util.Collections.class, "shuffle", List.class);

    @ArchTest
    static final ArchRule theCoreSpeaksTheSameOnEveryMachine = noClasses()
            .that()
            .resideInAPackage("app.comanda.ordering..")
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class);

    @ArchTest
    static final ArchRule theCoreRemembersNothing =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("app.comanda.ordering..")
            .layer("conversation")
            .definedBy("..ordering.conversation..")
            .layer("matching")
            .definedBy("..ordering.matching..")
            .layer("language")
            .definedBy("..ordering.language..")
            .layer("tracking")
            .definedBy("..ordering.tracking..")
            .layer("cart")
            .definedBy("..ordering.cart..")
            .layer("delivery")
            .definedBy("..ordering.delivery..")
            .layer("menu")
            .definedBy("..ordering.menu..")
            .layer("money")
            .definedBy("..ordering.money..")
            .whereLayer("conversation")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("matching")
            .mayOnlyBeAccessedByLayers("conversation")
            .whereLayer("language")
            .mayOnlyBeAccessedByLayers("conversation", "matching")
            .whereLayer("tracking")
            .mayOnlyBeAccessedByLayers("conversation")
            .whereLayer("cart")
            .mayOnlyBeAccessedByLayers("conversation", "language", "matching")
            .whereLayer("delivery")
            .mayOnlyBeAccessedByLayers("conversation", "cart")
            .whereLayer("menu")
            .mayOnlyBeAccessedByLayers("conversation", "language", "cart", "matching")
            .whereLayer("money")
            .mayOnlyBeAccessedByLayers("conversation", "cart", "delivery", "menu", "matching")
            .ensureAllClassesAreContainedInArchitecture();

    @Test
    void eachRuleSeesWhatItForbids() {
        assertThat(faults(theCoreDependsOnTheJdkAlone, Impure.Foreign.class)).isTrue();
        for (Class<?> reading : List.of(Impure.ReadsAFile.class, Impure.OpensAConnection.class)) {
            assertThat(faults(theCoreReadsAndWritesNothing, reading))
                    .as(reading.getSimpleName())
                    .isTrue();
        }
        for (Class<?> threaded :
                List.of(Impure.StartsAThread.class, Impure.SharesAMap.class, Impure.WorksInParallel.class)) {
            assertThat(faults(theCoreHasNoThreads, threaded))
                    .as(threaded.getSimpleName())
                    .isTrue();
        }
        for (Class<?> timed : List.of(
                Impure.AsksTheInstant.class,
                Impure.AsksTheLocalTime.class,
                Impure.AsksTheZone.class,
                Impure.Nanos.class)) {
            assertThat(faults(theCoreHasNoClock, timed))
                    .as(timed.getSimpleName())
                    .isTrue();
        }
        for (Class<?> rolled : List.of(Impure.RollsDice.class, Impure.MakesAnId.class, Impure.Secret.class)) {
            assertThat(faults(theCoreHasNoChance, rolled))
                    .as(rolled.getSimpleName())
                    .isTrue();
        }
        assertThat(faults(theCoreSpeaksTheSameOnEveryMachine, Impure.Local.class))
                .isTrue();
        assertThat(faults(theCoreRemembersNothing, Impure.Remembers.class)).isTrue();
    }

    @Test
    void aSeedAndAGivenMomentAreAllowed() {
        for (ArchRule rule : List.of(theCoreHasNoChance, theCoreHasNoClock, theCoreHasNoThreads)) {
            assertThat(faults(rule, Impure.Given.class))
                    .as(rule.getDescription())
                    .isFalse();
        }
    }

    private static boolean faults(ArchRule rule, Class<?> example) {
        return rule.evaluate(new ClassFileImporter().importClasses(example)).hasViolation();
    }

    private static DescribedPredicate<JavaCall<?>> anyOf(String what, String ownerBegins, Set<String> names) {
        return DescribedPredicate.describe(what, call -> {
            AccessTarget target = call.getTarget();
            JavaClass owner = target.getOwner();
            return owner.getFullName().startsWith(ownerBegins) && names.contains(target.getName());
        });
    }
}
