package io.quarterdeck.desk.channels.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalOutboxTest implements TransportContract {

    @Override
    public Transport transport() {
        return new LocalOutbox(Files.NONE);
    }

    @Test
    void nothing_leaves_the_house() {
        assertThat(transport().staysHere()).isTrue();
    }
}
