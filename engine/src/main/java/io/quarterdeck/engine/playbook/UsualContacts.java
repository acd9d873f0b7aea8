package io.quarterdeck.engine.playbook;

import java.util.Map;

/**
 * What is assumed of a shop's contacts until it has counted its own: 6.7 for every 100 orders, which is what is
 * published for shops (never more than 10, X-23), and of every ten three calls, four chats, two mails and one by any
 * other way. What they are about is an assumption of the demonstration data (product/demo-data.md).
 */
public final class UsualContacts {
    public static final double PER_100_ORDERS = 6.7;

    private static final Map<String, Double> CHANNELS = Map.of("phone", 0.3, "chat", 0.4, "email", 0.2);
    private static final double OTHER_CHANNEL = 0.1;

    /** First contacts for every 100 orders; of an intent not named here, as its kind. */
    private static final Map<String, Double> INTENTS = Map.ofEntries(
            Map.entry("order_status", 4.5),
            Map.entry("return_or_exchange", 4.5),
            Map.entry("product_question", 2.0),
            Map.entry("account_update", 2.0),
            Map.entry("personalisation", 1.5),
            Map.entry("subscription_change", 1.2),
            Map.entry("product_fault", 1.0),
            Map.entry("fulfilment_problem", 0.8),
            Map.entry("shipping_exception", 0.8),
            Map.entry("warranty", 0.4),
            Map.entry("policy_dispute", 0.05),
            Map.entry("privacy_request", 0.05),
            Map.entry("legal", 0.02),
            Map.entry("regulatory", 0.02),
            Map.entry("safety", 0.02),
            Map.entry("recall", 0.02));

    private static final double OTHER_TRANSACTIONAL = 0.4;
    private static final double OTHER_HIGH_TOUCH = 0.2;

    private UsualContacts() {}

    /** How much of all contacts comes by a channel; the weights of a brand's own channels need not add up to one. */
    public static double weight(Channel channel) {
        return CHANNELS.getOrDefault(channel.name(), OTHER_CHANNEL);
    }

    /** How much of all contacts is about an intent, by the same rule. */
    public static double weight(Intent intent) {
        var other = switch (intent.kind()) {
            case TRANSACTIONAL -> OTHER_TRANSACTIONAL;
            case HIGH_TOUCH -> OTHER_HIGH_TOUCH;
        };
        return INTENTS.getOrDefault(intent.name(), other);
    }
}
