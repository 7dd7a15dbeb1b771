package io.emall.cpms.ocpi.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A token as the Authorization header may mean it. Older peers send it without base64, and the specification's own
 * sample encodes a line end (O-1, O-2, field lesson 24).
 */
record PresentedToken(String value, boolean plain) {

    private static final Pattern HEADER = Pattern.compile("Token +(\\S{1,200})", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,64}");

    /** The readings of a header, the likelier first; none if it is no token at all. */
    static List<PresentedToken> readings(@Nullable String header) {
        Matcher matcher = HEADER.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            return List.of();
        }
        List<PresentedToken> readings = new ArrayList<>();
        String decoded = decoded(matcher.group(1));
        if (TOKEN.matcher(decoded).matches()) {
            readings.add(new PresentedToken(decoded, false));
        }
        if (TOKEN.matcher(matcher.group(1)).matches()) {
            readings.add(new PresentedToken(matcher.group(1), true));
        }
        return readings;
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).stripTrailing();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "****";
    }
}
