package io.quarterdeck.engine.playbook.diff;

import static io.quarterdeck.engine.playbook.diff.Part.about;
import static io.quarterdeck.engine.playbook.diff.Sense.LESS_IS_STRICTER;

import io.quarterdeck.engine.playbook.Automation;
import io.quarterdeck.engine.playbook.Connection;
import io.quarterdeck.engine.playbook.Knowledge;
import io.quarterdeck.engine.playbook.Playbook;

/** Tells what machines do, what is known, what is said, and which systems are read. */
final class Spoken {

    private Spoken() {}

    static void tell(Part root, Playbook playbook) {
        if (playbook.automation() != null) {
            automation(root.part("automation"), playbook.automation());
        }
        if (playbook.knowledge() != null) {
            knowledge(root.part("knowledge"), playbook.knowledge());
        }
        for (var template : playbook.templates()) {
            var name = "Template " + Wording.words(template.name());
            var part = root.part("templates").part(template.name());
            part.called("template " + template.name(), template.subject());
            part.say("subject", about(name, ": subject %s"), template.subject());
            part.say("promise", about(name, " %s"), template.promise() ? "makes a promise" : "promises nothing");
        }
        for (var macro : playbook.macros()) {
            var name = "Macro " + Wording.words(macro.name());
            var part = root.part("macros").part(macro.name()).called("macro " + macro.name(), "");
            part.say("says", about(name, " says %s"), macro.says());
            part.ranked("does", about(name, " does: %s"), macro.does());
        }
        for (var i = 0; i < playbook.calls().size(); i++) {
            var call = playbook.calls().get(i);
            var part = root.part("calls").item(call.habit(), i).called("call habit " + call.habit(), call.prompt());
            part.say("prompt", about("On calls, " + call.habit(), ": %s"), call.prompt());
            part.say("score", about("On calls, " + call.habit(), " feeds %s"), call.score());
        }
        playbook.systems().forEach(system -> system(root.part("systems").part(system.system()), system));
    }

    private static void automation(Part part, Automation automation) {
        automation.flows().forEach((name, flow) -> {
            var words = "Flow " + Wording.words(name);
            var machine = part.part("flows").part(name).called("flow " + name, flow.does());
            machine.say("does", about(words, " does this: %s"), flow.does());
            machine.set("on", about(words, " runs on: %s"), flow.on());
            machine.say("hand_over", about(words, ": a person is %s"), Wording.words(flow.handOver()));
        });
        part.set("assist", "Agents are helped by: %s", automation.assist());
    }

    private static void knowledge(Part part, Knowledge knowledge) {
        part.say("versioned", "Articles %s", knowledge.versioned() ? "keep their versions" : "keep no versions");
        part.say("review_every", "Articles are reviewed every %s", knowledge.reviewEvery(), LESS_IS_STRICTER);
        part.say("byline", "The author's name is %s", knowledge.byline());
        part.set("reader_feedback", "Readers can say: %s", knowledge.readerFeedback());
        knowledge.facts().forEach((name, fact) -> fact(part.part("facts").part(name), fact));
        part.set("other_companies", "Taken for us by mistake: %s", knowledge.otherCompanies());
    }

    private static void fact(Part part, Knowledge.Fact fact) {
        var name = "Fact " + Wording.words(fact.name());
        part.called("fact " + fact.name(), fact.value());
        part.say("value", about(name, " is %s"), fact.value());
        part.set("conflicting_sources", about(name, " is told otherwise by: %s"), fact.conflictingSources());
        part.say("owner", about(name, " is settled by %s"), fact.owner());
        part.say("confirmed", about(name, " is %s"), fact.confirmed() ? "confirmed" : "not confirmed");
    }

    private static void system(Part part, Connection system) {
        var name = "System " + Wording.words(system.system());
        part.called("system " + system.system(), String.join(", ", system.connectors()));
        part.set("connector", about(name, " is reached by: %s"), system.connectors());
        part.say("key", about(name, " is looked up by %s"), system.key());
        part.set("show", about(name, " shows: %s"), system.show());
        part.set("features", about(name, " can do: %s"), system.features());
        part.say("every", about(name, " is read every %s"), system.every(), LESS_IS_STRICTER);
    }
}
