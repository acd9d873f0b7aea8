package io.quarterdeck.desk.kit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who the server runs as. PostgreSQL refuses to be root, so root steps down; anybody else runs it as themselves. */
record ServerUser(int uid, List<String> stepDown) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final Duration MOMENT = Duration.ofSeconds(20);

    /** For a cluster that exists: its owner, by the first way down that works. */
    static ServerUser owning(Path data, Path program) throws IOException {
        if (!Folders.weAreRoot()) {
            return ourselves();
        }
        var owner = Folders.ownerOf(data);
        for (var user : waysDown(owner)) {
            if (user.uid == owner && user.reaches(data, program)) {
                return user;
            }
        }
        throw none(data);
    }

    /** For an empty folder: whoever root's ways lead to; the folder becomes theirs. */
    static ServerUser adopting(Path empty, Path program) throws IOException {
        if (!Folders.weAreRoot()) {
            return ourselves();
        }
        for (var user : waysDown(Folders.ownerOf(empty))) {
            if (user.canOwn(empty) && user.reaches(empty, program)) {
                return user;
            }
        }
        throw none(empty);
    }

    List<String> command(Path program, List<String> arguments) {
        var words = new ArrayList<>(stepDown);
        words.add(program.toString());
        words.addAll(arguments);
        return words;
    }

    void give(Path path) throws IOException {
        if (!stepDown.isEmpty()) {
            Folders.give(path, uid);
        }
    }

    private static ServerUser ourselves() throws IOException {
        return new ServerUser(Folders.ourId(), List.of());
    }

    /**
     * A parent folder that is closed to others (a clone below /root) stops a plain user, so it may bring along the one
     * capability to look through folders. Where ids cannot be changed at all, a user namespace makes root a nobody.
     */
    private static List<ServerUser> waysDown(int owner) throws IOException {
        var uid = owner == ROOT ? idOfPostgres() : owner;
        return List.of(
                setpriv(uid, "-all"),
                setpriv(uid, "-all,+dac_read_search"),
                setpriv(uid, "-all,+dac_override"),
                new ServerUser(ROOT, List.of("unshare", "--user")));
    }

    private static ServerUser setpriv(int uid, String capabilities) {
        return new ServerUser(
                uid,
                List.of(
                        "setpriv",
                        "--reuid=" + uid,
                        "--regid=" + uid,
                        "--clear-groups",
                        "--no-new-privs",
                        // or access(2), by which PostgreSQL finds its own programs, would not count the capability
                        "--securebits=+no_setuid_fixup",
                        "--inh-caps=" + capabilities,
                        "--ambient-caps=" + capabilities));
    }

    private boolean canOwn(Path folder) {
        try {
            Folders.give(folder, uid);
            return true;
        } catch (IOException e) {
            // a root that may not give things away, as in a container with one user
            return false;
        }
    }

    private boolean reaches(Path folder, Path program) {
        var test = List.of("-w", folder.toString(), "-a", "-x", program.toString());
        return Command.run(command(Path.of("test"), test), MOMENT).succeeded();
    }

    private static int idOfPostgres() throws IOException {
        return Files.readAllLines(Path.of("/etc/passwd")).stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields[0].equals("postgres"))
                .map(fields -> Integer.parseInt(fields[2]))
                .findFirst()
                .orElse(NOBODY);
    }

    private static DatabaseUnavailable none(Path folder) {
        return new DatabaseUnavailable(
                "PostgreSQL refuses to run as root, and neither setpriv nor unshare (package util-linux) can start"
                        + " it as another user in " + folder
                        + "; start the desk as an ordinary user, or set QD_DB_URL.");
    }
}
