package io.emall.cpms.core.tariff;

import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PriceId;
import java.time.Instant;
import java.util.List;

/** Which eMSP acknowledged which version of a price, and when; kept as long as bills. */
public interface ToldPrices {

    /**
     * An eMSP's acknowledgement.
     *
     * @param partner its name
     * @param coming whether it was told ahead that this price comes, or that it holds
     */
    record Told(String partner, boolean coming, Instant at) {}

    /** @param coming whether it is shown as one that comes */
    record Shown(PriceId price, boolean coming) {}

    /** The first time counts. */
    void told(PartnerId partner, List<Shown> shown, Instant at);

    /** The earliest first. */
    List<Told> of(PriceId price);
}
