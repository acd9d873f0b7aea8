package io.quarterdeck.desk.zendesk.door;

import io.quarterdeck.desk.zendesk.wire.DialectJson;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes envelopes as JSON, whatever the client says it would rather have. */
class EnvelopeWriter extends AbstractHttpMessageConverter<Envelope> {

    static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

    private final DialectJson json;

    EnvelopeWriter(DialectJson json) {
        this.json = json;
        setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON, MediaType.ALL));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Envelope.class;
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Envelope readInternal(Class<? extends Envelope> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("envelopes are only written", message);
    }

    @Override
    protected void writeInternal(Envelope envelope, HttpOutputMessage message) throws IOException {
        var bytes = json.written(envelope);
        message.getHeaders().setContentType(JSON);
        message.getHeaders().setContentLength(bytes.length);
        message.getBody().write(bytes);
    }
}
