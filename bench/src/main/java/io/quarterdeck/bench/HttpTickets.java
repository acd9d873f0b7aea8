package io.quarterdeck.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Opens tickets over HTTP as a program with a token does: authorised, promised, owned, logged and told to browsers. */
final class HttpTickets implements Load.Station {

    private final int port;
    private final String token;

    private HttpTickets(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** Signs in as the demo's administrator and takes a token. */
    static HttpTickets on(int port) throws IOException, InterruptedException {
        var base = "http://localhost:" + port + "/api/desk";
        var cookies = new CookieManager();
        var client = HttpClient.newBuilder().cookieHandler(cookies).build();
        send(client, HttpRequest.newBuilder(URI.create(base + "/welcome")).build());
        post(
                client,
                cookies,
                base + "/session",
                "{\"email\":\"hannah.weiss@example.com\",\"password\":\"quarterdeck\"}");
        var token = post(client, cookies, base + "/tokens?brand=bleusalt", "{\"name\":\"bench\"}");
        var found = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(token);
        if (!found.find()) {
            throw new IOException("no token in " + token);
        }
        return new HttpTickets(port, found.group(1));
    }

    String token() {
        return token;
    }

    private static String post(HttpClient client, CookieManager cookies, String url, String body)
            throws IOException, InterruptedException {
        var csrf = cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals("XSRF-TOKEN"))
                .map(it -> it.getValue())
                .findFirst()
                .orElse("");
        return send(
                client,
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", csrf)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private static String send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    @Override
    public Load.Work open() throws IOException {
        var connection = new PlainHttp(port, "/api/desk/tickets", token);
        return number -> connection.post("""
                {"subject":"Bench ticket %d","text":"Where is my parcel? It was to come yesterday. Order %d.",\
                "customer":{"email":"bench%d@customer.example.com","name":"Bench %d"}}""".formatted(number, number, number % 500, number % 500));
    }
}
