package io.quarterdeck.desk.customers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Someone who writes to the brand, and the mail address they are best known by, if by any. */
public record Customer(CustomerId id, String name, @Nullable String address) {

    /** The address as a set, which is empty for those who are known by a number only. */
    public Set<String> addresses() {
        return address == null ? Set.of() : Set.of(address);
    }
}
