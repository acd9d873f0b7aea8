package io.quarterdeck.engine.kpi;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of the log, filed by contact, customer and day; of each line only the latest telling. */
final class Histories {
    private final Tellings tellings = new Tellings();
    private final Contacts contacts = new Contacts();
    private final Workdays workdays = new Workdays();

    /** The telling that holds now, or null. */
    @Nullable
    Happened line(String id) {
        return tellings.of(id);
    }

    /** Files a line, which is told for the first time or after its last telling was {@linkplain #unfile unfiled}. */
    void file(Happened line) {
        tellings.hold(line);
        if (line.what() instanceof What.Withdrawn) {
            return;
        }
        if (line.contact() != null) {
            contacts.add(line.contact(), line);
        }
        workdays.add(line);
        if (line.what() instanceof What.Merged merge) {
            contacts.customers().merge(merge);
        }
    }

    void unfile(Happened line) {
        if (line.contact() != null) {
            contacts.remove(line.contact(), line);
        }
        workdays.remove(line);
        if (line.what() instanceof What.Merged merge) {
            contacts.customers().part(merge);
        }
    }

    /** Every story that these lines, or what is filed beside them, can change. */
    Set<Story> around(Change change) {
        var stories = new LinkedHashSet<Story>();
        change.lines().forEach(line -> around(line, stories));
        return stories;
    }

    private void around(Happened line, Set<Story> stories) {
        stories.addAll(Workdays.of(line));
        named(line, stories);
        if (line.contact() == null) {
            stories.add(new Story.OfLine(line.stamp().id()));
            return;
        }
        stories.add(new Story.OfContact(line.contact()));
        var history = contacts.of(line.contact());
        if (history != null) {
            var movesWork = Change.movesWork(line);
            for (var beside : history.lines()) {
                named(beside, stories);
                if (movesWork) {
                    stories.addAll(Workdays.of(beside));
                }
            }
        }
    }

    private void named(Happened line, Set<Story> stories) {
        switch (line.what()) {
            case What.Arrived(var origin) when origin.customer() != null -> stories.add(ofCustomer(origin.customer()));
            case What.Merged(var one, var other) -> {
                stories.add(ofCustomer(one));
                stories.add(ofCustomer(other));
            }
            default -> {}
        }
    }

    private Story ofCustomer(String customer) {
        return new Story.OfCustomer(contacts.customers().first(customer));
    }

    /** Notes what a story contributes as it is filed now; of a day, only what a change can move. */
    void tell(Story story, Change change, Dictionary dictionary, Notes notes) {
        switch (story) {
            case Story.OfContact(var id) -> {
                var history = contacts.of(id);
                if (history != null) {
                    dictionary.ofVisit(history.visit(), notes);
                }
            }
            case Story.OfCustomer(var id) -> dictionary.ofCustomer(visitsOf(id), notes);
            case Story.OfDay day -> tell(workdays.day(day, this::counted), change, dictionary, notes);
            case Story.OfLine(var id) -> {
                var line = tellings.of(id);
                if (line != null) {
                    ofBrand(line, dictionary, notes);
                }
            }
        }
    }

    private static void tell(Day day, Change change, Dictionary dictionary, Notes notes) {
        for (var stretch : day.done()) {
            if (change.moves(stretch)) {
                dictionary.ofStretch(day, stretch, notes);
            }
        }
        for (var asked : day.rostered()) {
            if (change.moves(asked)) {
                dictionary.ofRoster(day, asked, notes);
            }
        }
    }

    /** Notes what every story there is contributes. */
    void tellAll(Dictionary dictionary, Notes notes) {
        contacts.all().forEach(history -> dictionary.ofVisit(history.visit(), notes));
        customers().forEach(customer -> dictionary.ofCustomer(visitsOf(customer), notes));
        for (var story : workdays.all()) {
            var day = workdays.day(story, this::counted);
            day.done().forEach(stretch -> dictionary.ofStretch(day, stretch, notes));
            day.rostered().forEach(asked -> dictionary.ofRoster(day, asked, notes));
        }
        tellings.forEach(line -> ofBrand(line, dictionary, notes));
    }

    private static void ofBrand(Happened line, Dictionary dictionary, Notes notes) {
        if (line.contact() == null) {
            dictionary.ofBrand(line, notes);
        }
    }

    /** The contacts of a person, by their beginning; none under an id that another one stands for. */
    List<Visit> visitsOf(String customer) {
        return contacts.customers().visitsOf(customer);
    }

    /** Everybody who has a contact, each person once. */
    Set<String> customers() {
        return contacts.customers().all();
    }

    /** What a photograph of the desk at an instant shows, and perhaps more that adds nothing to it. */
    List<Visit> openAt(Instant now) {
        return contacts.openAt(now);
    }

    private @Nullable Visit counted(String contact) {
        var history = contacts.of(contact);
        return history != null && history.visit().counts() ? history.visit() : null;
    }
}
