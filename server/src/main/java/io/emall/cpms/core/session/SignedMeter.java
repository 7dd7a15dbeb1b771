package io.emall.cpms.core.session;

import org.jspecify.annotations.Nullable;

/**
 * What the meter signed when the transaction began and when it ended, each as the station sent it: a check of the
 * signature needs it unchanged (P-45).
 */
public record SignedMeter(@Nullable String begin, @Nullable String end) {
    public static final SignedMeter NONE = new SignedMeter(null, null);

    private static final String ENERGY = "Energy.Active.Import.Register";

    boolean isComplete() {
        return begin != null && end != null;
    }

    SignedMeter with(MeterReading reading) {
        SignedMeter known = this;
        for (MeterReading.Sample sample : reading.samples()) {
            if (sample.signed() != null && sample.measurand().equals(ENERGY)) {
                known = known.with(sample.context(), sample.signed());
            }
        }
        return known;
    }

    /** Stations tell the beginning again with the end. */
    private SignedMeter with(@Nullable String context, String signed) {
        if ("Transaction.Begin".equals(context)) {
            return begin == null ? new SignedMeter(signed, end) : this;
        }
        return "Transaction.End".equals(context) ? new SignedMeter(begin, signed) : this;
    }
}
