package io.quarterdeck.desk.channels.email;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The desk as its children run it: packed, so that what a first run teaches the JVM makes the next ones start faster. */
record ChildProgram(String classPath, Path learned) {

    static ChildProgram packed(Path folder) {
        var jar = folder.resolve("desk.jar");
        var words = new ArrayList<>(List.of("--create", "--no-compress", "--file", jar.toString()));
        var path = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        path.stream().filter(it -> Files.isDirectory(Path.of(it))).forEach(it -> words.addAll(List.of("-C", it, ".")));
        var failed =
                ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, words.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("no jar of " + words);
        }
        var classPath = Stream.concat(
                        Stream.of(jar.toString()), path.stream().filter(it -> !Files.isDirectory(Path.of(it))))
                .collect(Collectors.joining(File.pathSeparator));
        return new ChildProgram(classPath, folder.resolve("desk.jsa"));
    }

    List<String> command(Class<?> main, String... properties) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xshare:auto",
                "-Xlog:disable",
                Files.exists(learned) ? "-XX:SharedArchiveFile=" + learned : "-XX:ArchiveClassesAtExit=" + learned,
                "-cp",
                classPath));
        words.addAll(Arrays.asList(properties));
        words.add(main.getName());
        return words;
    }
}
