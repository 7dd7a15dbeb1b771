package io.emall.cpms.ocpi.server;

import static java.util.stream.Collectors.toSet;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.PartyBook;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingDesk;
import io.emall.cpms.core.schedule.BookingOutcome;
import io.emall.cpms.core.schedule.BookingWish;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.CancelReason;
import io.emall.cpms.core.schedule.RequestedBookings;
import io.emall.cpms.core.schedule.RequestedBookings.Request;
import io.emall.cpms.core.schedule.RequestedBookings.Requested;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.token.Driver.AuthMethod;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.PartyId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.ocpi.booking.Bookable;
import io.emall.cpms.ocpi.booking.Bookables;
import io.emall.cpms.ocpi.booking.RequestReader;
import io.emall.wire.ocpi.v230.bookings.BookingOption;
import io.emall.wire.ocpi.v230.bookings.BookingRequest;
import io.emall.wire.ocpi.v230.bookings.BookingToken;
import io.emall.wire.ocpi.v230.bookings.Period;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a request for a booking, for its change or for its end. It is decided at once; the same request again is
 * answered with the booking as it stands, and nothing is done twice. What is malformed or names no place of ours is
 * refused by OCPI's codes; whatever is only not possible is an answer: REJECTED, or DECLINED of a booking that goes on.
 */
final class BookingIntake {

    private static final String ANY = "#NA";
    private static final int LONGEST = 16_384;

    private final Bookables bookables;
    private final BookingDesk desk;
    private final RequestedBookings bookings;
    private final Tokens tokens;
    private final PartyBook parties;
    private final RequestReader reader;
    private final InstantSource clock;

    BookingIntake(
            Bookables bookables,
            BookingDesk desk,
            RequestedBookings bookings,
            Tokens tokens,
            PartyBook parties,
            RequestReader reader,
            InstantSource clock) {
        this.bookables = bookables;
        this.desk = desk;
        this.bookings = bookings;
        this.tokens = tokens;
        this.parties = parties;
        this.reader = reader;
        this.clock = clock;
    }

    Requested take(Partner partner, Body body) {
        BookingRequest request = reader.read(body.object());
        PartyId asking = new PartyId(request.countryCode(), request.partyId());
        if (parties.of(partner.id()).stream().noneMatch(known -> known.id().equals(asking))) {
            throw Refusal.invalid("country_code and party_id are not yours");
        }
        String words = reader.write(request);
        if (words.length() > LONGEST) {
            throw Refusal.invalid("the request is too long");
        }
        Optional<Requested> before = bookings.find(partner.id(), request.requestId());
        return before.filter(known -> known.latest().words().equals(words))
                .orElseGet(() -> decide(partner, request, words, before));
    }

    private Requested decide(Partner partner, BookingRequest request, String words, Optional<Requested> before) {
        Instant now = clock.instant();
        BookingOutcome outcome = request.canceled() == null
                ? book(partner, request, words)
                : cancel(partner, request, before.orElseThrow(() -> Refusal.invalid("no booking has this request_id")));
        Booking booking =
                switch (outcome) {
                    case BookingOutcome.Done(Booking done) -> done;
                    case BookingOutcome.Refused refused when refused.booking() != null -> refused.booking();
                    case BookingOutcome.Refused nowhere -> throw unknownPlace();
                    case BookingOutcome.Unknown unknown -> throw Refusal.invalid("no such booking");
                };
        return keptWith(booking, words)
                .or(() -> {
                    bookings.keep(booking.id(), new Request(now, outcome instanceof BookingOutcome.Done, words));
                    return bookings.find(booking.id());
                })
                .orElseThrow();
    }

    /** A new booking is kept together with what was asked. */
    private Optional<Requested> keptWith(Booking booking, String words) {
        return bookings.find(booking.id()).filter(kept -> kept.latest().words().equals(words));
    }

    private BookingOutcome cancel(Partner partner, BookingRequest request, Requested before) {
        var canceled = Objects.requireNonNull(request.canceled());
        CancelReason reason = CancelReason.valueOf(canceled.cancellationReason().name());
        return desk.cancel(By.partner(partner.id()), before.booking().id(), reason, "");
    }

    private BookingOutcome book(Partner partner, BookingRequest request, String words) {
        @Nullable BookingOption option = request.bookingOption();
        Bookable place = place(partner, request.bookingLocationId(), request);
        @Nullable String evse = option == null ? null : option.evseUid();
        boolean isAny = ANY.equals(evse);
        Bookable wished = evse == null || isAny ? place : place(partner, evse, request);
        @Nullable Integer power = request.powerRequired();
        return desk.book(
                By.partner(partner.id()),
                new BookingWish(
                        place.location().id(),
                        isAny ? null : wished.evse().uid(),
                        isAny ? place.evse().connectors().getFirst().speed() : null,
                        standard(wished, option == null ? null : option.connectorTypes(), isAny),
                        power == null ? null : Watts.ofKilo(power),
                        period(request.period()),
                        driver(partner, request),
                        others(request),
                        request.requestId(),
                        words));
    }

    private Bookable place(Partner partner, String id, BookingRequest request) {
        return bookables
                .find(partner.id(), Ids.of(id, EvseUid::new, BookingIntake::unknownPlace))
                .filter(found -> found.location().id().value().equalsIgnoreCase(request.locationId()))
                .orElseThrow(BookingIntake::unknownPlace);
    }

    /** Of the plugs that would do the one that is there; of any EVSE, one like the place's own. */
    private static @Nullable String standard(Bookable place, @Nullable List<String> wished, boolean isAny) {
        List<String> offered =
                place.evse().connectors().stream().map(Connector::standard).toList();
        if (wished == null || wished.isEmpty()) {
            return isAny ? offered.getFirst() : null;
        }
        return wished.stream().filter(offered::contains).findFirst().orElse(wished.getFirst());
    }

    private static Interval period(Period period) {
        Instant from = period.startDateTime().truncatedTo(ChronoUnit.MILLIS);
        Instant until = period.endDateTime().truncatedTo(ChronoUnit.MILLIS);
        if (!until.isAfter(from)) {
            throw Refusal.invalid("the period ends before it begins");
        }
        return new Interval(from, until);
    }

    private static List<BookingToken> tokens(BookingRequest request) {
        return Objects.requireNonNullElse(request.tokens(), List.of());
    }

    private static TokenUid uid(BookingToken token) {
        return Ids.of(token.uid(), TokenUid::new, () -> Refusal.invalid("uid cannot be a token's"));
    }

    private static Set<TokenUid> others(BookingRequest request) {
        return tokens(request).stream().skip(1).map(BookingIntake::uid).collect(toSet());
    }

    /** The first token stands for the driver; the others, and those of its group, may come instead. */
    private Driver driver(Partner partner, BookingRequest request) {
        BookingToken token = tokens(request).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Reply.no(Reply.TOO_LITTLE, "tokens are missing: nobody could come")));
        TokenUid uid = uid(token);
        @Nullable
        String group = tokens.find(partner.id(), new PartyId(token.countryCode(), token.partyId()), uid, token.type())
                .map(Token::groupId)
                .orElse(null);
        return new Driver(
                uid,
                token.type(),
                partner.id(),
                token.countryCode(),
                token.partyId(),
                token.contractId(),
                group,
                AuthMethod.COMMAND,
                request.authorizationReference());
    }

    private static Refusal unknownPlace() {
        return new Refusal(Reply.no(Reply.UNKNOWN_LOCATION, "nothing of that location can be booked by that id"));
    }
}
