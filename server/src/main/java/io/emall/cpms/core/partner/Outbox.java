package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.PartnerId;
import java.time.Instant;
import java.util.List;

/**
 * What still has to reach a partner. States (tariff, location, EVSE, session) are marked once and the latest is sent;
 * documents (CDRs) are each sent in order. Entries are written in the transaction that made them necessary.
 */
public interface Outbox {

    /** The kinds, in the order in which they are sent to a partner. */
    enum Kind {
        TARIFF,
        LOCATION,
        EVSE,
        /** By the uid of the EVSE that can be booked. */
        BOOKING_LOCATION,
        /** When an EVSE can be booked, by its uid. */
        CALENDAR,
        SESSION,
        /** After its session, which fulfils it. */
        BOOKING,
        CDR
    }

    /**
     * Something to send.
     *
     * @param object the object's id
     * @param version grows with each change; an acknowledgement counts only for the version that was sent
     */
    record Entry(PartnerId partner, Kind kind, String object, long version, int attempts) {}

    /**
     * Due entries of a partner, in sending order: of each kind as many as the limit says, so that none starves. No
     * document is among them whose session would not be.
     */
    List<Entry> due(PartnerId partner, int ofEachKind);

    /** The partner has these versions; each entry goes unless it changed meanwhile. */
    void acknowledged(List<Entry> entries);

    /** Not delivered: try again then. */
    void failed(Entry entry, Instant retryAt, String why);

    /** It can never be delivered (the partner's final refusal): kept out of the way, shown to people. */
    void parked(Entry entry, String why);

    /** Marks an object for every connected partner. */
    void mark(Kind kind, String object);

    /** Marks an object for one partner. */
    void mark(PartnerId partner, Kind kind, String object);

    /** Marks every calendar: as time passes, more of it comes into sight. */
    void markCalendars();

    /** Marks everything a newly connected partner should know. */
    void markAll(PartnerId partner);

    /** Marks what changed since then, for a partner that lost something: what it has is sent again. */
    void markSince(PartnerId partner, Instant since);

    Health health(PartnerId partner);

    /** How far a partner is behind. */
    record Health(
            long waiting,
            java.util.Optional<Instant> oldest,
            java.util.Optional<Instant> lastSuccess,
            java.util.Optional<String> lastError) {}
}
