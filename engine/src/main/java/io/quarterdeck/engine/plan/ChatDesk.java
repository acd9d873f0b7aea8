package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.forecast.Lane;
import io.quarterdeck.engine.measure.ServiceLevel;
import io.quarterdeck.engine.staffing.ChatQueue;
import io.quarterdeck.engine.staffing.Chats;
import io.quarterdeck.engine.staffing.Constraint;
import io.quarterdeck.engine.staffing.Conversation;
import io.quarterdeck.engine.staffing.Heads;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A channel on which an agent has several customers at a time. The playbook's handling time is what a chat lasts with an
 * agent who has no other; a range of chats at once counts as its middle, rounded down.
 */
final class ChatDesk implements LiveChannel {
    private static final double HOUR = 3600;

    private final String name;
    private final Conversation conversation;
    private final int atOnce;
    private final ServiceLevel answer;
    private final Frame frame;

    private ChatDesk(String name, Conversation conversation, int atOnce, ServiceLevel answer, Frame frame) {
        this.name = name;
        this.conversation = conversation;
        this.atOnce = atOnce;
        this.answer = answer;
        this.frame = frame;
    }

    static ChatDesk of(Lane lane, ServiceLevel answer, Frame frame, Assumptions assumptions) {
        var lasts = lane.handling().meanSeconds();
        var work = lasts * assumptions.chatWork();
        // how a chat is cut into turns does not matter: only who works how much of it
        return new ChatDesk(lane.name(), new Conversation(work, lasts - work, 1), (int) lane.atOnce(), answer, frame);
    }

    @Override
    public List<LiveNeed> needs(double[] contacts, int seconds) {
        var needs = new ArrayList<LiveNeed>();
        for (var count : contacts) {
            needs.add(need(new Chats(count, seconds, conversation, atOnce)));
        }
        return needs;
    }

    LiveNeed need(Chats chats) {
        var share = answer.share().hundredths() / 10_000.0;
        var seconds = answer.within().toSeconds();
        var level = ChatQueue.answering(chats, share, seconds).agents();
        var busy = Math.max(1, Heads.ceiling(chats.erlangs() / frame.mostOccupancy()));
        var keepsUp = ChatQueue.answering(chats, 0, 0).agents();
        var queue = new ChatQueue(chats, Math.max(level, Math.max(busy, keepsUp)));
        var asks = List.of(
                new Ask(Constraint.LEVEL, answer.toString(), level, queue.answeredWithin(seconds), share),
                new Ask(
                        Constraint.OCCUPANCY,
                        "busy at most " + frame.occupancy().high(),
                        busy,
                        queue.utilisation(),
                        frame.mostOccupancy()),
                new Ask(Constraint.STABILITY, "somebody to keep up", keepsUp, 0, 0));
        return new LiveNeed(
                name, chats.contacts(), chats.erlangs(), queue.agents(), asks, why(queue, level, busy, seconds));
    }

    private String why(ChatQueue queue, int level, int busy, double seconds) {
        var chats = queue.chats();
        return String.format(
                Locale.ROOT,
                "%d because %s chats/h × %.0f s of work in %.0f s = %s Erlang of work; %d at once do %.2f times the chats"
                        + " of one; %s needs %d (chat queue: P(wait) %s and %s in time); busy at most %s needs %d (%s)",
                queue.agents(),
                Words.number(chats.rate() * HOUR),
                conversation.work(),
                conversation.duration(1),
                Words.number(chats.erlangs()),
                chats.atOnce(),
                conversation.gain(chats.atOnce()),
                answer,
                level,
                Words.percent(queue.waits()),
                Words.percent(queue.answeredWithin(seconds)),
                frame.occupancy().high(),
                busy,
                Words.percent(queue.utilisation()));
    }
}
