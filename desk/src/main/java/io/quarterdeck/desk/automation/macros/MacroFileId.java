package io.quarterdeck.desk.automation.macros;

import io.quarterdeck.desk.kit.Id;

/** Names one file of a macro. */
public record MacroFileId(long value) implements Id {

    @Override
    public String toString() {
        return "macro attachment " + value;
    }
}
