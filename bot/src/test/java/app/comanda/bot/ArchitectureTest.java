package app.comanda.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The house's arrows and where threads, clocks, chance and SQL may live. */
@AnalyzeClasses(packages = "app.comanda", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("app.comanda.bot..", "app.comanda.ordering..")
            .layer("application")
            .definedBy("app.comanda.bot")
            .layer("console")
            .definedBy("..bot.console..")
            .layer("engine")
            .definedBy("..bot.engine..")
            .layer("whatsapp")
            .definedBy("..bot.whatsapp..")
            .layer("carta")
            .definedBy("..bot.carta..")
            .layer("local")
            .definedBy("..bot.local..")
            .layer("source")
            .definedBy("..bot.source..")
            .layer("rollout")
            .definedBy("..bot.rollout..")
            .layer("journal")
            .definedBy("..bot.journal..")
            .layer("redis")
            .definedBy("..bot.redis..")
            .layer("tenant")
            .definedBy("..bot.tenant..")
            .layer("ordering")
            .definedBy("app.comanda.ordering..")
            .whereLayer("application")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("console")
            .mayOnlyBeAccessedByLayers("application")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("application")
            .whereLayer("whatsapp")
            .mayOnlyBeAccessedByLayers("application", "console", "engine")
            .whereLayer("carta")
            .mayOnlyBeAccessedByLayers("application", "console", "engine")
            .whereLayer("local")
            .mayOnlyBeAccessedByLayers("application", "console", "engine")
            .whereLayer("source")
            .mayOnlyBeAccessedByLayers("application", "console", "engine", "rollout", "carta", "local")
            .whereLayer("rollout")
            .mayOnlyBeAccessedByLayers("application", "console", "engine")
            .whereLayer("journal")
            .mayOnlyBeAccessedByLayers("application", "console", "engine", "rollout", "whatsapp", "carta", "local")
            .whereLayer("redis")
            .mayOnlyBeAccessedByLayers("application", "console", "engine", "carta", "local")
            .whereLayer("tenant")
            .mayOnlyBeAccessedByLayers(
                    "application", "console", "engine", "rollout", "whatsapp", "carta", "local", "source", "journal");

    @ArchTest
    static final ArchRule coreKnowsNobody = noClasses()
            .that()
            .resideInAPackage("app.comanda.ordering..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.comanda.bot..", "app.comanda.sandbox..", "org.springframework..");

    @ArchTest
    static final ArchRule sandboxAndBotShareNoCode = noClasses()
            .that()
            .resideInAPackage("app.comanda.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.comanda.bot..", "app.comanda.ordering..");

    @ArchTest
    static final ArchRule botDoesNotKnowTheSandbox = noClasses()
            .that()
            .resideInAPackage("app.comanda.bot..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("app.comanda.sandbox..");

    @ArchTest
    static final ArchRule threadsLiveInTheEngine = noClasses()
            .that()
            .resideInAnyPackage(
                    "..bot.tenant..",
                    "..bot.console..",
                    "..bot.journal..",
                    "..bot.redis..",
                    "..bot.whatsapp..",
                    "..bot.carta..",
                    "..bot.local..",
                    "..bot.source..",
                    "app.comanda.ordering..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors")
            .orShould()
            .callConstructor(Thread.class)
            .orShould()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "ofPlatform")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule timeAndChanceComeFromOutside = noClasses()
            .that()
            .resideOutsideOfPackages("..bot.engine..", "app.comanda.bot", "app.comanda.sandbox..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule sqlLivesInTheJournal = noClasses()
            .that()
            .resideInAPackage("app.comanda.bot..")
            .and()
            .resideOutsideOfPackage("..bot.journal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.flywaydb..", "com.zaxxer.hikari..");
}
