package io.quarterdeck.desk.zendesk.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The four kinds of pages, walked to their ends. */
class PagesTest {

    static final Instant NOW = Instant.parse("2026-11-27T14:00:00Z");
    static final List<Integer> ALL = IntStream.rangeClosed(1, 7).boxed().toList();
    static final Listing<Integer> SHORT = Listing.of(ALL);
    static final Listing<Integer> KEYED = Listing.keyed(
            ALL::size,
            (skip, most) -> ALL.stream().skip(skip).limit(most).toList(),
            (key, most) -> ALL.stream()
                    .filter(it -> key == null || it > Integer.parseInt(key))
                    .limit(most)
                    .toList(),
            (key, most) -> {
                var before =
                        ALL.stream().filter(it -> it < Integer.parseInt(key)).toList();
                return before.subList(Math.max(0, before.size() - most), before.size());
            },
            String::valueOf);

    static Asked asked(String query) {
        return new Asked(
                "https://desk.example",
                "/api/v2/things",
                Query.of(query),
                new Asked.Moment(NOW, Duration.ofSeconds(60)),
                PageStyle.SUPPORT);
    }

    static Asked following(Object url) {
        return asked(URI.create(url.toString()).getRawQuery());
    }

    @Test
    void numbered_pages_lead_to_each_other_and_end_in_null() {
        var second = asked("page=2&per_page=3&role%5B%5D=agent").page(SHORT);
        assertThat(second.rows()).containsExactly(4, 5, 6);
        assertThat(second.around())
                .containsExactly(
                        Map.entry("next_page", "https://desk.example/api/v2/things?per_page=3&role%5B%5D=agent&page=3"),
                        Map.entry(
                                "previous_page",
                                "https://desk.example/api/v2/things?per_page=3&role%5B%5D=agent&page=1"),
                        Map.entry("count", 7L));
        var last = following(second.around().get("next_page")).page(SHORT);
        assertThat(last.rows()).containsExactly(7);
        assertThat(last.around()).containsEntry("next_page", null);
        assertThat(asked(null).page(SHORT).around())
                .containsEntry("next_page", null)
                .containsEntry("previous_page", null);
    }

    @Test
    void numbered_pages_end_at_the_hundredth_and_at_row_ten_thousand() {
        assertThat(asked("page=100").page(SHORT).rows()).isEmpty();
        for (var query : List.of("page=101", "page=101&per_page=1", "page=0", "page=-1", "page=x", "per_page=0")) {
            assertThatThrownBy(() -> asked(query).page(SHORT)).as(query).isInstanceOf(DialectRefusal.class);
        }
        assertThat(asked("per_page=500")
                        .page(Listing.of(LongStream.range(0, 300).boxed().toList()))
                        .rows())
                .as("more than may be is what may be")
                .hasSize(100);
    }

    @Test
    void the_help_centre_counts_its_pages() {
        assertThat(asked(null).helpCentre().page(SHORT).around())
                .containsEntry("page", 1L)
                .containsEntry("per_page", 30)
                .containsEntry("page_count", 1L)
                .containsKeys("sort_by", "sort_order", "next_page", "previous_page", "count");
    }

    @Test
    void cursors_walk_a_list_forth_and_back_with_or_without_keys() {
        for (var listing : List.of(SHORT, KEYED)) {
            var seen = new ArrayList<Integer>();
            var page = asked("page%5Bsize%5D=3&include=users").page(listing);
            var last = page;
            while (page != null) {
                seen.addAll(page.rows());
                last = page;
                page = links(page).get("next") == null
                        ? null
                        : following(links(page).get("next")).page(listing);
            }
            assertThat(seen).containsExactlyElementsOf(ALL);
            assertThat(meta(last)).containsEntry("has_more", false).doesNotContainEntry("after_cursor", null);
            assertThat(links(last)).containsEntry("next", null);
            var back = following(links(last).get("prev")).page(listing);
            assertThat(back.rows()).containsExactly(4, 5, 6);
            var first = following(links(back).get("prev")).page(listing);
            assertThat(first.rows()).containsExactly(1, 2, 3);
            assertThat(links(first)).containsEntry("prev", null);
            assertThat(following(links(first).get("next")).page(listing).rows()).containsExactly(4, 5, 6);
        }
    }

    @Test
    void an_empty_list_has_no_cursors() {
        var page = asked("page[size]=10").page(Listing.of(List.of()));
        assertThat(meta(page))
                .containsEntry("has_more", false)
                .containsEntry("after_cursor", null)
                .containsEntry("before_cursor", null);
        assertThat(links(page)).containsEntry("next", null).containsEntry("prev", null);
    }

    @Test
    void a_cursor_that_was_never_given_out_is_refused() {
        for (var cursor : List.of("%00", "!!!", "eHl6", "_w")) {
            assertThatThrownBy(() -> asked("page[after]=" + cursor).page(SHORT))
                    .as(cursor)
                    .isInstanceOf(DialectRefusal.class);
            assertThatThrownBy(() -> asked("cursor=" + cursor).exportByCursor(export(10)))
                    .as(cursor)
                    .isInstanceOf(DialectRefusal.class);
            assertThatThrownBy(() -> asked("cursor=" + cursor).audits(SHORT))
                    .as(cursor)
                    .isInstanceOf(DialectRefusal.class);
        }
    }

