package io.quarterdeck.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction is inside of one brand, from its beginning to its end. */
@DeskTest
class BrandTransactionsTest {

    @Autowired
    TestBrands brands;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Db db;

    TestBrand ours;
    TestBrand theirs;

    @BeforeEach
    void two_brands() {
        ours = brands.bleusalt();
        theirs = brands.callie();
    }

    @Test
    void work_of_one_brand_cannot_join_the_transaction_of_another() {
        assertThatThrownBy(() -> ours.in(() -> transaction.execute(_ -> theirs.in(this::brandSeen))))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining(theirs.brand().id().toString())
                .hasMessageContaining(ours.brand().id().toString());
    }

    @Test
    void work_of_a_brand_cannot_join_a_transaction_that_was_begun_outside_of_every_brand() {
        assertThatThrownBy(() -> transaction.execute(_ -> ours.in(this::brandSeen)))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("no brand");
    }

    @Test
    void work_of_the_same_brand_joins_and_the_next_transaction_is_free_to_be_anothers() {
        Long seen = ours.in(() -> transaction.execute(_ -> ours.in(this::brandSeen)));
        assertThat(seen).isEqualTo(ours.brand().id().value());
        assertThat(theirs.in(this::brandSeen)).isEqualTo(theirs.brand().id().value());
        assertThatThrownBy(() -> ours.in(() -> transaction.execute(_ -> {
                    throw new IllegalStateException("on purpose");
                })))
                .hasMessage("on purpose");
        assertThat(theirs.in(this::brandSeen)).isEqualTo(theirs.brand().id().value());
    }

    @Test
    void a_transaction_that_waited_for_one_of_its_own_making_is_still_in_its_brand() {
        var apart = new TransactionTemplate(transaction.getTransactionManager());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Long seen = ours.in(() -> transaction.execute(_ -> {
            apart.executeWithoutResult(_ -> brandSeen());
            return ours.in(this::brandSeen);
        }));
        assertThat(seen).isEqualTo(ours.brand().id().value());
    }

    @Test
    void work_cannot_join_a_transaction_that_is_over_and_the_next_one_is_free() {
        var caught = new AtomicReference<Throwable>();
        ours.in(() -> transaction.execute(_ -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    caught.set(ours.in(() -> catchThrowable(BrandTransactionsTest.this::brandSeen)));
                }
            });
            return brandSeen();
        }));
        assertThat(caught.get())
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("is over");
        assertThat(theirs.in(this::brandSeen)).isEqualTo(theirs.brand().id().value());
    }

    @Test
    void what_writes_keeps_the_plan_of_a_statement_and_what_reads_is_planned_for_its_values() {
        var reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        String written = ours.in(() -> transaction.execute(_ -> plans()));
        String read = ours.in(() -> reading.execute(_ -> plans()));
        assertThat(written).isEqualTo("force_generic_plan");
        assertThat(read).isEqualTo("auto");
    }

    private String plans() {
        return db.sql("show plan_cache_mode").one(row -> row.text("plan_cache_mode"));
    }

    private Long brandSeen() {
        return transaction.execute(
                _ -> db.sql("select current_brand() as brand").one(row -> row.number("brand")));
    }
}
