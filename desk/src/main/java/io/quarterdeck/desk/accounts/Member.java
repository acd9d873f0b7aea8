package io.quarterdeck.desk.accounts;

/** A person in a role of one brand; who is not active has left or is suspended, and acts no more. */
public record Member(PersonId person, String name, String email, Role role, boolean active) {

    public boolean isStaff() {
        return active && role.isStaff();
    }
}
