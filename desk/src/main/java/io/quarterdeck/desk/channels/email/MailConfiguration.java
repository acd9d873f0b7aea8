package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.reading.Limits;
import io.quarterdeck.desk.channels.email.reading.MailParser;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what mail needs from outside of the desk. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    MailParser mailParser(Clock clock) {
        return new MailParser(Limits.STANDARD, clock);
    }
}
