package io.emall.cpms.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser's habits (cookies, hidden fields) or with a program that calls the API; follows no redirect. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Office office;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor(Office office) {
        this.office = office;
    }

    static Visitor loggedIn(Office office, String name) {
        Visitor visitor = new Visitor(office);
        HttpResponse<String> answer = visitor.logIn(name, Office.PASSWORD);
        if (answer.statusCode() != 302 || location(answer).contains("/login")) {
            throw new IllegalStateException("not let in: " + answer.statusCode());
        }
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** What a download brings. */
    byte[] bytes(String path) {
        try {
            HttpResponse<byte[]> answer = client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> logIn(String name, String password) {
        return post("/login", "/login", "username", name, "password", password);
    }

    /** Fills the form of a page; fields are names and values in turn. */
    HttpResponse<String> post(String page, String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", formToken(page)));
        return postBare(path, all.toArray(String[]::new));
    }

    /** The hidden field of a page's forms; empty if it has none. */
    String formToken(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        return token.find() ? token.group(1) : "";
    }

    HttpResponse<String> postBare(String path, String... fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** Sends a file with a page's form; the token goes in the header, as a form with a file may be too large to read. */
    HttpResponse<String> upload(String page, byte[] file) {
        String part = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"table.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        List<byte[]> body = List.of(
                part.getBytes(StandardCharsets.UTF_8), file, "\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(page)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("X-CSRF-TOKEN", formToken(page))
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArrays(body)));
    }

    HttpResponse<String> api(String user, String method, String path, String body) {
        String basic =
                Base64.getEncoder().encodeToString((user + ":" + Office.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return apiWith("Basic " + basic, method, path, body);
    }

    HttpResponse<String> apiWith(String authorization, String method, String path, String body) {
        String type = path.endsWith("/import") ? "text/csv" : "application/json";
        return send(request("/api/v1" + path)
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(office.http(path)));
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

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
