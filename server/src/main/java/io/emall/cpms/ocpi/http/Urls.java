package io.emall.cpms.ocpi.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** URLs as partners give them and as we extend them. */
public final class Urls {

    private Urls() {}

    /** Empty if it is no absolute URL with a host. */
    public static Optional<URI> parse(String text) {
        try {
            URI url = new URI(text.strip());
            return url.isAbsolute() && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The URL with more path segments, each encoded. */
    public static URI under(URI endpoint, String... segments) {
        StringBuilder url = new StringBuilder(endpoint.toString().replaceAll("/+$", ""));
        for (String segment : segments) {
            url.append('/').append(encode(segment));
        }
        return URI.create(url.toString());
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
