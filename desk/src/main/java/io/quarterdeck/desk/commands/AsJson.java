package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Waiver;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One object for each file, for programs. */
final class AsJson implements LintWriter {

    @Override
    public void write(List<Judged> judged, PrintStream out) {
        Json.write(out, json -> {
            json.writeStartArray();
            judged.forEach(file -> write(json, file));
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Judged file) {
        json.writeStartObject();
        json.writeStringProperty("file", file.file());
        json.writeArrayPropertyStart("findings");
        file.judgement().findings().forEach(finding -> write(json, finding, null));
        file.judgement().waived().forEach(it -> write(json, it.finding(), it.waiver()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Finding finding, @Nullable Waiver waiver) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("level", finding.level().word());
        json.writeStringProperty("path", finding.path());
        json.writeNumberProperty("line", finding.mark().line());
        json.writeNumberProperty("column", finding.mark().column());
        json.writeStringProperty("what", finding.what());
        json.writeStringProperty("advice", finding.advice());
        if (waiver != null) {
            json.writeStringProperty("waived_until", waiver.until().toString());
            json.writeStringProperty("waived_because", waiver.because());
        }
        json.writeEndObject();
    }
}
