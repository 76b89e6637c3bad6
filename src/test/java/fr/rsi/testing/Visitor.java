package fr.rsi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who reads the pages: keeps cookies, follows redirects, and runs no scripts. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String url;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    /** A visitor of the application at this address, not signed in. */
    public Visitor(String url) {
        this.url = url;
    }

    /** Comes to a page, is led to the sign-in, and signs in with the password of the demo company, which has to work. */
    public void signIn(String person) throws IOException, InterruptedException {
        String csrf = csrf(page("/questions"));
        assertThat(submit("/sign-in", Map.of("username", person, "password", "demo", "_csrf", csrf)))
                .contains("<h1>Questions</h1>");
    }

    /** The token with which the forms of a page are submitted. */
    public static String csrf(String page) {
        var matcher = CSRF.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** Reads a page. */
    public String page(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    /** Reads a page, with its headers. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(path, HttpRequest.newBuilder().GET());
    }

    /** Submits a form and gives the page that follows. */
    public String submit(String path, Map<String, String> form) throws IOException, InterruptedException {
        return post(path, form).body();
    }

    /** Submits a form and gives the answer that follows. */
    public HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends any request to a path. */
    public HttpResponse<String> send(String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.uri(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
