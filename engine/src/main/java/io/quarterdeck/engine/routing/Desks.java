package io.quarterdeck.engine.routing;

/** The seats of a floor while a step changes them, and as bits who can be asked. What is touched is copied, no more. */
final class Desks {
    private static final int PART = 4;
    private static final int IN_PART = (1 << PART) - 1;

    private final Team team;
    private final long at;
    private Seat[][] seats;
    private long[][] bits;
    /** The part and the word that this step copied last, which it may write to. */
    private int ownPart = -1;

    private int ownWord = -1;

    /** Sixteen seats a part; by 64 people, words of who has room by channel, who is idle, can resume mail, is awaited. */
    record Kept(Seat[][] seats, long[][] bits) {
        Seat seat(int p) {
            return seats[p >> PART][p & IN_PART];
        }
    }

    Desks(Team team, Kept kept, long at) {
        this.team = team;
        this.at = at;
        seats = kept.seats;
        bits = kept.bits;
    }

    static Desks empty(Team team, long at) {
        var people = team.people.length;
        var seats = new Seat[(people + IN_PART) >> PART][];
        for (var part = 0; part < seats.length; part++) {
            seats[part] = new Seat[Math.min(1 << PART, people - (part << PART))];
        }
        return new Desks(team, new Kept(seats, new long[team.words][team.rules.media.length + 3]), at);
    }

    Kept kept() {
        return new Kept(seats, bits);
    }

    Seat seat(int p) {
        return seats[p >> PART][p & IN_PART];
    }

    void seat(int p, Seat seat) {
        own(p);
        seats[p >> PART][p & IN_PART] = seat;
        var word = bits[p >> 6];
        var free = seat.available();
        for (var medium : team.rules.media) {
            var c = medium.index();
            mark(word, c, p, free && Gates.hasRoom(seat, medium, team.shares[c][p], team.rules, at));
        }
        mark(word, idleRow(), p, seat.idle());
        mark(word, resumableRow(), p, free && seat.canResume());
        mark(word, awaitedRow(), p, free && seat.mine != null);
    }

    /** Who of 64 people has room for one more on a channel. */
    long room(Medium medium, int w) {
        return bits[w][medium.index()];
    }

    long idle(int w) {
        return bits[w][idleRow()];
    }

    long resumable(int w) {
        return bits[w][resumableRow()];
    }

    long awaited(int w) {
        return bits[w][awaitedRow()];
    }

    private void own(int p) {
        var part = p >> PART;
        if (ownPart != part) {
            seats = seats.clone();
            seats[part] = seats[part].clone();
            ownPart = part;
        }
        var w = p >> 6;
        if (ownWord != w) {
            bits = bits.clone();
            bits[w] = bits[w].clone();
            ownWord = w;
        }
    }

    private int idleRow() {
        return team.rules.media.length;
    }

    private int resumableRow() {
        return idleRow() + 1;
    }

    private int awaitedRow() {
        return idleRow() + 2;
    }

    private static void mark(long[] word, int row, int p, boolean set) {
        var bit = 1L << p;
        if (set) {
            word[row] |= bit;
        } else {
            word[row] &= ~bit;
        }
    }
}
