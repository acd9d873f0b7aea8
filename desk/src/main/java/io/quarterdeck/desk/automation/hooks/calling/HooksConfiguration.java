package io.quarterdeck.desk.automation.hooks.calling;

import io.quarterdeck.desk.kit.egress.Allowed;
import io.quarterdeck.desk.kit.egress.Egress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what webhooks need from outside of the desk: the web, and chance. */
@Configuration(proxyBeanMethods = false)
class HooksConfiguration {

    /** A redirect is an answer like any other: a receiver that moved is told to whoever keeps the webhook. */
    private static final int NO_REDIRECTS = 0;

    @Bean
    Egress hookEgress(Allowed allowed, @Value("${quarterdeck.hooks.timeout}") Duration longest) {
        return new Egress(
                SystemDefaultDnsResolver.INSTANCE,
                allowed,
                new Egress.Limits(longest, longest, NO_REDIRECTS, "Quarterdeck webhooks"));
    }

    @Bean
    RandomGenerator dice() {
        return new SecureRandom();
    }
}
