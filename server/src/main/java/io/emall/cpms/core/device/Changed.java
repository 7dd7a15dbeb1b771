package io.emall.cpms.core.device;

/**
 * What a station said to a wanted value.
 *
 * @param words the station's own, where it has any
 */
public record Changed(Wanted wanted, Result result, String words) {

    /** The kinds of answer, and why there may be none. */
    public enum Result {
        /** It holds from now on. */
        ACCEPTED,
        /** It holds after a restart. */
        REBOOT_REQUIRED,
        REJECTED,
        /** The station does not have or cannot change it. */
        NOT_SUPPORTED,
        UNKNOWN_COMPONENT,
        UNKNOWN_VARIABLE,
        NOT_SUPPORTED_ATTRIBUTE,
        OFFLINE,
        /** It may have happened. */
        NO_ANSWER,
        /** It answered with an error. */
        FAILED;

        public boolean isTaken() {
            return this == ACCEPTED || this == REBOOT_REQUIRED;
        }
    }
}
