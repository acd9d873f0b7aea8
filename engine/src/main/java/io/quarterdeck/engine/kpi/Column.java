package io.quarterdeck.engine.kpi;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One series: a page for each day on which it counted anything. */
final class Column {
    /** Quarters of a day. */
    private static final long DAY = 96;

    /** Receives each value of each cell, in no order within a day. */
    interface Reader {
        void read(long quarter, int slice, long value, int times);
    }

    private final TreeMap<Long, Page> pages = new TreeMap<>();
    /** A log is mostly told day by day, so the page that was written last is mostly the one that is written next. */
    private long openDay;

    private @Nullable Page open;
    private int size;

    int size() {
        return size;
    }

    void add(long quarter, int slice, long value, int times) {
        var page = page(quarter);
        var before = page.size();
        page.add(cell(quarter, slice), value, times);
        size += page.size() - before;
    }

    private Page page(long quarter) {
        var day = Math.floorDiv(quarter, DAY);
        var page = open;
        if (page == null || day != openDay) {
            page = pages.computeIfAbsent(day, _ -> new Page());
            open = page;
            openDay = day;
        }
        return page;
    }

    void read(Reader reader) {
        pages.forEach((day, page) -> read(day, page, reader));
    }

    /** The quarters from {@code from} until before {@code to}. */
    void read(long from, long to, Reader reader) {
        if (from >= to) {
            return;
        }
        Reader within = (quarter, slice, value, times) -> {
            if (from <= quarter && quarter < to) {
                reader.read(quarter, slice, value, times);
            }
        };
        pages.subMap(Math.floorDiv(from, DAY), true, Math.floorDiv(to - 1, DAY), true)
                .forEach((day, page) -> read(day, page, within));
    }

    private static void read(long day, Page page, Reader reader) {
        page.read((cell, value, times) ->
                reader.read(day * DAY + (cell >>> Slices.BITS), cell & (1 << Slices.BITS) - 1, value, times));
    }

    private static int cell(long quarter, int slice) {
        return (int) Math.floorMod(quarter, DAY) << Slices.BITS | slice;
    }
}
