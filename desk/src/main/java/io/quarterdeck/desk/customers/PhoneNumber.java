package io.quarterdeck.desk.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import io.quarterdeck.desk.kit.Said;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in the one spelling under which the desk compares them: E.164, with an extension after an x. */
final class PhoneNumber {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String USUAL_REGION = "US";

    private PhoneNumber() {}

    /** A number without its country is read as the customer's language region would dial it. */
    static @Nullable String of(@Nullable String text, @Nullable String locale) {
        return text == null ? null : read(text, locale);
    }

    static String read(String text, @Nullable String locale) {
        try {
            var number = NUMBERS.parse(text, region(locale));
            if (NUMBERS.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE) {
                throw unusable();
            }
            var extension = number.getExtension();
            return NUMBERS.format(number, PhoneNumberFormat.E164) + (extension.isEmpty() ? "" : "x" + extension);
        } catch (NumberParseException e) {
            throw unusable();
        }
    }

    private static String region(@Nullable String locale) {
        var region = locale == null ? "" : Locale.forLanguageTag(locale).getCountry();
        return region.isEmpty() ? USUAL_REGION : region;
    }

    private static RuntimeException unusable() {
        return Said.wrong("phone", "InvalidValue", "is no telephone number; write it like +1 212 555 0123");
    }
}
