package io.quarterdeck.engine.playbook;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** Reads the first lines of the file, and who the brand is. */
final class HeaderReader {
    private static final String SCHEMA = "quarterdeck/v1";
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final Format<String> SCHEMAS = Format.oneOf(List.of(SCHEMA), schema -> schema);
    private static final Format<Currency> CURRENCIES = Format.of(
            "USD",
            code -> Currency.getAvailableCurrencies().stream()
                    .filter(currency -> currency.getCurrencyCode().equals(code))
                    .findFirst());

    private HeaderReader() {}

    static Format<ZoneId> zones() {
        return new Format<>(
                "America/New_York",
                name -> ZoneId.getAvailableZoneIds().contains(name)
                        ? Parsed.ok(ZoneId.of(name))
                        : Parsed.unreadable(name, Nearest.advice(name, ZoneId.getAvailableZoneIds())));
    }

    static Header header(Fields root) {
        root.required("playbook", SCHEMAS, SCHEMA);
        return new Header(
                root.required("brand", Formats.NAME_WORD, ""),
                root.required("version", Formats.WHOLE, 1),
                root.required("currency", CURRENCIES, DOLLAR),
                root.required("timezone", zones(), ZoneOffset.UTC));
    }

    static Identity identity(Fields root) {
        var fields = root.section("identity", "status", "name", "phone", "email", "portal", "address");
        return new Identity(
                fields.required("status", Format.oneOf(Identity.Status.class), Identity.Status.PLACEHOLDER),
                fields.required("name", Formats.TEXT, ""),
                fields.optional("phone", Formats.TEXT, ""),
                fields.optional("email", Formats.TEXT, ""),
                fields.optional("portal", Formats.TEXT, ""),
                fields.optional("address", Formats.TEXT, ""));
    }
}
