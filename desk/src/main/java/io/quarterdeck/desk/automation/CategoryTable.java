package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code trigger_category}. */
@Repository("automation.categoryTable")
class CategoryTable {

    private static final String COLUMNS =
            "select id, name, position, created_at, updated_at from trigger_category where brand_id = :brand ";

    private final Db db;

    CategoryTable(Db db) {
        this.db = db;
    }

    /** Nothing when there is one of that name. */
    Optional<RuleCategoryId> insert(String name, @Nullable Integer position, Instant at) {
        return db.sql("""
                        insert into trigger_category (brand_id, name, position, created_at, updated_at)
                        values (:brand, :name,
                                coalesce(cast(:position as int),
                                         (select coalesce(max(position), 0) + 1 from trigger_category where brand_id = :brand)),
                                :at, :at)
                        on conflict (brand_id, name) do nothing
                        returning id
                        """)
                .withBrand()
                .with("name", name)
                .with("position", position)
                .with("at", at)
                .optional(row -> row.id("id", RuleCategoryId::new));
    }

    int update(RuleCategoryId id, String name, int position, Instant at) {
        return db.sql("""
                        update trigger_category
                           set name = :name, position = :position, updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and not exists (select 1
                                             from trigger_category other
                                            where other.brand_id = :brand
                                              and other.name = :name
                                              and other.id <> :id)
                        """)
                .withBrand()
                .with("id", id)
                .with("name", name)
                .with("position", position)
                .with("at", at)
                .update();
    }

    /** Nothing is deleted while triggers are in it; those that are gone let go of it. */
    int delete(RuleCategoryId id) {
        db.sql("""
                        update rule
                           set category_id = null
                         where brand_id = :brand
                           and category_id = :id
                           and deleted_at is not null
                        """).withBrand().with("id", id).update();
        return db.sql("""
                        delete from trigger_category
                         where brand_id = :brand
                           and id = :id
                           and not exists (select 1 from rule where rule.brand_id = :brand and rule.category_id = :id)
                        """).withBrand().with("id", id).update();
    }

    Optional<Category> find(RuleCategoryId id) {
        return db.sql(COLUMNS + "and id = :id").withBrand().with("id", id).optional(CategoryTable::category);
    }

    List<Category> all() {
        return db.sql(COLUMNS + "order by position, id").withBrand().list(CategoryTable::category);
    }

    private static Category category(Row row) {
        return new Category(
                row.id("id", RuleCategoryId::new),
                row.text("name"),
                row.count("position"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
