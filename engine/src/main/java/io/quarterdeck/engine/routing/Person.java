package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Percent;
import java.util.Map;
import java.util.Set;

/** Who can do what: one tier, how proficient in which skills (from 0 % to 100 %), which gates were passed, which channels. */
public record Person(long id, String tier, Map<String, Percent> skills, Set<String> certificates, Mix mix) {
    public Person {
        skills = Map.copyOf(skills);
        certificates = Set.copyOf(certificates);
    }
}
