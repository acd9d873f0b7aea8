package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.Blobs;
import io.quarterdeck.desk.channels.FolderBlobs;
import io.quarterdeck.desk.channels.email.reading.Limits;
import io.quarterdeck.desk.channels.email.reading.MailParser;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what mail needs from outside of the desk. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Blobs blobs(@Value("${quarterdeck.home}") Path home) {
        return new FolderBlobs(home.resolve("blobs"));
    }

    @Bean
    MailParser mailParser(Clock clock) {
        return new MailParser(Limits.STANDARD, clock);
    }
}
