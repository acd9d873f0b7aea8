package io.quarterdeck.desk.people;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is skilled in what; the skills are those that the brand's playbook names. */
@Service
public class Skills {

    private static final Duration AT_MOST_STALE = Duration.ofSeconds(2);

    private record Asked(BrandId brand, String skill) {}

    private final SkillTable table;
    private final TransactionTemplate transaction;
    private final Remembered<Asked, List<PersonId>> known;

    Skills(SkillTable table, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.known = new Remembered<>(AT_MOST_STALE, clock);
    }

    @Transactional
    public void teach(PersonId person, Collection<String> skills) {
        table.insert(person, skills);
        known.forgetAll();
    }

    public List<PersonId> peopleWith(String skill) {
        return known.get(
                new Asked(BrandScope.required(), skill), it -> transaction.execute(_ -> table.with(it.skill())));
    }
}
