package io.quarterdeck.desk.people;

import io.quarterdeck.desk.accounts.PersonId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is skilled in what; the skills are those that the brand's playbook names. */
@Service
public class Skills {

    private final SkillTable table;

    Skills(SkillTable table) {
        this.table = table;
    }

    @Transactional
    public void teach(PersonId person, Collection<String> skills) {
        table.insert(person, skills);
    }

    @Transactional(readOnly = true)
    public List<PersonId> peopleWith(String skill) {
        return table.with(skill);
    }
}
