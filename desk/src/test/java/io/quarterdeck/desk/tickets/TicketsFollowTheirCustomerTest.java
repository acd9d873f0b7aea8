package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Role.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.customers.Merging;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class TicketsFollowTheirCustomerTest {

    @Autowired
    Merging merging;

    @Autowired
    Edits edits;

    @Autowired
    TicketLists lists;

    @Autowired
    Rebuilding rebuilding;

    @Autowired
    TestBrands brands;

    TestBrand brand;

    @BeforeEach
    void a_brand() {
        brand = brands.bleusalt();
    }

    @Test
    void tickets_of_a_customer_who_was_merged_are_those_of_whom_they_go_on_as() {
        var own = brands.ticket(brand, "old@customer.example.com", "Mine");
        var other = brands.ticket(brand, "other@customer.example.com", "Theirs");
        var from = brands.customer(brand, "old@customer.example.com").id();
        var into = brands.customer(brand, "new@customer.example.com").id();
        var agent = brand.viewer(AGENT);
        brand.run(() -> {
            edits.apply(By.web(agent), other, Edit.none().with(Attribute.COPIED, List.of(from)));
            merging.merge(agent, from, into);
            var all = lists.all(agent, List.of(own, other));
            assertThat(all.getFirst().facts().parties().requester()).isEqualTo(into);
            assertThat(all.getLast().facts().parties().copied()).containsExactly(into);
            assertThat(lists.count(agent, new TicketLists.Which.RequestedBy(from)))
                    .isZero();
            assertThat(lists.count(agent, new TicketLists.Which.CopiedTo(into))).isEqualTo(1);
            assertThat(rebuilding.fault(own)).isEmpty();
            assertThat(rebuilding.fault(other)).isEmpty();
        });
    }
}
