package io.quarterdeck.engine.playbook;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the first lines of the file, and who the brand is. */
final class HeaderReader {
    private static final Format<Currency> CURRENCIES = Format.of(
                    "USD",
                    code -> Currency.getAvailableCurrencies().stream()
                            .filter(currency -> currency.getCurrencyCode().equals(code))
                            .findFirst())
            .pattern("[A-Z]{3}");

    private static final Set<String> ZONE_NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    static final Format<ZoneId> ZONES = new Format<>(
            Form.like("America/New_York"),
            (name, _) -> ZONE_NAMES.contains(name)
                    ? Parsed.ok(ZoneId.of(name))
                    : Parsed.unreadable(name, () -> Nearest.advice(name, ZONE_NAMES)));

    static final Setting<String> PLAYBOOK = Setting.required(
            "playbook",
            Format.oneOf(List.of("quarterdeck/v1"), schema -> schema),
            "The version of the language that this file is written in.");
    static final Setting<String> BRAND = Setting.required(
            "brand", Formats.NAME_WORD, "The short name of the brand, in small letters without spaces.");
    static final Setting<Integer> VERSION = Setting.required(
            "version", Formats.WHOLE, "Your own count of editions of this file, raised by one when you like.");
    static final Setting<Currency> CURRENCY = Setting.required(
            "currency", CURRENCIES, "The currency that every amount with a $ sign in this file is in.");
    static final Setting<ZoneId> TIMEZONE =
            Setting.required("timezone", ZONES, "The wall clock that opening hours and business days follow.");

    private static final Setting<Identity.Status> STATUS = Setting.required(
            "status",
            Format.oneOf(Identity.Status.class),
            "Whether the public may see these details; nothing is published outside before this says live (B-77).");
    private static final Setting<String> NAME =
            Setting.required("name", Formats.TEXT, "The name of the brand as customers read it.");
    private static final Setting<String> PHONE =
            Setting.optional("phone", Formats.TEXT, "The number that customers call (B-78).");
    private static final Setting<String> EMAIL =
            Setting.optional("email", Formats.TEXT, "The address that customers write to (B-78).");
    private static final Setting<String> PORTAL =
            Setting.optional("portal", Formats.TEXT, "The address of the help pages on the web (B-78).");
    private static final Setting<String> ADDRESS =
            Setting.optional("address", Formats.TEXT, "The postal address of the brand (B-78).");

    static final Setting<Identity> IDENTITY = Setting.required(
            "identity",
            Shape.of(HeaderReader::identity, STATUS, NAME, PHONE, EMAIL, PORTAL, ADDRESS),
            "Who the brand is in public.");

    private HeaderReader() {}

    static Header header(Fields root) {
        root.get(PLAYBOOK);
        return new Header(root.get(BRAND), root.get(VERSION), root.get(CURRENCY), root.get(TIMEZONE));
    }

    private static Identity identity(Fields fields) {
        return new Identity(
                fields.get(STATUS),
                fields.get(NAME),
                orNothing(fields, PHONE),
                orNothing(fields, EMAIL),
                orNothing(fields, PORTAL),
                orNothing(fields, ADDRESS));
    }

    private static String orNothing(Fields fields, Setting<String> setting) {
        return Optional.ofNullable(fields.maybe(setting)).orElse("");
    }
}
