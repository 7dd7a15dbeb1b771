package io.emall.cpms.core.session;

/** What a register's value told, compared with what was known before (P-45, field lesson 14). */
enum Finding {
    /** As expected. */
    PLAIN,
    /** Less than before: energy that was counted is not undone. */
    BACKWARDS,
    /** Counted from the session's start while the start was told from the meter's. */
    RELATIVE,
    /** More than the EVSE could have given: not counted. */
    SPIKE,
    /** The start was told as 0 by a meter that does not stand at 0: counted from here. */
    REBASED
}
