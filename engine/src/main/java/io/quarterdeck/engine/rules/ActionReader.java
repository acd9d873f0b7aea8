package io.quarterdeck.engine.rules;

import io.quarterdeck.engine.rules.Fault.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads written actions strictly: what is wrong is said with its place, all of it at once. */
public final class ActionReader {
    private static final Set<Field.Known> PUTTABLE = EnumSet.of(
            Field.Known.STATUS,
            Field.Known.CUSTOM_STATUS,
            Field.Known.TYPE,
            Field.Known.PRIORITY,
            Field.Known.GROUP,
            Field.Known.ASSIGNEE,
            Field.Known.FORM,
            Field.Known.BRAND,
            Field.Known.LOCALE,
            Field.Known.SATISFACTION,
            Field.Known.SCHEDULE,
            Field.Known.INTENT);
    private static final int LONGEST_SUBJECT = 300;

    private final Purpose purpose;
    private final Vocabulary vocabulary;
    private final ValueReader values;
    private final List<Fault> faults = new ArrayList<>();

    private ActionReader(Purpose purpose, Vocabulary vocabulary) {
        this.purpose = purpose;
        this.vocabulary = vocabulary;
        this.values = new ValueReader(vocabulary);
    }

    public static Reading<List<Action>> read(List<Written.Action> written, Purpose purpose, Vocabulary vocabulary) {
        var reader = new ActionReader(purpose, vocabulary);
        return new Reading<>(List.copyOf(reader.list(written)), reader.faults);
    }

    /** The words of all actions that a rule of this purpose may have. */
    public static List<String> words(Purpose purpose, Vocabulary vocabulary) {
        var words = new ArrayList<String>();
        PUTTABLE.stream().map(ActionWords::of).forEach(words::add);
        vocabulary.fields().tickets().keySet().stream()
                .sorted()
                .map(it -> Field.Custom.PREFIX + it)
                .forEach(words::add);
        words.addAll(List.of("set_tags", "current_tags", "remove_tags", "cc", "follower"));
        if (purpose == Purpose.MACRO) {
            words.addAll(List.of(
                    ActionWords.SAY, ActionWords.SAY_HTML, ActionWords.SAY_IN_PUBLIC, ActionWords.RETITLE));
        } else {
            words.addAll(List.of(
                    ActionWords.NOTIFY_USER,
                    ActionWords.NOTIFY_GROUP,
                    Action.Through.WEBHOOK.word(),
                    Action.Through.TARGET.word()));
        }
        words.removeAll(vocabulary.absent().actions().keySet());
        return words;
    }

    private List<Action> list(List<Written.Action> written) {
        if (written.isEmpty()) {
            fault("actions", Sort.BLANK, "%s without an action does nothing".formatted(ConditionReader.named(purpose)));
        }
        if (written.size() > Limits.ACTIONS) {
            fault(
                    "actions",
                    Sort.TOO_MANY,
                    "A rule has at most %d actions, not %d".formatted(Limits.ACTIONS, written.size()));
            return List.of();
        }
        var actions = new ArrayList<Action>();
        for (var i = 0; i < written.size(); i++) {
            one("actions[%d]".formatted(i), written.get(i)).ifPresent(actions::add);
        }
        return actions;
    }

    private Optional<Action> one(String path, Written.Action written) {
        var absent = vocabulary.absent().actions().get(written.field());
        if (absent != null) {
            return fault(path + ".field", Sort.NOT_ALLOWED, absent);
        }
        if (written.value().stream().mapToInt(String::length).sum() > Limits.TEMPLATE) {
            return fault(
                    path + ".value", Sort.TOO_LONG, "An action has at most %d characters".formatted(Limits.TEMPLATE));
        }
        return switch (written.field()) {
            case "set_tags" -> tag(path, Action.How.SET, written);
            case "current_tags" -> tag(path, Action.How.ADD, written);
            case "remove_tags" -> tag(path, Action.How.REMOVE, written);
            case "cc" -> invite(path, Action.Circle.CC, written);
            case "follower" -> invite(path, Action.Circle.FOLLOWER, written);
            case ActionWords.NOTIFY_USER, ActionWords.NOTIFY_GROUP ->
                telling(path, written, () -> notify(path, written));
            case "notification_webhook" -> telling(path, written, () -> call(path, Action.Through.WEBHOOK, written));
            case "notification_target" -> telling(path, written, () -> call(path, Action.Through.TARGET, written));
            case ActionWords.SAY, ActionWords.SAY_HTML ->
                saying(
                        path,
                        written,
                        text -> new Action.Say(text, written.field().equals(ActionWords.SAY_HTML)));
            case ActionWords.RETITLE -> saying(path, written, Action.Retitle::new);
            case ActionWords.SAY_IN_PUBLIC ->
                saying(path, written, text -> new Action.SayInPublic(text.equals("true")));
            default -> put(path, written);
        };
    }

    private Optional<Action> put(String path, Written.Action written) {
        var field = vocabulary
                .field(ActionWords.field(written.field()))
                .filter(it -> it instanceof Field.Custom || it instanceof Field.Known known && PUTTABLE.contains(known))
                .filter(it -> ActionWords.of(it).equals(written.field()));
        if (field.isEmpty()) {
            return fault(
                    path + ".field",
                    Sort.UNKNOWN,
                    "There is no action '%s'".formatted(ConditionReader.cut(written.field())));
        }
        var text = written.value(0);
        var value = text.isBlank() && canBeEmptied(field.get())
                ? Optional.of(Value.NONE)
                : values.read(field.get(), text).filter(it -> allowed(field.get(), it));
        if (value.isPresent() && isNobody(value.get())) {
            return fault(path + ".value", Sort.NOT_ALLOWED, ValueReader.NOBODY_THERE);
        }
        if (value.isEmpty()) {
            return fault(
                    path + ".value",
                    text.isBlank() ? Sort.BLANK : Sort.WRONG_VALUE,
                    "%s cannot set '%s' to '%s'; write %s"
                            .formatted(
                                    ConditionReader.named(purpose),
                                    written.field(),
                                    ConditionReader.cut(text),
                                    values.advice(field.get())));
        }
        return Optional.of(new Action.Put(field.get(), value.get()));
    }

