package io.quarterdeck.desk.channels.email.doors;

import java.net.InetAddress;
import java.time.InstantSource;
import org.subethamail.smtp.server.SMTPServer;

/** Takes mail straight from a mail program or server; on this machine only, unless told otherwise. */
public final class SmtpDoor implements Door {

    private static final int MOST_CONNECTIONS = 50;
    private static final int MOST_RECIPIENTS = 100;
    private static final int PATIENCE_MILLIS = 60_000;

    /** Where it listens; port 0 takes any free one. */
    public record Place(InetAddress address, int port, String hostName, int largestMail) {}

    private final SMTPServer server;

    public SmtpDoor(Place place, Intake intake, InstantSource clock) {
        this.server = SMTPServer.port(place.port())
                .bindAddress(place.address())
                .hostName(place.hostName())
                .softwareName("Quarterdeck")
                .maxMessageSize(place.largestMail())
                .maxConnections(MOST_CONNECTIONS)
                .maxRecipients(MOST_RECIPIENTS)
                .connectionTimeoutMs(PATIENCE_MILLIS)
                // a mail that comes again must be the same bytes again, so that it is kept once
                .insertReceivedHeaders(false)
                .fromAddressValidator(_ -> true)
                .messageHandlerFactory(_ -> new SmtpConversation(intake, clock, place.largestMail()))
                .build();
    }

    @Override
    public void open() {
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }
}
