package io.quarterdeck.desk.people;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code person_skill}. */
@Repository
class SkillTable {

    private final Db db;

    SkillTable(Db db) {
        this.db = db;
    }

    void insert(PersonId person, Collection<String> skills) {
        db.sql("""
                        insert into person_skill (brand_id, person_id, skill)
                        select :brand, :person, skill from unnest(cast(:skills as text[])) as skill
                        on conflict do nothing
                        """).withBrand().with("person", person).with("skills", skills).update();
    }

    List<PersonId> with(String skill) {
        return db.sql("""
                        select person_id
                          from person_skill
                         where brand_id = :brand
                           and skill = :skill
                         order by person_id
                        """).withBrand().with("skill", skill).list(row -> row.id("person_id", PersonId::new));
    }
}
