package io.emall.cpms.core.firmware;

/**
 * How many stations of a campaign are how far.
 *
 * @param busy being asked or under way
 * @param failedSince failed since the campaign was last set going
 */
public record Tally(int waiting, int busy, int installed, int failed, int canceled, int failedSince) {

    public int total() {
        return waiting + busy + installed + failed + canceled;
    }

    /** Per cent of all stations. */
    public int share(int number) {
        return total() == 0 ? 0 : Math.round(100f * number / total());
    }
}
