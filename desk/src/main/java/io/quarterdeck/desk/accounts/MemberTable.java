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
                        on conflict (brand_id, person_id) do update set role = excluded.role, active = true
                        """).withBrand().with("person", person).with("role", role).update();
    }

    List<Member> all() {
        return db.sql("""
                        select m.person_id, m.role, m.active, p.name, p.email
                          from membership m
                          join person p on p.id = m.person_id
                         where m.brand_id = :brand
                         order by p.name, p.id
                        """).withBrand().list(MemberTable::member);
    }

    int activate(PersonId person, boolean active) {
        return db.sql("""
                        update membership
                           set active = :active
                         where brand_id = :brand
                           and person_id = :person
                           and active <> :active
                        """)
                .withBrand()
                .with("person", person)
                .with("active", active)
                .update();
    }

    /** Holds every administrator of the brand, so that two of them cannot remove one another at the same instant. */
    List<PersonId> lockAdmins() {
        return db.sql("""
                        select person_id
                          from membership
                         where brand_id = :brand
                           and role = 'admin'
                           and active
                         order by person_id
                           for update
                        """).withBrand().list(row -> row.id("person_id", PersonId::new));
    }

    /** Every brand the person belongs to, retired ones too; the one question that is asked outside of any brand. */
    List<Place> placesOf(PersonId person) {
        return placesOf(person, true);
    }

    /** Those for which somebody works. */
    List<Place> openPlacesOf(PersonId person) {
        return placesOf(person, false);
    }

    private List<Place> placesOf(PersonId person, boolean retired) {
        lookAs(Long.toString(person.value()));
        var places = db.sql("""
                        select m.brand_id, m.role
                          from membership m
                          join brand b on b.id = m.brand_id
                         where m.person_id = :person
                           and m.active
                           and (:retired or b.retired_at is null)
                         order by m.brand_id
                        """)
                .with("person", person)
                .with("retired", retired)
                .list(row -> new Place(row.id("brand_id", BrandId::new), row.word("role", Role.class)));
        lookAs("");
        return places;
    }

    private void lookAs(String person) {
        db.sql("select set_config('app.person', :person, true)")
                .with("person", person)
                .one(row -> row.text("set_config"));
    }

    private static Member member(Row row) {
        return new Member(
                row.id("person_id", PersonId::new),
                row.text("name"),
                row.text("email"),
                row.word("role", Role.class),
                row.flag("active"));
    }
}
