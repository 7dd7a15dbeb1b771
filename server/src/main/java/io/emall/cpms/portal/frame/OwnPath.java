package io.emall.cpms.portal.frame;

import java.util.regex.Pattern;

/** Keeps redirects within the portal, whatever a link says. */
final class OwnPath {
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private OwnPath() {}

    static String orHome(String path) {
        return OWN.matcher(path).matches() ? path : "/";
    }
}
