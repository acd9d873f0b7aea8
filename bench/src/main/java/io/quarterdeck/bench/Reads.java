package io.quarterdeck.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/** Reads as staff do all day, from several clients at once: lists, pages, searches; and as a tap does: exports. */
final class Reads {

    /** How long one kind of call took, and how much of the processors: the desk's and its database's time, in milliseconds. */
    record Figures(String what, double median, double p95, double perSecond, double processor) {}

    /** One kind of call: a path for each time it is made. */
    private record Call(String what, Path path) {}

    private interface Path {
        String of(SplittableRandom dice);
    }

    private static final int THREADS = Integer.getInteger("bench.clients", 16);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm.up", 5));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));

    private final int port;
    private final String token;
    private final ProcessorTime spent;
    private final List<Call> calls;

    private Reads(int port, String token, ProcessorTime spent, List<Call> calls) {
        this.port = port;
        this.token = token;
        this.spent = spent;
        this.calls = calls;
    }

    /** {@code tickets} are seeded, with those words. */
    static Reads of(int port, String token, ProcessorTime spent, int tickets, List<String> words)
            throws IOException, InterruptedException {
        var view = view(port, token);
        return new Reads(
                port,
                token,
                spent,
                List.of(
                        new Call("the list of open tickets", _ -> "/api/desk/tickets?view=open"),
                        new Call("a kept view", _ -> "/api/desk/ticket-views/" + view + "/tickets"),
                        new Call(
                                "a kept view, in the dialect",
                                _ -> "/api/v2/views/" + view + "/tickets?page%5Bsize%5D=30"),
                        new Call("a ticket's page", dice -> "/api/desk/tickets/" + ticket(tickets, dice)),
                        new Call("a ticket, in the dialect", dice -> "/api/v2/tickets/" + ticket(tickets, dice)),
                        new Call(
                                "a search for one word", dice -> "/api/desk/search?q=type:ticket+" + word(words, dice)),
                        new Call(
                                "a search for two words",
                                dice -> "/api/desk/search?q=type:ticket+" + word(words, dice) + "+"
                                        + word(words, dice)),
                        new Call(
                                "a search by words and status",
                                dice -> "/api/desk/search?q=status:pending+" + word(words, dice)),
                        new Call(
                                "a search for one word, in the dialect",
                                dice -> "/api/v2/search?per_page=30&query=type:ticket+" + word(words, dice)),
                        new Call(
                                "a page of the incremental export",
                                dice -> "/api/v2/incremental/tickets/cursor?per_page=100&start_time="
                                        + (System.currentTimeMillis() / 1000 - 60L * (1 + dice.nextInt(tickets))))));
    }

    private static long ticket(int tickets, SplittableRandom dice) {
        return Seed.FIRST + 1 + dice.nextInt(tickets);
    }

    /** The n-th word is drawn a fraction of 1/n as often as the first, as people use words. */
    private static String word(List<String> words, SplittableRandom dice) {
        return words.get((int) Math.pow(words.size(), dice.nextDouble()) - 1);
    }

    private static long view(int port, String token) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        request(port, token, "/api/desk/ticket-views")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("""
                                {"title": "Open, high, latest change first",
                                 "all": [{"field": "status", "operator": "less_than", "value": "solved"},
                                         {"field": "priority", "operator": "greater_than", "value": "standard"}],
                                 "output": {"sort_by": "updated", "sort_order": "desc"}}
                                """))
                                .build(),
                        BodyHandlers.ofString());
        var id = Pattern.compile("\"id\":(\\d+)").matcher(answer.body());
        if (!id.find()) {
            throw new IOException("no view: " + answer.body());
        }
        return Long.parseLong(id.group(1));
    }

    private static HttpRequest.Builder request(int port, String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    /** Everything in turns, so that the first kind of call is measured on a desk as warm as the last one is. */
    void warmUp(Duration length) throws ExecutionException, InterruptedException {
        Load.perSecond(THREADS, length, () -> {
            var connection = new PlainHttp(port, "/", token);
            return number -> connection.get(
                    calls.get((int) (number % calls.size())).path().of(new SplittableRandom(number)));
        });
    }

    List<Figures> measured() throws ExecutionException, InterruptedException {
        var figures = new ArrayList<Figures>();
        for (var call : calls) {
            Load.perSecond(THREADS, WARM_UP, station(call, new ConcurrentLinkedQueue<>()));
            var times = new ConcurrentLinkedQueue<Long>();
            var before = spent.soFar();
            var perSecond = Load.perSecond(THREADS, MEASURED, station(call, times));
            var processor = spent.soFar().minus(before);
            var sorted = times.stream().mapToLong(it -> it).sorted().toArray();
            figures.add(new Figures(
                    call.what(),
                    sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length * 95 / 100] / 1e6,
                    perSecond,
                    processor.toNanos() / 1e6 / sorted.length));
            System.out.println("bench: " + figures.getLast());
        }
        return figures;
    }

    private Load.Station station(Call call, ConcurrentLinkedQueue<Long> times) {
        return () -> {
            var connection = new PlainHttp(port, "/", token);
            return number -> {
                var path = call.path().of(new SplittableRandom(number));
                var begun = System.nanoTime();
                connection.get(path);
                times.add(System.nanoTime() - begun);
            };
        };
    }
}
