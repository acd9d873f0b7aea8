package io.quarterdeck.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final JavaClasses ENGINE = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void nobody_asks_the_wall_for_the_time() {
        noClasses()
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("is the time", access -> asksTheTime((JavaAccess<?>) access)))
                .because("time is a parameter: a decision of yesterday is made again tomorrow")
                .check(ENGINE);
    }

    @Test
    void the_engine_rolls_no_dice_starts_no_threads_and_writes_no_log() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.random\\..*|java\\.security\\.SecureRandom|.*ThreadLocalRandom")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.Thread.*|java\\.util\\.concurrent\\..*Executor.*|.*CompletableFuture")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.lang\\.System\\$Logger|java\\.util\\.logging\\..*|org\\.slf4j\\..*|java\\.io\\.Print.*")
                .because("the desk and the simulator call the same code and expect the same answer")
                .check(ENGINE);
    }

    @Test
    void the_engine_needs_nothing_but_java() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math..",
                        "java.text..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "io.quarterdeck.engine..")
                .check(ENGINE);
    }

    @Test
    void packages_know_each_other_in_one_direction() {
        slices().matching("io.quarterdeck.engine.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ENGINE);
    }

    @Test
    void type_names_are_nouns_of_the_business() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Base|Abstract|Service)(\\$.*)?")
                .check(ENGINE);
    }

    @Test
    void every_package_says_its_purpose_in_one_sentence() throws IOException {
        var sentence = Pattern.compile("/\\*\\* ([A-Z][^\\n]*\\.) \\*/\\n@NullMarked\\npackage ");
        var folders = foldersWithTypes();
        assertThat(folders).hasSizeGreaterThanOrEqualTo(4);
        for (var folder : folders) {
            var text = Files.readString(folder.resolve("package-info.java"));
            assertThat(text).as(folder.toString()).containsPattern(sentence).doesNotContain("This package");
        }
    }

    private static List<Path> foldersWithTypes() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(folder -> !folder.equals(SOURCES))
                    .distinct()
                    .toList();
        }
    }

    private static boolean asksTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        return owner.startsWith("java.time.") && name.equals("now")
                || owner.startsWith("java.time.Clock")
                || owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
    }
}
