package io.quarterdeck.desk.accounts;

import java.util.List;
import java.util.Optional;

/** The invented people whom a visitor of a demo may sign in as; the demo module answers. */
public interface DemoSignIns {

    /** Someone to sign in as. */
    record DemoPerson(String email, String name, Role role, String brand) {}

    /** The invented people, and the one password that they share. */
    record Offer(String password, List<DemoPerson> people) {}

    /** Nothing where no demo was ever loaded. */
    Optional<Offer> offer();
}
