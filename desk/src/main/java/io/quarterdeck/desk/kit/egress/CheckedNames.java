package io.quarterdeck.desk.kit.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up and knows none that leads, by any of its addresses, to where the desk may not go. The HTTP client asks
 * it once for each connection and connects to what it answered: no second look-up, which could answer otherwise.
 */
record CheckedNames(DnsResolver names, Allowed allowed) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        for (var it : addresses) {
            if (!PublicAddresses.contains(it) && !allowed.contains(host, it)) {
                throw new ForbiddenAddress(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