    private boolean isNobody(Value value) {
        return purpose == Purpose.AUTOMATION && ValueReader.isCurrent(value);
    }

    private static boolean canBeEmptied(Field field) {
        return field instanceof Field.Custom
                || field == Field.Known.GROUP
                || field == Field.Known.ASSIGNEE
                || field == Field.Known.FORM;
    }

    /** A ticket is new only once, a macro closes nothing, and a rating is given by customers alone. */
    private boolean allowed(Field field, Value value) {
        if (field == Field.Known.STATUS && value instanceof Value.Word(var word)) {
            return !word.equals("new") && !(purpose == Purpose.MACRO && word.equals("closed"));
        }
        return field != Field.Known.SATISFACTION || value.equals(new Value.Word("offered"));
    }

    private Optional<Action> tag(String path, Action.How how, Written.Action written) {
        var tags = values.words(Field.Known.TAGS, written.value(0));
        if (tags.isEmpty() && how != Action.How.SET) {
            return fault(path + ".value", Sort.BLANK, "'%s' needs at least one tag".formatted(written.field()));
        }
        if (tags.size() > Limits.WORDS) {
            return fault(
                    path + ".value",
                    Sort.TOO_MANY,
                    "An action sets at most %d tags, not %d".formatted(Limits.WORDS, tags.size()));
        }
        return Optional.of(new Action.Tag(how, tags));
    }

    private Optional<Action> invite(String path, Action.Circle circle, Written.Action written) {
        var who = somebody(
                        written.value(0), Value.Someone.CURRENT_USER, Value.Someone.REQUESTER, Value.Someone.ASSIGNEE)
                .filter(it -> !isNobody(it));
        return who.isPresent()
                ? Optional.of(new Action.Invite(circle, who.get()))
                : fault(
                        path + ".value",
                        Sort.WRONG_VALUE,
                        "'%s' takes the id of a person, current_user, requester_id or assignee_id"
                                .formatted(written.field()));
    }

    private Optional<Action> notify(String path, Written.Action written) {
        var group = written.field().equals(ActionWords.NOTIFY_GROUP);
        var to = group
                ? somebody(written.value(0), Value.Someone.GROUP)
                : somebody(
                        written.value(0),
                        Value.Someone.CURRENT_USER,
                        Value.Someone.REQUESTER,
                        Value.Someone.ASSIGNEE,
                        Value.Someone.REQUESTER_AND_CCS);
        if (to.isEmpty()) {
            return fault(
                    path + ".value[0]",
                    Sort.WRONG_VALUE,
                    group
                            ? "A notice goes to the id of a group, or to group_id"
                            : "A notice goes to the id of a person, current_user, requester_id, assignee_id or requester_and_ccs");
        }
        if (isNobody(to.get())) {
            return fault(path + ".value[0]", Sort.NOT_ALLOWED, ValueReader.NOBODY_THERE);
        }
        if (written.value(1).isBlank() || written.value(2).isBlank()) {
            return fault(path + ".value", Sort.BLANK, "A notice needs a recipient, a subject and a body");
        }
        return written.value(1).length() > LONGEST_SUBJECT
                ? fault(
                        path + ".value[1]",
                        Sort.TOO_LONG,
                        "The subject of a notice has at most %d characters".formatted(LONGEST_SUBJECT))
                : Optional.of(new Action.Notify(group, to.get(), written.value(1), written.value(2)));
    }

    private Optional<Action> call(String path, Action.Through through, Written.Action written) {
        var id = written.value(0);
        return id.matches("[A-Za-z0-9_-]{1,64}")
                ? Optional.of(new Action.Call(through, id, written.value(1)))
                : fault(
                        path + ".value[0]",
                        Sort.WRONG_VALUE,
                        "'%s' needs the id of what is called".formatted(written.field()));
    }

    private Optional<Action> telling(String path, Written.Action written, Supplier<Optional<Action>> read) {
        return purpose == Purpose.MACRO
                ? fault(
                        path + ".field",
                        Sort.NOT_ALLOWED,
                        "A macro notifies nobody; '%s' is for triggers".formatted(written.field()))
                : read.get();
    }

    private Optional<Action> saying(String path, Written.Action written, Function<String, Action> read) {
        if (purpose != Purpose.MACRO) {
            return fault(
                    path + ".field",
                    Sort.NOT_ALLOWED,
                    "Only a macro writes into the answer; '%s' is not for %s"
                            .formatted(written.field(), purpose == Purpose.TRIGGER ? "triggers" : "automations"));
        }
        return written.value(0).isBlank()
                ? fault(path + ".value", Sort.BLANK, "'%s' needs a text".formatted(written.field()))
                : Optional.of(read.apply(written.value(0)));
    }

    private static Optional<Value> somebody(String text, Value.Someone... allowed) {
        var word = text.strip();
        var someone =
                Arrays.stream(allowed).filter(it -> it.word().equals(word)).findFirst();
        return someone.isPresent()
                ? Optional.of(someone.get())
                : Numbers.id(word).map(Value.Reference::new);
    }

    private Optional<Action> fault(String path, Sort sort, String sentence) {
        faults.add(new Fault(path, sort, sentence));
        return Optional.empty();
    }
}
