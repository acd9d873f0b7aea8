package io.quarterdeck.desk.kit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the desk's timers, senders and readers run by themselves; tests switch them off and call them. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "quarterdeck.workers", havingValue = "true", matchIfMissing = true)
class WorkersConfiguration {}
