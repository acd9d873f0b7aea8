package io.quarterdeck.desk.kit.egress;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an operator lets the desk reach besides the public network: hosts by name, and networks such as
 * {@code 10.20.0.0/16}. A name allows whatever it leads to, so it belongs to a zone that the operator rules.
 */
public record Allowed(Set<String> hosts, List<Network> networks) {

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Addresses that agree in their first bits. */
    public record Network(InetAddress address, int bits) {

        boolean contains(InetAddress other) {
            var ours = address.getAddress();
            var theirs = other.getAddress();
            var rest = ours.length * 8 - bits;
            return ours.length == theirs.length
                    && new BigInteger(1, ours).shiftRight(rest).equals(new BigInteger(1, theirs).shiftRight(rest));
        }
    }

    public static final Allowed NOTHING = new Allowed(Set.of(), List.of());

    /** Reads a list separated by commas; an entry that is neither a host nor a network stops the start. */
    public static Allowed of(String setting) {
        var entries = Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        return new Allowed(
                entries.stream()
                        .filter(it -> !isNetwork(it))
                        .map(Allowed::host)
                        .collect(Collectors.toUnmodifiableSet()),
                entries.stream()
                        .filter(Allowed::isNetwork)
                        .map(Allowed::network)
                        .toList());
    }

    private static boolean isNetwork(String entry) {
        return entry.contains("/") || NUMERIC.matcher(entry).matches();
    }

    /**
     * Whether a host could be called at all, judged without looking its name up: for a word at the time when somebody
     * writes an address down. What a name leads to is checked at every call.
     */
    public boolean mayCall(String host) {
        var plain = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        if (hosts.contains(plain)) {
            return true;
        }
        if (plain.equals("localhost") || plain.endsWith(".localhost")) {
            return false;
        }
        if (!NUMERIC.matcher(plain).matches()) {
            return true;
        }
        try {
            var address = InetAddress.getByName(plain);
            return PublicAddresses.contains(address) || contains(plain, address);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    boolean contains(String host, InetAddress address) {
        return hosts.contains(host.toLowerCase(Locale.ROOT))
                || networks.stream().anyMatch(it -> it.contains(address));
    }

    private static String host(String entry) {
        if (!entry.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")) {
            throw wrong(entry);
        }
        return entry.toLowerCase(Locale.ROOT);
    }

    private static Network network(String entry) {
        var parts = entry.split("/", -1);
        if (!NUMERIC.matcher(parts[0]).matches() || parts.length > 2) {
            throw wrong(entry);
        }
        try {
            var address = InetAddress.getByName(parts[0]);
            var longest = address.getAddress().length * 8;
            var bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > longest) {
                throw wrong(entry);
            }
            return new Network(address, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw wrong(entry);
        }
    }

    private static IllegalArgumentException wrong(String entry) {
        return new IllegalArgumentException(
                "quarterdeck.egress.allow names '%s', which is neither a host nor a network such as 10.20.0.0/16"
                        .formatted(entry));
    }
}
