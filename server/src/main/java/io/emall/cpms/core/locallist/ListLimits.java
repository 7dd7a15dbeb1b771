package io.emall.cpms.core.locallist;

/**
 * What a station's list can hold.
 *
 * @param entries at most in the list
 * @param perMessage at most in one message
 * @param tokenLength longer tokens cannot be said in the station's version
 * @param told whether the station told its limits, or they are a safe guess
 */
public record ListLimits(int entries, int perMessage, int tokenLength, boolean told) {

    public static final int GUESSED_ENTRIES = 500;
    public static final int GUESSED_PER_MESSAGE = 20;
}
