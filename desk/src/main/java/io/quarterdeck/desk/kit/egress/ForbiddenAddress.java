package io.quarterdeck.desk.kit.egress;

import java.net.UnknownHostException;

/** A name leads, or led this time, to an address that the desk does not call. */
public final class ForbiddenAddress extends UnknownHostException {

    ForbiddenAddress(String host) {
        super("%s is not a public address, and quarterdeck.egress.allow does not name it".formatted(host));
    }
}
