package io.emall.cpms.core.alarm;

import java.time.Instant;

/**
 * Somebody reports trouble.
 *
 * @param words what happened, in the source's words; made one printable line of at most 300 characters
 * @param detail technical particulars, made one printable line of at most 2,000 characters; empty if none
 * @param at when, on the source's clock
 */
public record AlarmReport(AlarmKey key, Severity severity, String words, String detail, Instant at) {

    static final int LONGEST_WORDS = 300;
    private static final int LONGEST_DETAIL = 2_000;

    public AlarmReport {
        words = Words.line(words, LONGEST_WORDS);
        detail = Words.line(detail, LONGEST_DETAIL);
    }

    /** Without particulars. */
    public AlarmReport(AlarmKey key, Severity severity, String words, Instant at) {
        this(key, severity, words, "", at);
    }
}
