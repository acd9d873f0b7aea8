package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Week;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When people work and when machines do. {@code open} already joins the hours of the active hubs; peaks change how
 * much work comes, never the hours.
 */
public record Hours(
        Follow follow,
        BusinessCalendar open,
        BusinessCalendar automated,
        Map<String, Hub> hubs,
        List<Peak> peaks,
        @Nullable OnCall onCall) {

    /** B-08: whose wall clock "local time" means. */
    public enum Follow {
        BRAND,
        CUSTOMER
    }

    /** A second team; without hours of its own it keeps the brand's. */
    public record Hub(String name, ZoneId zone, @Nullable Week open, boolean active) {}

    /** Who is called for which priorities while we are closed, or always. */
    public record OnCall(String rota, When when, List<String> takes) {

        public enum When {
            CLOSED,
            ALWAYS
        }
    }
}
