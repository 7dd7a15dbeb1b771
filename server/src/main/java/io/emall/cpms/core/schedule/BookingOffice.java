package io.emall.cpms.core.schedule;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.TokenUid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operator's people at the booking desk. */
public final class BookingOffice {

    private final BookingDesk desk;
    private final Bookings bookings;
    private final Tokens tokens;
    private final AuditLog audit;

    public BookingOffice(BookingDesk desk, Bookings bookings, Tokens tokens, AuditLog audit) {
        this.desk = desk;
        this.bookings = bookings;
        this.tokens = tokens;
        this.audit = audit;
    }

    public Page<Booking> page(Actor by, Bookings.Filter filter, @Nullable String after, int limit) {
        by.must(Permission.VIEW_BOOKINGS);
        Page<Booking> page = bookings.page(filter, after, limit);
        return new Page<>(
                page.items().stream().map(booking -> shown(by, booking)).toList(), page.next());
    }

    public Optional<Booking> find(Actor by, BookingId id) {
        by.must(Permission.VIEW_BOOKINGS);
        return bookings.find(id).map(booking -> shown(by, booking));
    }

    /** By the number that stations know it by. */
    public Optional<Booking> byNumber(Actor by, int number) {
        by.must(Permission.VIEW_BOOKINGS);
        return bookings.byNumber(number).map(booking -> shown(by, booking));
    }

    private static Booking shown(Actor by, Booking booking) {
        return by.role().may(Permission.VIEW_TOKENS)
                ? booking
                : booking.by(booking.driver().masked(), Set.of());
    }

    public List<BookingEvent> story(Actor by, BookingId id) {
        by.must(Permission.VIEW_BOOKINGS);
        return bookings.story(id);
    }

    /** Whom a valid token stands for. */
    public Optional<Driver> driver(Actor by, TokenUid token) {
        by.must(Permission.BOOK);
        return tokens.find(token).stream()
                .filter(Token::valid)
                .findFirst()
                .map(known -> Driver.of(known, Driver.AuthMethod.AUTH_REQUEST, null));
    }

    /** What asking for it would come to; nothing changes. */
    public Outlook preview(Actor by, BookingWish wish, @Nullable BookingId instead) {
        by.must(Permission.BOOK);
        return desk.preview(wish, instead);
    }

    public BookingOutcome book(Actor by, BookingWish wish) {
        by.must(Permission.BOOK);
        return recorded(by, "book", desk.book(By.operator(by), wish));
    }

    public BookingOutcome change(Actor by, BookingId id, BookingWish wish) {
        by.must(Permission.BOOK);
        return recorded(by, "change booking", desk.change(By.operator(by), id, wish));
    }

    public BookingOutcome cancel(Actor by, BookingId id, CancelReason reason, String words) {
        by.must(Permission.BOOK);
        return recorded(by, "cancel booking", desk.cancel(By.operator(by), id, reason, words));
    }

    private BookingOutcome recorded(Actor by, String action, BookingOutcome outcome) {
        if (outcome instanceof BookingOutcome.Done(Booking booking)) {
            audit.record(by, action, "booking " + booking.id());
        }
        return outcome;
    }
}
