package io.quarterdeck.desk.channels.email.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads what a server meant by saying no. */
final class SmtpVerdict {

    /** One no: its SMTP code, whom it is about if it is about one recipient, and the server's words. */
    private record No(int code, String recipient, String words) {}

    private SmtpVerdict() {}

    static Sending of(SendFailedException failure, @Nullable String journal) {
        var nos = nos(failure);
        var reason = nos.stream().map(No::words).distinct().collect(Collectors.joining("; "));
        if (nos.isEmpty() || nos.stream().anyMatch(it -> it.code() < 400)) {
            return new Sending.Unknown(nos.isEmpty() ? String.valueOf(failure.getMessage()) : reason);
        }
        var forGood = nos.stream().filter(it -> it.code() >= 500).toList();
        if (forGood.isEmpty()) {
            return new Sending.Deferred(reason);
        }
        // our own journal being full or gone is not the customer's fault, nor a reason to give the mail up
        return forGood.stream().allMatch(it -> it.recipient().equalsIgnoreCase(String.valueOf(journal)))
                ? new Sending.Deferred("The journal address was refused: " + reason)
                : new Sending.Rejected(reason);
    }

    private static List<No> nos(SendFailedException failure) {
        var nos = new ArrayList<No>();
        for (Exception next = failure; next != null; ) {
            var words = String.valueOf(next.getMessage()).strip();
            switch (next) {
                case SMTPAddressFailedException address ->
                    nos.add(new No(address.getReturnCode(), address.getAddress().getAddress(), words));
                case SMTPSenderFailedException sender -> nos.add(new No(sender.getReturnCode(), "", words));
                case SMTPSendFailedException send
                when send.getReturnCode() != 0 && send.getNextException() == null ->
                    nos.add(new No(send.getReturnCode(), "", words));
                default -> {}
            }
            next = next instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return nos;
    }
}
