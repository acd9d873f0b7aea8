package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code membership}. */
@Repository
class MemberTable {

    private final Db db;

    MemberTable(Db db) {
        this.db = db;
    }

    void insert(PersonId person, Role role) {
        db.sql("""
                        insert into membership (brand_id, person_id, role)
                        values (:brand, :person, :role)
                        on conflict (brand_id, person_id) do update set role = excluded.role
                        """).withBrand().with("person", person).with("role", role).update();
    }

    List<Member> all() {
        return db.sql("""
                        select m.person_id, m.role, p.name, p.email
                          from membership m
                          join person p on p.id = m.person_id
                         where m.brand_id = :brand
                         order by p.name, p.id
                        """).withBrand().list(MemberTable::member);
    }

    /** Every brand the person belongs to; the one question that is asked outside of any brand. */
    List<Place> placesOf(PersonId person) {
        db.sql("select set_config('app.person', :person, true)")
                .with("person", Long.toString(person.value()))
                .one(row -> row.text("set_config"));
        return db.sql("""
                        select brand_id, role
                          from membership
                         where person_id = :person
                         order by brand_id
                        """)
                .with("person", person)
                .list(row -> new Place(row.id("brand_id", BrandId::new), row.word("role", Role.class)));
    }

    private static Member member(Row row) {
        return new Member(
                row.id("person_id", PersonId::new), row.text("name"), row.text("email"), row.word("role", Role.class));
    }
}
