package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.balance.SessionCarbon;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Dimension;
import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.tariff.Line;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.view.SessionSheet;
import io.emall.cpms.core.view.SessionViews;
import io.emall.cpms.core.view.SignedReading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sessions, live and past. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionsApi {
    private final SessionViews sessions;

    SessionsApi(SessionViews sessions) {
        this.sessions = sessions;
    }

    /**
     * Amounts in the currency.
     *
     * @param lines one per dimension and rate of VAT; one without a dimension is what a least or most price made of it
     */
    record BillJson(
            BigDecimal energyKwh,
            List<LineJson> lines,
            List<Fee> fees,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal gross,
            String currency) {
        static BillJson of(Bill bill) {
            return new BillJson(
                    bill.energy().kilo(),
                    bill.lines().stream().map(LineJson::of).toList(),
                    bill.fees(),
                    bill.net().amount(),
                    bill.tax().amount(),
                    bill.gross().amount(),
                    bill.gross().currency().getCurrencyCode());
        }
    }

    /** A line of a bill. */
    record LineJson(@Nullable Dimension dimension, BigDecimal vatPercent, BigDecimal net, BigDecimal gross) {
        static LineJson of(Line line) {
            return new LineJson(line.dimension(), line.vat().percent(), line.net(), line.gross());
        }
    }

    /**
     * The bill as it was sent to the eMSP.
     *
     * @param credits the id of the bill that this one takes back; null for a bill
     */
    record CdrJson(
            String id,
            @Nullable String credits,
            Instant startedAt,
            Instant endedAt,
            PriceJson price,
            BillJson bill,
            Instant createdAt) {
        static CdrJson of(ChargeDetailRecord cdr) {
            return new CdrJson(
                    cdr.id().text(),
                    cdr.credits() == null ? null : cdr.credits().text(),
                    cdr.startedAt(),
                    cdr.endedAt(),
                    PriceJson.of(cdr.tariff()),
                    BillJson.of(cdr.bill()),
                    cdr.createdAt());
        }
    }

    /**
     * A session with all there is to tell.
     *
     * @param soFar what the energy so far costs
     * @param carbon what it emitted; null if nothing of it is known
     * @param cdr the bill that counts
     * @param cdrs with those that were taken back, and what took them back
     */
    record Whole(
            SessionJson session,
            List<SessionEvent> story,
            @Nullable PriceJson price,
            @Nullable BillJson soFar,
            @Nullable CarbonJson carbon,
            @Nullable CdrJson cdr,
            List<CdrJson> cdrs) {
        static Whole of(SessionSheet sheet) {
            return new Whole(
                    SessionJson.of(sheet.session()),
                    sheet.story(),
                    sheet.price() == null ? null : PriceJson.of(sheet.price()),
                    sheet.soFar() == null ? null : BillJson.of(sheet.soFar()),
                    CarbonJson.of(sheet),
                    sheet.record() == null ? null : CdrJson.of(sheet.record()),
                    sheet.records().stream().map(CdrJson::of).toList());
        }
    }

    /**
     * CO2 of the energy that was used, from what it was made of while the car charged.
     *
     * @param knownKwh of how much energy it is known; {@code grams} is for all of it, the rest being like that
     */
    record CarbonJson(double grams, double gramsPerKwh, BigDecimal knownKwh) {
        static @Nullable CarbonJson of(SessionSheet sheet) {
            SessionCarbon carbon = sheet.carbon();
            return carbon == null
                    ? null
                    : new CarbonJson(
                            carbon.grams(sheet.session().meter().energy()),
                            carbon.intensity().gramsPerKilowattHour(),
                            carbon.known().kilo());
        }
    }

    /** What the station measured at one moment; the register counts from the meter's own beginning. */
    record Reading(
            Instant at,
            @Nullable BigDecimal registerKwh,
            @Nullable Double powerKw,
            @Nullable Integer stateOfCharge) {
        static Reading of(MeterReading reading) {
            return new Reading(
                    reading.at(),
                    reading.register() == null ? null : reading.register().kilo(),
                    reading.power() == null ? null : reading.power().kilo(),
                    reading.stateOfCharge());
        }
    }

    @GetMapping
    Listing<SessionJson> list(
            Actor actor,
            @RequestParam @Nullable Boolean running,
            @RequestParam @Nullable StationId station,
            @RequestParam @Nullable LocationId location,
            @RequestParam @Nullable TokenUid token,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = Listing.USUAL) int limit) {
        Sessions.Filter filter = new Sessions.Filter(station, location, running, token == null ? null : token.value());
        return Listing.of(sessions.page(actor, filter, after, Listing.limit(limit)), SessionJson::of);
    }

    @GetMapping("/{id}")
    Whole get(Actor actor, @PathVariable UUID id) {
        return sessions.find(actor, new SessionId(id))
                .map(Whole::of)
                .orElseThrow(() -> Refused.notFound("session " + id));
    }

    @GetMapping("/{id}/readings")
    List<Reading> readings(Actor actor, @PathVariable UUID id) {
        return sessions.readings(actor, new SessionId(id)).stream()
                .map(Reading::of)
                .toList();
    }

    /** What the meter signed, unchanged. */
    @GetMapping("/{id}/signed-readings")
    List<SignedReading> signed(Actor actor, @PathVariable UUID id) {
        return sessions.signed(actor, new SessionId(id));
    }
}
