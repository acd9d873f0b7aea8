package io.quarterdeck.desk.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {

    @TempDir
    Path folder;

    private DataDirectory home;

    @BeforeEach
    void give_it_a_home() {
        home = new DataDirectory(folder.resolve("postgres"));
    }

    @AfterEach
    void nothing_is_left_running() throws IOException {
        assertThat(Postmaster.of(home.data())).isEqualTo(new Postmaster.Gone());
    }

    @Test
    void the_server_of_a_killed_process_is_taken_over() throws Exception {
        var killed = Neighbour.at(home);
        killed.execute("create table kept (word text)");
        killed.execute("insert into kept values ('here')");
        var server = pidOfServer();
        killed.kill();

        try (var next = Neighbour.at(home)) {
            assertThat(pidOfServer()).isEqualTo(server);
            assertThat(next.url()).isEqualTo(killed.url());
            assertThat(next.read("select word from kept")).isEqualTo("here");
        }
    }

    @Test
    void a_killed_server_recovers_on_the_same_rows() throws Exception {
        var killed = Neighbour.at(home);
        killed.execute("create table kept (word text)");
        killed.execute("insert into kept values ('here')");
        var server = pidOfServer();
        killed.kill();
        ProcessHandle.of(server).orElseThrow().destroyForcibly();

        try (var next = Neighbour.at(home)) {
            assertThat(pidOfServer()).isNotEqualTo(server);
            assertThat(next.read("select word from kept")).isEqualTo("here");
        }
        assertThat(Files.readString(home.serverLog())).contains("was not properly shut down");
    }

    @Test
    void a_number_that_now_belongs_to_another_process_is_no_server() throws Exception {
        Neighbour.at(home).close();
        var us = Long.toString(ProcessHandle.current().pid());
        Files.write(Postmaster.file(home.data()), List.of(us, "data", "0", "5432", "", "127.0.0.1", "", "ready"));

        try (var next = Neighbour.at(home)) {
            assertThat(next.read("select 1")).isEqualTo("1");
        }
    }

    @Test
    void no_server_is_started_beside_one_that_cannot_be_seen() throws Exception {
        try (var hidden = Neighbour.at(home)) {
            var file = Postmaster.file(home.data());
            var lines = Files.readAllLines(file);
            // as seen from another container, where the number is nobody's
            Files.write(file, replaced(lines, "999999999"));
            assertThatThrownBy(() -> Neighbour.at(home)).hasMessageContaining("cannot be seen from here");
            Files.write(file, lines);
            assertThat(hidden.read("select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_second_process_shares_the_server_and_does_not_stop_it() throws Exception {
        try (var first = Neighbour.at(home)) {
            try (var second = Neighbour.at(home)) {
                assertThat(second.url()).isEqualTo(first.url());
                second.execute("create table kept (word text)");
            }
            assertThat(first.read("select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void the_first_process_leaves_the_server_to_the_second() throws Exception {
        var first = Neighbour.at(home);
        try (var second = Neighbour.at(home)) {
            first.close();
            assertThat(second.read("select 1")).isEqualTo("1");
        }
    }

    @Test
    void processes_that_start_at_once_end_up_at_one_server() throws Exception {
        var others =
                List.of(0, 1, 2).parallelStream().map(i -> Neighbour.at(home)).toList();
        assertThat(others)
                .extracting(Neighbour::url)
                .containsOnly(others.getFirst().url());
        for (var other : others) {
            other.close();
        }
    }

    private static List<String> replaced(List<String> lines, String pid) {
        return Stream.concat(Stream.of(pid), lines.stream().skip(1)).toList();
    }

    private long pidOfServer() throws IOException {
        return Long.parseLong(Files.readAllLines(Postmaster.file(home.data())).getFirst());
    }
}
