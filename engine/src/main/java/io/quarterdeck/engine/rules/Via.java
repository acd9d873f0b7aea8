package io.quarterdeck.engine.rules;

import java.util.Arrays;
import java.util.Optional;

/** The numbers by which rules call the ways a ticket or an update can come, and our channels for them. */
public enum Via {
    WEB_FORM(0, "web_form"),
    MAIL(4, "email"),
    API(5, "api"),
    RULE(8, "rule"),
    CLOSED_TICKET(27, "closed_ticket"),
    CHAT(29, "chat"),
    SOCIAL(30, "social"),
    VOICEMAIL(33, "voicemail"),
    PHONE(34, "phone"),
    PHONE_OUT(35, "phone_out"),
    WEB_WIDGET(48, "web_widget"),
    MOBILE_SDK(49, "mobile_sdk"),
    HELP_CENTRE(50, "help_center"),
    ANY_CHANNEL(55, "any_channel"),
    MOBILE(56, "mobile"),
    SMS(57, "sms");

    private final long id;
    private final String channel;

    Via(long id, String channel) {
        this.id = id;
        this.channel = channel;
    }

    public long id() {
        return id;
    }

    public String channel() {
        return channel;
    }

    public static Optional<Via> of(long id) {
        return Arrays.stream(values()).filter(via -> via.id == id).findFirst();
    }

    /** The way of a channel; one that has no number of its own came from anywhere. */
    public static Via ofChannel(String channel) {
        return Arrays.stream(values())
                .filter(via -> via.channel.equals(channel))
                .findFirst()
                .orElse(ANY_CHANNEL);
    }
}
