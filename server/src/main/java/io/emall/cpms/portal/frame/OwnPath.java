package io.emall.cpms.portal.frame;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps redirects within the portal, whatever a link says. */
final class OwnPath {
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private OwnPath() {}

    /** The path and query of an address a browser says it comes from. */
    static String of(@Nullable String address) {
        try {
            URI from = URI.create(address == null ? "" : address);
            String path = from.getRawPath() == null ? "" : from.getRawPath();
            return orHome(from.getRawQuery() == null ? path : path + "?" + from.getRawQuery());
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }

    static String orHome(String path) {
        return OWN.matcher(path).matches() ? path : "/";
    }
}
