package io.quarterdeck.desk.zendesk.wire;

import java.util.Arrays;
import org.springframework.util.DigestUtils;

/** The tag that an answer has, as its header says it: made of its bytes. */
public record EntityTag(String value) {

    public static EntityTag of(byte[] answer) {
        return new EntityTag("\"0" + DigestUtils.md5DigestAsHex(answer) + "\"");
    }

    /** Whether a header such as {@code If-Match} names it, weakly or not. */
    public boolean isAmong(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(it -> it.startsWith("W/") ? it.substring(2) : it)
                .anyMatch(it -> it.equals(value) || it.equals("*"));
    }
}
