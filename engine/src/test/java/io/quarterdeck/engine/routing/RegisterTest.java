package io.quarterdeck.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterTest {

    @Property(tries = 300)
    void it_holds_what_a_map_holds(
            @ForAll List<@IntRange(min = -40, max = 40) Integer> ids, @ForAll @IntRange(max = 63) int shift) {
        var map = new TreeMap<Long, Item>();
        Trace register = null;
        for (var i = 0; i < ids.size(); i++) {
            var id = (long) ids.get(i) << shift;
            if (map.containsKey(id) && i % 3 > 0) {
                map.remove(id);
                register = Register.remove(register, id);
            } else {
                var item = item(id, i);
                map.put(id, item);
                register = Register.put(register, item);
            }
            assertThat(items(register)).containsExactlyElementsOf(map.values());
            assertThat(Register.find(register, id)).isEqualTo(map.get(id));
        }
    }

    @Test
    void an_older_one_stays_as_it_was() {
        var before = Register.put(Register.put(null, item(1, 1)), item(2, 2));
        Register.remove(Register.put(before, item(2, 3)), 1);
        assertThat(items(before)).containsExactly(item(1, 1), item(2, 2));
    }

    private static Item item(long id, long at) {
        var lane = new Lane(0, new Medium(0, "phone", true, Medium.WHOLE, false), "tier", "skill", null);
        return Item.arrived(Work.of(id, Need.of("phone", null)), new Rules.Asked(lane, 0, false), at, 0);
    }

    private static List<Item> items(@Nullable Trace register) {
        var found = new ArrayList<Item>();
        Register.each(register, found::add);
        return found;
    }
}
