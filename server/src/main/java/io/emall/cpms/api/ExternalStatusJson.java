package io.emall.cpms.api;

import io.emall.cpms.core.forecast.Because;
import io.emall.cpms.core.forecast.Outlook;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.view.ExternalStatus;
import io.emall.cpms.core.view.SocketCount;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What drivers find at a location: its sockets, what they cost, and when the first is free if none is. */
record ExternalStatusJson(String location, String zone, List<Speed> speeds, List<Place> evses) {

    static ExternalStatusJson of(ExternalStatus status) {
        return new ExternalStatusJson(
                status.sheet().location().id().value(),
                status.sheet().location().zone().getId(),
                status.sheet().sockets().entrySet().stream()
                        .map(entry -> Speed.of(status, entry.getKey(), entry.getValue()))
                        .toList(),
                status.sheet().location().evses().stream()
                        .map(evse -> Place.of(evse, status.at(evse.uid())))
                        .toList());
    }

    /**
     * The sockets of one speed class.
     *
     * @param types by OCPI's ConnectorType
     * @param price null if there is none, or for who may not see money
     * @param firstFree null if one is free, or if it cannot be told
     */
    record Speed(
            SpeedClass speed,
            SocketCount sockets,
            Map<String, SocketCount> types,
            @Nullable Cost price,
            @Nullable Expected firstFree) {

        static Speed of(ExternalStatus status, SpeedClass speed, SocketCount sockets) {
            return new Speed(
                    speed,
                    sockets,
                    status.types(speed),
                    Cost.of(status.sheet().prices().get(speed)),
                    Expected.of(status.first(speed)));
        }
    }

    /** @param perKilowattHour net */
    record Cost(BigDecimal perKilowattHour, String currency, BigDecimal vatPercent, boolean promotion) {

        static @Nullable Cost of(@Nullable Tariff tariff) {
            if (tariff == null) {
                return null;
            }
            Price price = tariff.price();
            return new Cost(
                    price.perKilowattHour(),
                    price.currency().getCurrencyCode(),
                    price.vat().percent(),
                    tariff.kind() == PriceKind.PROMOTION);
        }
    }

    /** @param free null if it is, or if it cannot be told */
    record Place(String uid, EvseStatus status, @Nullable Expected free) {

        static Place of(Evse evse, @Nullable Outlook outlook) {
            return new Place(evse.uid().value(), evse.status(), Expected.of(outlook));
        }
    }

    /**
     * When it will probably be free.
     *
     * @param minutes until {@code at}
     * @param at as likely earlier as later
     * @param earliest in nine of ten cases not before
     * @param latest in nine of ten cases not after
     * @param similarSessions how many earlier sessions were asked
     */
    record Expected(long minutes, Instant at, Instant earliest, Instant latest, Because because, int similarSessions) {

        static @Nullable Expected of(@Nullable Outlook outlook) {
            return outlook == null
                    ? null
                    : new Expected(
                            Math.round(Duration.between(outlook.now(), outlook.median())
                                            .toSeconds()
                                    / 60.0),
                            outlook.median(),
                            outlook.earliest(),
                            outlook.latest(),
                            outlook.because(),
                            outlook.similar());
        }
    }
}
