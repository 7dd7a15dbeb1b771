/*
 * What happens on EVSEs, step by step, as the code lets it: commitments (bookings, maintenance), which exclude each other,
 * and sessions, which are facts (core.schedule, core.session, house decision "commitments exclude each other, facts do
 * not"). The time that is promised is divided into slices.
 */
module schedule

open util/ordering[Slice]

sig Slice {}

sig Evse {}

/** Where a commitment stands. Only Held keeps others away. */
abstract sig State {}
one sig Asked, Held, Fulfilled, Cancelled, NoShow, Rejected, Over extends State {}

fun endings: set State { Fulfilled + Cancelled + NoShow + Rejected + Over }

/** What is promised: to a driver, or to the maintainer. */
abstract sig Commitment {
  var evse: one Evse,
  var period: some Slice,
  var state: one State
}
sig Booking, Maintenance extends Commitment {}

/** A charge on one EVSE, for at most one booking; it may not have begun yet. */
sig Session {
  place: one Evse,
  booking: lone Booking
}
var sig Charging, Ended in Session {}

pred contiguous[p: set Slice] {
  all s: Slice | (some p & s.prevs and some p & s.nexts) implies s in p
}

pred free[c: Commitment, e: Evse, p: set Slice] {
  no other: state.Held - c | other.evse = e and some other.period & p
}

/** ---- what may happen ---- */

pred unchanged[cs: set Commitment] {
  all c: cs | c.evse' = c.evse and c.period' = c.period and c.state' = c.state
}

pred noCharge {
  Charging' = Charging and Ended' = Ended
}

pred becomes[c: Commitment, how: State] {
  c.state' = how and c.evse' = c.evse and c.period' = c.period
  unchanged[Commitment - c]
}

pred accept[c: Commitment] {
  c.state = Asked and free[c, c.evse, c.period]
  becomes[c, Held] and noCharge
}

pred reject[b: Booking] {
  b.state = Asked and not free[b, b.evse, b.period]
  becomes[b, Rejected] and noCharge
}

/** To another time, another EVSE, or both; the old promise holds until the new one does. */
pred move[c: Commitment] {
  c.state = Held and c.state' = Held
  free[c, c.evse', c.period']
  unchanged[Commitment - c] and noCharge
}

/** Nothing but its own state decides whether a commitment may end. */
pred mayCancel[c: Commitment] { c.state in Asked + Held }

pred cancel[c: Commitment] { mayCancel[c] and becomes[c, Cancelled] and noCharge }

pred noShow[b: Booking] { b.state = Held and becomes[b, NoShow] and noCharge }

pred finish[m: Maintenance] { m.state = Held and becomes[m, Over] and noCharge }

pred mayBegin[s: Session] {
  s not in Charging + Ended
  no other: Charging | other.place = s.place
}

/** The driver comes: in the same step the booking is fulfilled. */
pred beginBooked[s: Session] {
  mayBegin[s] and s.booking.state = Held and s.place = s.booking.evse
  Charging' = Charging + s and Ended' = Ended
  becomes[s.booking, Fulfilled]
}

/** Somebody without a booking. */
pred beginWalkIn[s: Session] {
  mayBegin[s] and no s.booking
  Charging' = Charging + s and Ended' = Ended
  unchanged[Commitment]
}

/** Nothing but the charge itself decides whether it may stop. */
pred mayStop[s: Session] { s in Charging }

pred stop[s: Session] {
  mayStop[s]
  Charging' = Charging - s and Ended' = Ended + s
  unchanged[Commitment]
}

pred nothing { unchanged[Commitment] and noCharge }

fact behaviour {
  state = Commitment -> Asked
  no Charging + Ended
  no disj s, t: Session | some s.booking & t.booking
  always all c: Commitment | contiguous[c.period]
  always (nothing
    or (some c: Commitment | accept[c] or move[c] or cancel[c])
    or (some b: Booking | reject[b] or noShow[b])
    or (some m: Maintenance | finish[m])
    or (some s: Session | beginBooked[s] or beginWalkIn[s] or stop[s]))
}

/** ---- what must never be ---- */

assert neverDoubleBooked {
  always no disj a, b: state.Held | a.evse = b.evse and some a.period & b.period
}
check neverDoubleBooked for 3 but 2 Session, 6 steps

assert onePlaceOneSession {
  always all e: Evse | lone Charging & place.e
}
check onePlaceOneSession for 3 but 2 Commitment, 6 steps

assert aFulfilledBookingWasCharged {
  always all b: Booking | b.state = Fulfilled implies one (Charging + Ended) & booking.b
}
check aFulfilledBookingWasCharged for 3 but 2 Session, 6 steps

assert nobodyChargesOnWhatIsOver {
  always all s: Charging | s.booking.state in Fulfilled
}
check nobodyChargesOnWhatIsOver for 3 but 2 Session, 6 steps

assert whatIsOverStaysOver {
  always all c: Commitment | c.state in endings implies always c.state' = c.state
}
check whatIsOverStaysOver for 3 but 2 Session, 6 steps

assert everythingCanEnd {
  always all c: Commitment | c.state in endings or mayCancel[c]
  always all s: Session | s in Charging implies mayStop[s]
}
check everythingCanEnd for 3 but 2 Session, 6 steps

/** ---- what must be possible ---- */

/** Scenario 3: an EVSE is taken out for maintenance, and the booking in the way moves. */
pred maintenanceOverABooking {
  some m: Maintenance, b: Booking |
    eventually (b.state = Held and m.state = Asked and b.evse = m.evse and b.period = m.period
      and after (move[b] and after (accept[m] and b.state = Held)))
}
run maintenanceOverABooking for 3 but 2 Session, 6 steps

/** Scenario 4: somebody charges without a reservation, beside a booking of another EVSE. */
pred aWalkInBesideABooking {
  eventually (some s: Charging | no s.booking) and eventually some Booking & state.Held
}
run aWalkInBesideABooking for 3 but 2 Session, 6 steps

/** Scenario 5 and use case 6: a booked session begins, ends, and its booking is fulfilled. */
pred aBookedSessionEnds {
  some s: Session | some s.booking and eventually s in Ended
}
run aBookedSessionEnds for 3 but 2 Session, 6 steps

pred nobodyComes { eventually some Booking & state.NoShow }
run nobodyComes for 3 but 2 Session, 6 steps

pred twoWantTheSame { eventually (some Booking & state.Rejected and some Booking & state.Held) }
run twoWantTheSame for 3 but 2 Session, 6 steps

/** The one before stays: the session is a fact, the next booking is not refused by it and moves. */
pred overstayed {
  some s: Charging', b: Booking | after eventually (s in Charging and b.state = Held and b.evse = s.place and b != s.booking
    and after (move[b] and b.evse' != s.place))
}
run overstayed for 3 but 2 Session, 7 steps
