package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Waiver;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** SARIF 2.1.0, which code hosts and editors show; a waived finding is a suppressed result. */
final class AsSarif implements LintWriter {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    @Override
    public void write(List<Judged> judged, PrintStream out) {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(json, judged);
            json.writeArrayPropertyStart("results");
            for (var file : judged) {
                file.judgement().findings().forEach(it -> result(json, file.file(), it, null));
                file.judgement().waived().forEach(it -> result(json, file.file(), it.finding(), it.waiver()));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** A file's name as a reference of RFC 3986, segment by segment. */
    private static String uri(String file) {
        return Arrays.stream(file.split("/", -1))
                .map(it -> URLEncoder.encode(it, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static void tool(JsonGenerator json, List<Judged> judged) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "quarterdeck");
        json.writeArrayPropertyStart("rules");
        judged.stream()
                .flatMap(it -> Stream.concat(
                        it.judgement().findings().stream(),
                        it.judgement().waived().stream().map(waived -> waived.finding())))
                .map(Finding::rule)
                .distinct()
                .sorted()
                .forEach(rule ->
                        json.writeStartObject().writeStringProperty("id", rule).writeEndObject());
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, String file, Finding finding, @Nullable Waiver waiver) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule());
        json.writeStringProperty(
                "level",
                finding.level() == Finding.Level.INFO ? "note" : finding.level().word());
        json.writeObjectPropertyStart("message");
        json.writeStringProperty(
                "text", finding.advice().isEmpty() ? finding.what() : finding.what() + "\n" + finding.advice());
        json.writeEndObject();
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation")
                .writeStringProperty("uri", uri(file))
                .writeEndObject();
        json.writeObjectPropertyStart("region")
                .writeNumberProperty("startLine", finding.mark().line())
                .writeNumberProperty("startColumn", finding.mark().column())
                .writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        if (waiver != null) {
            json.writeArrayPropertyStart("suppressions");
            json.writeStartObject()
                    .writeStringProperty("kind", "inSource")
                    .writeStringProperty("justification", waiver.because())
                    .writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
