package io.quarterdeck.desk.transfer.jobs;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code transfer_event}. */
@Repository
class TransferEventTable {

    private final Db db;

    TransferEventTable(Db db) {
        this.db = db;
    }

    void insert(TransferId id, TransferEvent.What what, @Nullable PersonId by, Instant at) {
        db.sql("""
                        insert into transfer_event (brand_id, transfer_id, at, person_id, what)
                        values (:brand, :id, :at, cast(:by as bigint), :what)
                        """)
                .withBrand()
                .with("id", id)
                .with("at", at)
                .with("by", by)
                .with("what", what)
                .update();
    }

    /** Somebody who fetches a file in parts is written down once. */
    void fetched(TransferId id, PersonId by, Instant since, Instant at) {
        db.sql("""
                        insert into transfer_event (brand_id, transfer_id, at, person_id, what)
                        select :brand, :id, :at, :by, 'fetched'
                         where not exists (select 1
                                             from transfer_event
                                            where brand_id = :brand
                                              and transfer_id = :id
                                              and person_id = :by
                                              and what = 'fetched'
                                              and at > :since)
                        """)
                .withBrand()
                .with("id", id)
                .with("at", at)
                .with("by", by)
                .with("since", since)
                .update();
    }

    /** The newest first. */
    List<TransferEvent> of(TransferId id, int most) {
        return db.sql("""
                        select at, person_id, what
                          from transfer_event
                         where brand_id = :brand
                           and transfer_id = :id
                         order by id desc
                         limit :most
                        """)
                .withBrand()
                .with("id", id)
                .with("most", most)
                .list(row -> new TransferEvent(
                        row.instant("at"),
                        row.idOrNull("person_id", PersonId::new),
                        row.word("what", TransferEvent.What.class)));
    }
}
