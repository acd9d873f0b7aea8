package io.quarterdeck.desk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.kit.DeskClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

class HouseRulesTest {

    static final Path SOURCES = Path.of("src/main/java");
    static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.quarterdeck.desk");

    @Test
    void nobody_asks_the_wall_for_the_time() {
        noClasses()
                .that(are(not(equivalentTo(DeskClock.class))))
                .should()
                .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime"))
                        .and(target(owner(belongToAnyOf(System.class).or(nameMatching("java\\.time\\..*"))))))
                .orShould()
                .callMethodWhere(target(nameMatching("system.*")).and(target(owner(assignableTo(Clock.class)))))
                .because("time is handed in as an Instant, or read from the injected Clock")
                .check(OURS);
    }

    @Test
    void sql_lives_in_tables() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..desk.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
                .because("kit speaks JDBC so that nobody else must")
                .check(OURS);
        noClasses()
                .that()
                .resideOutsideOfPackage("..desk.kit..")
                .and()
                .haveSimpleNameNotEndingWith("Table")
                .should()
                .callMethodWhere(target(nameMatching("sql")).and(target(owner(nameMatching(".*\\.kit\\.Db")))))
                .because("one file per table holds every statement that touches it")
                .check(OURS);
    }

    @Test
    void kit_is_a_closed_list() {
        var kit = OURS.stream()
                .filter(it -> it.getPackageName().equals("io.quarterdeck.desk.kit"))
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(it -> !it.equals("package-info"));
        assertThat(kit)
                .as("a drawer that is open fills up: a new tool needs a reason and a line here")
                .containsExactlyInAnyOrder(
                        "BrandId",
                        "BrandScope",
                        "BrandTransactions",
                        "Bus",
                        "DatabaseConfiguration",
                        "Db",
                        "DeskClock",
                        "Id",
                        "Ids",
                        "Means",
                        "Plans",
                        "ProblemWriter",
                        "Refusal",
                        "Remembered",
                        "Row",
                        "Said",
                        "Secrets",
                        "Slice",
                        "Together",
                        "Turnstile",
                        "WithinTransaction",
                        "WorkersConfiguration");
    }

    @Test
    void type_names_say_what_things_are() {
        noClasses()
                .should()
                .haveSimpleNameContaining("Impl")
                .orShould(haveNameMatching(
                        ".*\\.[A-Za-z]*(Manager|Helper|Util|Utils|Dto|Base|Abstract|Service)([A-Z][A-Za-z]*)?"))
                .because("these words name a layer or a habit, not a thing")
                .check(OURS);
    }

    @Test
    void migrations_are_named_by_day_and_live_in_their_module() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            var migrations = files.filter(it -> it.toString().endsWith(".sql")).toList();
            assertThat(migrations)
                    .allSatisfy(it -> assertThat(it.getFileName().toString())
                            .matches("V\\d{4}_\\d\\d_\\d\\d_\\d\\d__[a-z_]+\\.sql"))
                    .allSatisfy(it -> assertThat(SOURCES.resolve("io/quarterdeck/desk")
                                    .resolve(it.getParent().getFileName()))
                            .isDirectory());
        }
    }

    @Test
    void nobody_writes_mocks_or_borrows_lombok() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "lombok..", "org.mockito..", "org.springframework.test.context.bean.override.mockito..")
                .because("a mock hides that a class is hard to test, and records do what Lombok did")
                .check(new ClassFileImporter().importPackages("io.quarterdeck"));
    }

    @Test
    void every_endpoint_says_whom_it_answers() {
        var endpoints = OURS.stream()
                .filter(it -> it.isAnnotatedWith(RestController.class))
                .flatMap(it -> it.getMethods().stream())
                .filter(it -> it.getAnnotations().stream()
                        .anyMatch(a -> a.getRawType().getSimpleName().endsWith("Mapping")))
                .toList();
        assertThat(endpoints)
                .hasSizeGreaterThan(15)
                .allMatch(it -> it.isAnnotatedWith(Needs.class) || it.isAnnotatedWith(OpenTo.class));
    }

    @Test
    void every_package_says_its_purpose_in_one_sentence() throws IOException {
        for (var folder : packages()) {
            var info = folder.resolve("package-info.java");
            assertThat(info).exists();
            var source = Files.readString(info);
            assertThat(source).contains("@NullMarked");
            assertThat(ModuleMap.purpose(source)).endsWith(".").doesNotContain("This package");
        }
    }

    private static List<Path> packages() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(it -> it.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .collect(Collectors.toList());
        }
    }
}
