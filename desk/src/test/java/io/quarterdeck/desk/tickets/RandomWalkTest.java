package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.tickets.Attribute.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.tickets.fields.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done to tickets, in whichever order, allowed or refused: what lives is what was logged (B-48). */
@DeskTest
class RandomWalkTest {

    static final int STEPS = 250;

    @Autowired
    TestBrands brands;

    @Autowired
    Tickets tickets;

    @Autowired
    Edits edits;

    @Autowired
    Bin bin;

    @Autowired
    Merges merges;

    @Autowired
    Splits splits;

    @Autowired
    Replies replies;

    @Autowired
    Asides asides;

    @Autowired
    Redactions redactions;

    @Autowired
    Conversations conversations;

    @Autowired
    Customers customers;

    @Autowired
    Fields fields;

    @Autowired
    Rebuilding rebuilding;

    @Autowired
    Anchors anchors;

    TestBrand brand;
    Random dice;
    List<TicketId> all;
    List<CustomerId> people;
    FieldId colour;
    FieldId words;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_rebuild_equals_what_lives_after_any_walk(long seed) {
        begin(seed);
        var done = 0;
        for (var step = 0; step < STEPS; step++) {
            done += step() ? 1 : 0;
        }
        assertThat(done).isGreaterThan(STEPS / 3);
        anchors.anchorAll();
        for (var id : all) {
            assertThat(brand.in(() -> rebuilding.fault(id))).as("seed %d", seed).isEmpty();
        }
        assertThat(brand.in(() -> anchors.faults())).isEmpty();
    }

    private void begin(long seed) {
        brand = brands.bleusalt();
        dice = new Random(seed);
        all = new ArrayList<>();
        people = new ArrayList<>();
        for (var name : List.of("ana", "ben", "cy")) {
            all.add(brands.ticket(brand, name + "@customer.example.com", "From " + name));
            people.add(brands.customer(brand, name + "@customer.example.com").id());
        }
        var admin = brand.viewer(Role.ADMIN);
        colour = brand.in(() -> fields.add(
                        admin,
                        Said.of(Map.of(
                                "type", "tagger", "title", "Colour",
                                "options", List.of(Map.of("name", "red"), Map.of("name", "blue"))))))
                .id();
        words = brand.in(() -> fields.add(admin, Said.of(Map.of("type", "text", "title", "Words"))))
                .id();
    }

    /** Whether it was done; a refusal must leave nothing behind, like everything else. */
    private boolean step() {
        var id = one(all);
        try {
            brand.run(() -> act(id));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private void act(TicketId id) {
        var by = By.api(brand.viewer(one(List.of(Role.AGENT, Role.LEAD))));
        var lead = By.api(brand.viewer(Role.LEAD));
        switch (dice.nextInt(20)) {
            case 0 -> bin.delete(lead, id);
            case 1 -> bin.restore(lead, id);
            case 2 -> {
                if (dice.nextInt(8) == 0) {
                    bin.scrub(lead, id);
                }
            }
            case 3 -> merges.merge(by, id, List.of(one(all)), Merges.Telling.PLAINLY);
            case 4 -> merges.undo(by, id);
            case 5 -> all.add(splits.split(by, id, List.of(tickets.firstMessage(id)), "Split"));
            case 6 -> splits.undo(by, id, one(all));
            case 7, 8 -> tickets.receive(id, one(people), Words.plain("Word " + dice.nextInt(9)), dice.nextBoolean(), "t");
            case 9 -> reply(id);
            case 10 -> redactions.makePrivate(by, id, message(id));
            case 11 -> redactions.redact(by, id, message(id), "Word");
            case 12 -> tickets.woke(id);
            case 13 -> tickets.link(by, id, one(all), "walk");
            case 14 -> tickets.unlink(by, id, one(all));
            case 15 -> beside(by, id);
            default -> edits.apply(by, id, edit());
        }
    }

    private void beside(By by, TicketId id) {
        var aside = asides.begin(
                by, id, "", List.of(new Aside.Guest("orders@factory.example.com", "")), Words.plain("Word"));
        if (dice.nextBoolean()) {
            asides.hear(id, aside.id(), one(people), Words.plain("Word"), dice.nextBoolean(), "t");
        }
        asides.open(by, id, aside.id(), dice.nextBoolean());
    }

    private void reply(TicketId id) {
        var viewer = brand.viewer(Role.AGENT);
        var then = one(List.of(Replies.Then.values()));
        var message = replies.reply(
                viewer, id, new Replies.Wish("Reply", tickets.facts(id).version(), then, null));
        if (dice.nextBoolean()) {
            replies.undo(viewer, id, message);
        } else {
            replies.release(new MessageTable.Held(
                    id, message, Actor.of(viewer), "Reply", then == Replies.Then.SOLVE ? Status.SOLVED : null));
        }
    }

    private Edit edit() {
        var edit = Edit.none();
        for (var more = dice.nextInt(3); more >= 0; more--) {
            edit = more(edit);
        }
        return edit;
    }

    private Edit more(Edit edit) {
        return switch (dice.nextInt(17)) {
            case 0 -> edit.with(SUBJECT, "Subject " + dice.nextInt(5));
            case 1 -> edit.with(TYPE, one(List.of(TicketType.values())));
            case 2 -> edit.priority(one(List.of("critical", "high", "standard")));
            case 3 -> edit.with(INTENT, one(List.of("lost_shipment", "payment_problem")));
            case 4, 5, 6 -> edit.status(one(List.of(Status.values())));
            case 7 -> edit.owner(one(new ArrayList<PersonId>(brand.people().values())));
            case 8 -> edit.owner(null);
            case 9 -> edit.with(REQUESTER, one(people));
            case 10 -> edit.with(COPIED, List.of(one(people)));
            case 11 -> edit.with(EXTERNAL_ID, dice.nextBoolean() ? "ext " + dice.nextInt(3) : null);
            case 12 -> edit.with(PROBLEM, one(all));
            case 13 -> edit.with(TASK_DUE, Instant.parse("2026-12-01T09:00:00Z").plusSeconds(dice.nextInt(99)));
            case 14 -> edit.tagged(List.of(one(List.of("red", "blue", "vip")))).untagged(List.of("vip"));
            case 15 ->
                edit.with(colour, dice.nextBoolean() ? FieldValue.of(one(List.of("red", "blue", "green"))) : null)
                        .with(words, FieldValue.of("Words " + dice.nextInt(4)));
            default ->
                edit.with(
                        dice.nextBoolean()
                                ? NewComment.publicly(Words.plain("Word"))
                                : NewComment.privately(Words.plain("Word")));
        };
    }

    private MessageId message(TicketId id) {
        return one(conversations.of(brand.viewer(Role.AGENT), id, Slice.first(20))).id();
    }

    private <T> T one(List<T> many) {
        return many.get(dice.nextInt(many.size()));
    }
}
