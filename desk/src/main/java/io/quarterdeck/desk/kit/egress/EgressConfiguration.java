package io.quarterdeck.desk.kit.egress;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads once what the operator allows besides the public network; nothing, if they say nothing. */
@Configuration(proxyBeanMethods = false)
class EgressConfiguration {

    @Bean
    Allowed allowed(@Value("${quarterdeck.egress.allow:}") String setting) {
        return Allowed.of(setting);
    }
}
