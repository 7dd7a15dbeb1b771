package io.emall.cpms.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is asked for (RFC 9110 §14): stations go on where a download broke off.
 *
 * @param first byte
 * @param last byte, inclusive
 */
record Span(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return last - first + 1;
    }

    /** Whether a header asks for one part; several, and what is not understood, mean the whole. */
    static boolean isAsked(@Nullable String header) {
        return header != null && ONE.matcher(header).matches() && !header.equals("bytes=-");
    }

    /** Empty if the file has no such part. */
    static Optional<Span> of(String header, long size) {
        Matcher one = ONE.matcher(header);
        if (!one.matches() || size == 0) {
            return Optional.empty();
        }
        if (one.group(1).isEmpty()) {
            long length = Math.min(size, Long.parseLong(one.group(2)));
            return length == 0 ? Optional.empty() : Optional.of(new Span(size - length, size - 1));
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(one.group(2)));
        return first <= last ? Optional.of(new Span(first, last)) : Optional.empty();
    }
}
