package io.emall.cpms.core.unit;

/** How much carbon dioxide a kilowatt-hour brings with it, in grams; never negative. */
public record CarbonIntensity(double gramsPerKilowattHour) {

    public CarbonIntensity {
        if (!(gramsPerKilowattHour >= 0) || Double.isInfinite(gramsPerKilowattHour)) {
            throw new IllegalArgumentException("a carbon intensity is zero or more grams per kWh");
        }
    }
}
