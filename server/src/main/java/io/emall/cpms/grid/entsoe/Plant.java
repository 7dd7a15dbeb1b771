package io.emall.cpms.grid.entsoe;

import io.emall.cpms.core.supply.Source;
import java.util.Arrays;
import java.util.Optional;

/**
 * Kinds of power plants (the platform's psrType), what OCPI calls their energy, and the carbon dioxide they emit over their
 * life in grams per kWh: medians of IPCC AR5 WG3 annex III; oil, oil shale, peat and "other" fall back to coal or gas as
 * the nearest fuel there is a median of.
 */
enum Plant {
    BIOMASS("B01", Source.GENERAL_GREEN, 230),
    LIGNITE("B02", Source.COAL, 820),
    COAL_GAS("B03", Source.COAL, 820),
    GAS("B04", Source.GAS, 490),
    HARD_COAL("B05", Source.COAL, 820),
    OIL("B06", Source.GENERAL_FOSSIL, 820),
    OIL_SHALE("B07", Source.GENERAL_FOSSIL, 820),
    PEAT("B08", Source.GENERAL_FOSSIL, 820),
    GEOTHERMAL("B09", Source.GENERAL_GREEN, 38),
    PUMPED_STORAGE("B10", Source.WATER, 24),
    RUN_OF_RIVER("B11", Source.WATER, 24),
    RESERVOIR("B12", Source.WATER, 24),
    MARINE("B13", Source.GENERAL_GREEN, 17),
    NUCLEAR("B14", Source.NUCLEAR, 12),
    OTHER_RENEWABLE("B15", Source.GENERAL_GREEN, 38),
    SOLAR("B16", Source.SOLAR, 48),
    WASTE("B17", Source.GENERAL_FOSSIL, 490),
    WIND_OFFSHORE("B18", Source.WIND, 12),
    WIND_ONSHORE("B19", Source.WIND, 11),
    OTHER("B20", Source.GENERAL_FOSSIL, 490);

    private final String code;
    private final Source source;
    private final double grams;

    Plant(String code, Source source, double grams) {
        this.code = code;
        this.source = source;
        this.grams = grams;
    }

    static Optional<Plant> of(String psrType) {
        return Arrays.stream(values())
                .filter(plant -> plant.code.equals(psrType))
                .findFirst();
    }

    Source source() {
        return source;
    }

    double grams() {
        return grams;
    }

    /** Whether the weather decides, so that forecasts are published. */
    boolean isWeather() {
        return this == SOLAR || this == WIND_OFFSHORE || this == WIND_ONSHORE;
    }
}
