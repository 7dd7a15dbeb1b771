/*
 * Who has what: the model of the requirement document's chapter 4, continued.
 * Every signature, fact, assertion, check and run of it is here under its name; docs/model.md says where this one
 * deviates and why.
 */
module relations

open util/boolean

sig ConnectorType {}

sig Device {}

sig LicensePlate {}

sig Vehicle {
  licensePlate: one LicensePlate,
  connector: one ConnectorType
}

sig User {
  devices: some Device,
  vehicles: some Vehicle,
  bookings: set Booking
}

sig CPO {
  own: some CPMS
}

sig CPMS {
  chargingPoints: some ChargingPoint,
  tariffs: some Tariff
}

sig ChargingPoint {
  chargingSlots: some ChargingSlot,
  dso: some DSO
}

sig ChargingSlot {
  sockets: some ChargingSocket
}

sig ChargingSocket {
  isFast: one Bool,
  connectorType: one ConnectorType
}

sig DSO {}

sig Tariff {
  startAt: one Int,
  fastCharge: one Bool
} {
  startAt > 0
}

/** Where a booking stands: the states of the code (core.schedule). */
abstract sig BookingStatus {}
one sig Reserved, Fulfilled, Cancelled, NoShow, Rejected extends BookingStatus {}

sig Booking {
  status: one BookingStatus,
  vehicle: one Vehicle,
  slot: one ChargingSlot
}

/** A charge: on one slot, and for at most one booking. */
sig Session {
  at: one ChargingSlot,
  booked: lone Booking
}

/** ---- FACTS ---- */

fact everythingHasItsOwner {
  all d: Device | one devices.d
  all v: Vehicle | one vehicles.v
  all l: LicensePlate | one licensePlate.l
  all b: Booking | one bookings.b
  all m: CPMS | one own.m
  all p: ChargingPoint | one chargingPoints.p
  all s: ChargingSlot | one chargingSlots.s
  all s: ChargingSocket | one sockets.s
  all t: Tariff | one tariffs.t
}

/** The requirement document gives each DSO one charging point; a DSO serves many. */
fact everyDsoServesSomebody {
  all d: DSO | some dso.d
}

fact bookedVehiclesBelongToWhoBooks {
  all u: User | u.bookings.vehicle in u.vehicles
}

fact noDifferentVehiclesWithSameLicensePlate {
  no disj v, w: Vehicle | v.licensePlate = w.licensePlate
}

fact noMultiplePricingActiveAtTheSameTimeForTheSameCPMS {
  all cpms: CPMS | no disj t, other: cpms.tariffs | t.startAt = other.startAt and t.fastCharge = other.fastCharge
}

/** A booking is fulfilled by exactly the session that was charged for it, where it was booked. */
fact aFulfilledBookingHasItsSession {
  all b: Booking | b.status = Fulfilled iff one booked.b
  all s: Session | some s.booked implies s.at = s.booked.slot
  all disj s, z: Session | no s.booked & z.booked
}

/** ---- ASSERTIONS ---- */

assert deviceHasOneUser {
  no d: Device | some disj u, w: User | d in u.devices and d in w.devices
  all d: Device | one u: User | d in u.devices
}
check deviceHasOneUser for 5

assert cpmsHasOneCPO {
  no m: CPMS | some disj u, w: CPO | m in u.own and m in w.own
  all m: CPMS | one u: CPO | m in u.own
}
check cpmsHasOneCPO for 5

assert noMultiplePricingActiveAtTheSameTimeForTheSameCPMS {
  no disj t, other: Tariff | t.~tariffs = other.~tariffs and t.startAt = other.startAt and t.fastCharge = other.fastCharge
}
check noMultiplePricingActiveAtTheSameTimeForTheSameCPMS for 5

assert aSessionHasOneSlotAndAtMostOneBooking {
  all s: Session | one s.at and lone s.booked
  all b: Booking | lone booked.b
}
check aSessionHasOneSlotAndAtMostOneBooking for 5

assert aSlotBelongsToOneOperator {
  all s: ChargingSlot | one own.chargingPoints.chargingSlots.s
}
check aSlotBelongsToOneOperator for 5

/** ---- PREDICATES ---- */

pred noCPMSInsertedWorld {
  #User > 0 and #CPMS = 0
}
run noCPMSInsertedWorld for 5

/** Undefined in the requirement document; here the smallest company at work. */
pred world1 {
  one CPO and one CPMS and some Booking and some Session
}
run world1 for 5

pred world2 {
  #CPO > 1 and #User > 1 and #CPMS > 1 and #Booking > 1 and #DSO > 1
  some cpms: CPMS | #cpms.tariffs > 1
}
run world2 for 5

pred aWalkInBesideABooking {
  some s: Session | no s.booked
  some b: Booking | b.status = Reserved
}
run aWalkInBesideABooking for 5