    @Test
    void audits_go_back_in_time_until_before_is_null() {
        var newest = asked("limit=3").audits(KEYED);
        assertThat(newest.rows()).containsExactly(1, 2, 3);
        var older = following(newest.around().get("before_url")).audits(KEYED);
        var oldest = following(older.around().get("before_url")).audits(KEYED);
        assertThat(oldest.rows()).containsExactly(7);
        assertThat(oldest.around()).containsEntry("before_url", null).containsEntry("before_cursor", null);
        assertThat(following(oldest.around().get("after_url")).audits(KEYED).rows())
                .containsExactly(4, 5, 6);
    }

    /** Ten rows a second from noon on. */
    static Export<Long> export(int rows) {
        var noon = NOW.minus(Duration.ofHours(2));
        return new Export<>() {
            @Override
            public List<Long> after(Point point, int most) {
                return LongStream.rangeClosed(1, rows)
                        .boxed()
                        .filter(it -> at(it).isAfter(point.at()) || at(it).equals(point.at()) && it > point.id())
                        .limit(most)
                        .toList();
            }

            @Override
            public Point point(Long row) {
                return new Point(at(row), row);
            }

            private Instant at(long row) {
                return noon.plusMillis((row - 1) / 10 * 1_000 + (row - 1) % 10 / 5 * 500);
            }
        };
    }

    @Test
    void an_export_by_cursor_gives_each_row_once_and_a_cursor_for_the_next_time() {
        var export = export(25);
        var seen = new ArrayList<Long>();
        var page = asked("start_time=" + NOW.minus(Duration.ofDays(1)).getEpochSecond() + "&per_page=4")
                .exportByCursor(export);
        while (page.around().get("end_of_stream").equals(false)) {
            seen.addAll(page.rows());
            page = following(page.around().get("after_url")).exportByCursor(export);
        }
        seen.addAll(page.rows());
        assertThat(seen)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
        var later = asked("cursor=" + page.around().get("after_cursor"));
        assertThat(later.exportByCursor(export).rows()).isEmpty();
        assertThat(later.exportByCursor(export(27)).rows()).containsExactly(26L, 27L);
    }

    @Test
    void an_export_by_time_takes_whole_seconds_and_never_turns_in_a_circle() {
        var export = export(25);
        var page = asked("start_time=" + NOW.minus(Duration.ofHours(2)).getEpochSecond() + "&per_page=4")
                .exportByTime(export);
        assertThat(page.rows()).as("the ten of one second").hasSize(10);
        assertThat(page.around())
                .containsEntry("count", 10)
                .containsEntry("end_of_stream", false)
                .containsEntry("end_time", NOW.minus(Duration.ofHours(2)).getEpochSecond() + 1);
        var second = following(page.around().get("next_page")).exportByTime(export);
        var last = following(second.around().get("next_page")).exportByTime(export);
        assertThat(last.rows()).containsExactly(21L, 22L, 23L, 24L, 25L);
        assertThat(last.around()).containsEntry("end_of_stream", true);
    }

    @Test
    void an_export_begins_neither_nowhere_nor_now() {
        assertThatThrownBy(() -> asked("").exportByCursor(export(1))).hasMessageContaining("StartTimeMissing");
        assertThatThrownBy(
                        () -> asked("start_time=" + (NOW.getEpochSecond() - 30)).exportByTime(export(1)))
                .hasMessageContaining("Too recent");
        assertThatThrownBy(() -> asked("start_time=99999999999999999999").exportByTime(export(1)))
                .isInstanceOf(DialectRefusal.class);
    }

    @Test
    void ids_may_be_listed_repeated_and_bracketed_but_not_without_end() {
        assertThat(asked("ids=1,2&ids[]=3&ids%5B%5D=4&ids[0]=5&ids=1").ids()).containsExactly(1L, 2L, 3L, 4L, 5L);
        var many = String.join(
                ",", LongStream.range(0, 101).mapToObj(Long::toString).toList());
        assertThatThrownBy(() -> asked("ids=" + many).ids()).hasMessageContaining("TooManyValues");
        assertThatThrownBy(() -> asked("ids=x").ids()).isInstanceOf(DialectRefusal.class);
        assertThatThrownBy(() -> asked("").ids()).isInstanceOf(DialectRefusal.class);
    }

    @Test
    void a_secret_in_the_address_is_not_repeated() {
        assertThat(asked("access_token=qd_1_secret&page[size]=2")
                        .page(SHORT)
                        .around()
                        .toString())
                .doesNotContain("secret");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> links(Page<?> page) {
        return (Map<String, Object>) page.around().get("links");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> meta(Page<?> page) {
        return (Map<String, Object>) page.around().get("meta");
    }
}
