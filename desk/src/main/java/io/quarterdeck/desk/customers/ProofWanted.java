package io.quarterdeck.desk.customers;

/**
 * Somebody is to prove that an address is theirs: send them the token there, and nowhere else. Told within the
 * transaction and never kept; the desk itself keeps only the token's hash.
 */
public record ProofWanted(Address address, String token) {

    @Override
    public String toString() {
        return "proof of " + address.id();
    }
}
