package io.quarterdeck.desk.accounts.oauth;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Opens pages and sends their forms as a person would, and follows no redirect by itself. */
final class Browser {

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Browser(int port) {
        base = "http://localhost:" + port;
    }

    HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** Fills in the form of a page: what it hides stays as it is. */
    HttpResponse<String> submit(String page, Map<String, String> filled) {
        var form = Jsoup.parse(page).selectFirst("form");
        var values = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(it -> values.put(it.attr("name"), it.attr("value")));
        values.putAll(filled);
        return post(form.attr("action"), values);
    }

    HttpResponse<String> post(String path, Map<String, String> values) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(values))));
    }

    static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> query(HttpResponse<?> redirect) {
        var query = URI.create(location(redirect)).getRawQuery();
        return Arrays.stream(query.split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }

    static String location(HttpResponse<?> redirect) {
        return redirect.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
