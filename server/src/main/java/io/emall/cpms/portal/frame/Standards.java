package io.emall.cpms.portal.frame;

import java.util.List;

/** The plugs and sockets that forms offer, by OCPI's names, the most usual first. */
public final class Standards {
    public static final List<String> OFFERED = List.of(
            "IEC_62196_T2",
            "IEC_62196_T2_COMBO",
            "CHADEMO",
            "IEC_62196_T1",
            "IEC_62196_T1_COMBO",
            "IEC_62196_T3C",
            "DOMESTIC_F",
            "DOMESTIC_L",
            "TESLA_S",
            "MCS");

    private Standards() {}
}
