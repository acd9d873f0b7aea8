package io.quarterdeck.desk.automation;

import io.quarterdeck.engine.rules.Written;
import java.util.List;

/** What a rule says, as it was written: what must all hold, of what any must, and what is then done. */
public record Definition(List<Written.Condition> all, List<Written.Condition> any, List<Written.Action> actions) {

    public Definition {
        all = List.copyOf(all);
        any = List.copyOf(any);
        actions = List.copyOf(actions);
    }
}
