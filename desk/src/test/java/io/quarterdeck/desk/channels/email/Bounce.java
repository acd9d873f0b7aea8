package io.quarterdeck.desk.channels.email;

/** What another server writes when it could not deliver a mail (RFC 3464). */
final class Bounce {

    private Bounce() {}

    static String of(String messageId, String recipient) {
        return """
                From: Mail Delivery Subsystem <mailer-daemon@customer.example.com>
                To: whom it concerns
                Subject: Undelivered mail, again
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                Your mail could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.customer.example.com

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no such mailbox
                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%s>
                Subject: Re: Where is it?
                --b--
                """.formatted(recipient, messageId);
    }
}
